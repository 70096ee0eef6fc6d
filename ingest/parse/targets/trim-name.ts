import { phrases } from '../../model/phrases.js'
import type { Token } from '../../model/tokens.js'
import { indicatorAt, indicatorEndingAt } from './indicator-list.js'
import phraseWords from './phrase-words.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }

const flag = (words: readonly string[]) => phrases(words.map((word) => [word, true] as const))
const TRAILING = flag(phraseWords.trailing)
const LEADING = flag(phraseWords.leading)
const MEASURE_HEADS = flag(phraseWords.measureHeads)
const PLACE_HEADS = flag(phraseWords.placeHeads)
const PLACES = phrases(places.map((place) => [place, place] as const))

/** The words that name what a figure is about, and those between them and the figure. */
export interface Subject {
  /** Words of the name, marks and brackets left out; [] where the text names nothing here. */
  words: Token[]
  /** Words between name and figure, or before the figure where the name follows it, in lower case: `tăng bình quân`, `giảm còn`. */
  link: string
  /** Verb that stands before the name: `giảm` in `giảm tỷ lệ hộ nghèo … 1%`. */
  leadVerb: string
  /** Place named before the subject, as printed. */
  place: Token[]
  isAfter: boolean
}

/** Takes off, at both ends, the words that name nothing; they become the link, the verb before the name or the place. */
export function trimName(found: readonly Token[]): Subject {
  let words = [...found]
  const link: string[] = []
  let leadVerb = ''
  let place: Token[] = []
  for (;;) {
    const last = words.length - 1
    const known = indicatorEndingAt(words, last)
    const trailing = TRAILING.endingAt(words, last)
    if (trailing === null || (known !== null && known.length > trailing.length)) break
    link.unshift(lowerCase(words.slice(words.length - trailing.length)))
    words = words.slice(0, words.length - trailing.length)
  }
  for (;;) {
    const known = indicatorAt(bare(words), 0, false)
    const leading = LEADING.at(words, 0)
    const placed = PLACES.at(words, 0)
    if (placed !== null && placed.length >= (leading?.length ?? 0)) {
      place = words.slice(0, placed.length)
      words = words.slice(placed.length)
      continue
    }
    if (leading === null || (known !== null && known.length > leading.length)) break
    const verb = lowerCase(words.slice(0, leading.length))
    if (/^(giảm|tăng)$/.test(verb)) leadVerb = verb
    words = words.slice(leading.length)
  }
  const segment = lastSegment(words)
  if (segment.length < words.length) return { ...trimName(segment), link: `${trimName(segment).link} ${link.join(' ')}`.trim(), isAfter: false }
  return { words, link: link.join(' '), leadVerb, place, isAfter: false }
}

const MAX_LIST_WORDS = 4

/**
 * Of words with commas those that name: a name of the list with commas in it; what stands from the last comma on behind which a measure begins (`…, tổng giá trị sản xuất`); else all of
 * them where they end with a place or are a list of short names (`công nghiệp, xây dựng`); else what stands behind the last comma.
 */
function lastSegment(words: readonly Token[]): Token[] {
  const starts = [0, ...words.flatMap(({ key }, i) => (key === ',' ? [i + 1] : []))]
  const isWhole = (start: number): boolean => indicatorAt(bare(words.slice(start)), 0, false)?.length === bare(words.slice(start)).length
  const whole = starts.find(isWhole)
  if (whole !== undefined) return words.slice(whole)
  const measure = starts.findLast((start) => MEASURE_HEADS.at(words, start) !== null) ?? starts.findLast((start) => (indicatorAt(words, start, false)?.length ?? 0) >= 2)
  if (measure !== undefined) return words.slice(measure)
  const last = starts.at(-1)!
  const isList = starts.slice(0, -1).every((start, i) => starts[i + 1]! - 1 - start <= MAX_LIST_WORDS)
  return isList || PLACE_HEADS.at(words, last) !== null ? [...words] : words.slice(last)
}

/** The words of a phrase as one string in lower case. */
export function lowerCase(words: readonly Token[]): string {
  return words.map((word) => word.text.toLowerCase()).join(' ')
}

/** Words without marks. */
export function bare(words: readonly Token[]): Token[] {
  return words.filter(({ kind }) => kind !== 'mark')
}
