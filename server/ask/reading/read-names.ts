import { syllables } from '../../../ingest/model/syllables.js'
import type { Required } from '../question.js'
import { askLines } from './frame-words.js'
import { meaningsOf } from './written-out.js'

const COMMON: ReadonlySet<string> = new Set(askLines('common-capitals.txt'))
const RUN = /\p{Lu}[\p{L}\d]*(?:[ -]\p{Lu}[\p{L}\d]*)*/gu
const ACRONYM = /^[\p{Lu}\d]{2,}$/u

/** Names that an answer must have: runs of two capitalised words or more, acronyms, and numbers that count something. */
export function namesIn(read: string, places: readonly { start: number; end: number }[]): Required[] {
  const names: Required[] = []
  for (const match of read.matchAll(RUN)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (places.some((place) => start < place.end && end > place.start) || isShouted(read)) continue
    const words = match[0].split(/[ -]/)
    const acronyms = words.filter((word) => !COMMON.has(word) && ACRONYM.test(word) && !/^[IVXLC]+$/.test(word))
    for (const short of acronyms) names.push(required(short, meaningsOf(short)))
    const pieces = words.map((word) => (COMMON.has(word) || ACRONYM.test(word) ? '|' : word)).join(' ').split('|').map((piece) => piece.trim()).filter((piece) => piece !== '')
    for (const piece of pieces) if (piece.includes(' ') || isOfOne(read, start, piece)) names.push(required(piece, []))
  }
  return names
}

/** A single word in capitals is a name behind a word that takes one: `của Pháp`, `ông Nam`. */
function isOfOne(read: string, start: number, piece: string): boolean {
  return read.startsWith(piece, start) && /(?<!\p{L})(?:của|ở|tại|nước|sang|ông|bà|anh|chị|tên)\s+$/iu.test(read.slice(0, start))
}

function required(shown: string, others: readonly string[]): Required {
  const keysOf = (text: string): string[] => syllables(text).map(({ key }) => key)
  return { shown, keys: keysOf(shown), others: others.map(keysOf) }
}

/** A question all in capitals names nothing by them. */
function isShouted(read: string): boolean {
  return read === read.toUpperCase() && read.split(' ').length > 3
}
