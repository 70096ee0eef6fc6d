import { isAllCaps } from './line-shape.js'

/** Longest run of words looked up as one; place names and titles are shorter. */
const MAX_RUN = 14

/**
 * Words in capitals as the same text writes them in running prose.
 *
 *   'PHÁT TRIỂN KINH TẾ SỐ TỈNH ĐỒNG NAI' in a text with "phát triển kinh tế số" and "tỉnh Đồng Nai" → 'phát triển kinh tế số tỉnh Đồng Nai'
 * Every letter's case comes from the text: words that stand in it only in capitals stay so (UBND, 5G).
 */
export function asWritten(words: string, text: string): string {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return words
  const syllables = words.split(' ')
  const written: string[] = []
  for (let i = 0; i < syllables.length; ) {
    const [run, count] = longestRun(syllables, i, { text, lower })
    written.push(run)
    i += count
  }
  return written.join(' ')
}

interface Sample {
  text: string
  lower: string
}

function longestRun(syllables: readonly string[], from: number, sample: Sample): [string, number] {
  for (let count = Math.min(MAX_RUN, syllables.length - from); count > 0; count--) {
    const run = syllables.slice(from, from + count).join(' ')
    const seen = findWritten(run.toLowerCase(), sample, from > 0)
    if (seen !== null) return [seen, count]
  }
  return [syllables[from]!, 1]
}

/** How often a run is looked at before it is taken to stand in capitals only. */
const MAX_SIGHTINGS = 40

/** The run in small letters where the text has it; inside a sentence rather than at its start, where the first letter is always a capital. */
function findWritten(run: string, { text, lower }: Sample, isInside: boolean): string | null {
  let atStart: string | null = null
  let at = lower.indexOf(run)
  for (let n = 0; at >= 0 && n < MAX_SIGHTINGS; n++, at = lower.indexOf(run, at + 1)) {
    const seen = text.slice(at, at + run.length)
    if (!isWord(lower, at, run.length) || !/\p{Ll}/u.test(seen) || isAllCaps(text.slice(at, at + run.length + 12))) continue
    if (!opensSentence(text, at)) return seen
    atStart ??= isInside && seen.includes(' ') ? null : seen
  }
  return atStart
}

function isWord(text: string, at: number, length: number): boolean {
  return !/[\p{L}\d]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[at + length] ?? ' ')
}

function opensSentence(text: string, at: number): boolean {
  return at === 0 || /(?:\n|[.:;!?]\s|[-–)“"]\s?|\d\.?\s)$/u.test(text.slice(Math.max(0, at - 3), at))
}
