import type { FoundPeriod } from '../../ingest/parse/targets/find-periods.js'
import type { Direction } from '../../ingest/model/target.js'
import type { Unit } from '../../ingest/model/unit.js'
import type { ReadQuery } from '../search/reading/query.js'
import type { NamedDocument } from '../search/reading/document-numbers.js'
import type { ClauseAddress } from '../search/reading/address.js'

/** What a question wants to have; `topic` where it names a thing and asks nothing of it. */
export type Wanted =
  | 'documents' | 'first' | 'where' | 'compare' | 'rank' | 'date' | 'year' | 'number' | 'ordinal' | 'value' | 'person' | 'agent' | 'place'
  | 'reason' | 'list' | 'definition' | 'manner' | 'content' | 'which' | 'yes-no' | 'topic'

/** One syllable that says what the question is about. */
export interface Term {
  key: string
  /** As read. */
  shown: string
  /** Rarity in the library, more than 0. */
  weight: number
  /** True where the term before it stands right before it in the question. */
  follows: boolean
  /** What it may be called instead, alone or with its neighbours: an abbreviation in full, an official word for an everyday one. */
  others: string[][]
}

/** Words of a name, a place or a number that an answer must have, as keys (see `syllables`). */
export interface Required {
  shown: string
  keys: string[]
  /** Other ways to write it: what an abbreviation stands for. */
  others: string[][]
}

/** A question as it was understood. */
export interface Question {
  /** As asked, cleaned. */
  text: string
  /** With the accents restored that were left out. */
  read: string
  /** True where no accent was typed: words are then compared without theirs. */
  isBare: boolean
  wanted: Wanted
  /** Where the words that ask stand in `read`; null where none do. */
  asking: { start: number; end: number } | null
  /** Noun between the asking word and the rest: `dự án` of `bao nhiêu dự án`; '' where there is none. */
  noun: string
  /** Unit that a figure must have. */
  unit: Unit | null
  /** A figure asked for by its sort where no unit is named: `tỷ lệ` a ratio, `diện tích` an area; null where any will do. */
  dimension: string | null
  direction: Direction | 'either' | null
  /** True where it asks for what holds for each year of a span: `bình quân`, `mỗi năm`. */
  isYearly: boolean
  /** True where it asks for what was reached, false for what is aimed at; null where it does not say. */
  asksResult: boolean | null
  period: FoundPeriod | null
  /** Provinces, `cả nước` or districts, as printed in the question. */
  places: Required[]
  names: Required[]
  terms: Term[]
  address: ClauseAddress | null
  documents: NamedDocument[]
  query: ReadQuery
}
