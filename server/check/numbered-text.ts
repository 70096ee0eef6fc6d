import type { IndexSnapshot } from '../../ingest/index/index-reader.js'
import { scanSyllables } from '../../ingest/model/syllables.js'
import type { Span } from '../../ingest/model/span.js'

/** Syllables of a text as the index numbers them, with their offsets; −1 for one that no section of the library holds. */
export interface NumberedText {
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
}

/** The syllables of a stretch; offsets are those of the whole text. */
export function numberText(text: string, { start, end }: Span, snapshot: IndexSnapshot): NumberedText {
  const [ids, starts, ends]: [number[], number[], number[]] = [[], [], []]
  scanSyllables(text.slice(start, end), (from, to, key) => {
    ids.push(snapshot.syllable(key)?.number ?? -1)
    starts.push(start + from)
    ends.push(start + to)
  })
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
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
