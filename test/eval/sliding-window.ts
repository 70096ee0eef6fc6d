import { syllables } from '../../ingest/model/syllables.js'

/** Syllables of a window: about a sentence. */
const WINDOW = 40

/** The stretch of a text, of at most forty syllables, that holds most distinct syllables of the question; the first of equal ones. */
export function slidingWindow(text: string, question: string): string {
  const found = syllables(text)
  const asked = new Set(syllables(question).map(({ key }) => key))
  let best = 0
  let most = -1
  for (let from = 0; from === 0 || from + WINDOW <= found.length; from++) {
    const held = new Set(found.slice(from, from + WINDOW).map(({ key }) => key).filter((key) => asked.has(key))).size
    if (held > most) [most, best] = [held, from]
  }
  const last = found[Math.min(found.length, best + WINDOW) - 1]
  return last === undefined ? '' : text.slice(found[best]!.start, last.end)
}
