import type { IndexSnapshot } from '../../ingest/index/index-reader.js'
import { scanSyllables } from '../../ingest/model/syllables.js'
import type { Span } from '../../ingest/model/span.js'

/** Syllables of a text as the index numbers them, with their offsets; −1 for one that no section of the library holds. */
export interface NumberedText {
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
  /** 1 for a number, 0 for a word. */
  figures: Uint8Array
}

/** The syllables of a stretch; offsets are those of the whole text. */
export function numberText(text: string, { start, end }: Span, snapshot: IndexSnapshot): NumberedText {
  const [ids, starts, ends, figures]: [number[], number[], number[], number[]] = [[], [], [], []]
  scanSyllables(text.slice(start, end), (from, to, key) => {
    ids.push(snapshot.syllable(key)?.number ?? -1)
    starts.push(start + from)
    ends.push(start + to)
    figures.push(/^#\d/.test(key) ? 1 : 0)
  })
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends), figures: Uint8Array.from(figures) }
}

/** First syllable that begins at or behind an offset. */
export function syllableAt({ starts }: NumberedText, offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Syllables `from` to `to`, offsets kept. */
export function sliceNumbered({ ids, starts, ends, figures }: NumberedText, from: number, to: number): NumberedText {
  return { ids: ids.slice(from, to), starts: starts.slice(from, to), ends: ends.slice(from, to), figures: figures.slice(from, to) }
}
