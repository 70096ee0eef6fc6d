import { matchSpans, type Span } from '../../../ingest/model/span.js'

const WORD = '\\p{Lu}\\p{Ll}*'
const NAME = `${WORD.replace('*', '[\\p{L}\\d]*')}(?:[ -](?:${WORD}|\\p{Lu}{2,}))*`
const PROPER = new RegExp(`(?<![\\p{L}\\d])${NAME}(?!\\p{L})`, 'gu')
const UNIT = `(?:[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Pp]hường|[Xx]ã|[Tt]hôn|[Xx]óm|[Đđ]ường|[Pp]hố|[Vv]ùng)\\s+${NAME}`
const ADDRESS = new RegExp(`(?<![\\p{L}\\d])${UNIT}(?:(?:,| và| -)\\s+${UNIT})*(?!\\p{L})`, 'gu')
/** A capital that only opens a sentence, an item or a quotation. */
const OPENS = /(?:^|[.:;!?•+*–—-]|[“"(\d])\s*$/u

/** Names of a sentence: runs of words in capitals; one word that only opens a sentence or an item is none. */
export function properNames(sentence: string): Span[] {
  return matchSpans(sentence, PROPER).filter(({ start, end }) => sentence.slice(start, end).includes(' ') || !OPENS.test(sentence.slice(0, start)))
}

/** Places of a sentence, in order: units with their names, as many as stand in a row (`phường A và xã B, tỉnh C`), and other names. */
export function placesOfSentence(sentence: string): Span[] {
  const units = matchSpans(sentence, ADDRESS)
  const names = properNames(sentence).filter((name) => !units.some(({ start, end }) => name.start < end && name.end > start))
  return [...units, ...names].sort((a, b) => a.start - b.start)
}
