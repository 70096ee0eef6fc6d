import type { Comparator } from '../../ingest/model/target.js'
import { isOneOf, type Token, tokenize } from '../../ingest/model/tokens.js'
import { findUnit, inBase, type Unit } from '../../ingest/model/unit.js'
import { parseNumber } from '../../ingest/model/vietnamese-number.js'
import { findComparator } from '../../ingest/parse/targets/comparator.js'

/** Figures asked for by number: `≥ 8 %`, `trên 150 triệu đồng`, `từ 3 đến 5 %`, `95`. */
export interface NumberQuery {
  comparator: Comparator
  value: number
  /** Upper end of a range, inclusive; null for every other. */
  valueMax: number | null
  /** Null where any unit will do. */
  unit: Unit | null
}

/** A query parted into the figure it asks for and the words round it. */
export interface PartedQuery {
  number: NumberQuery | null
  words: string
}

interface FoundNumber extends NumberQuery { from: number; to: number; isBare: boolean }

/**
 * A query parted into its first figure and its words. A number without unit and bound beside words is a word: a year, a document's number.
 *   '≥ 8 %' → ≥ 8 %, ''   'hộ nghèo dưới 3%' → < 3 %, 'hộ nghèo'   'Nghị quyết 41' → none, all words
 */
export function partQuery(query: string): PartedQuery {
  const tokens = tokenize(query)
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'number') continue
    const found = numberAt(tokens, i)
    if (found === null) continue
    const { from, to, isBare, ...number } = found
    const words = [query.slice(0, tokens[from]!.start), query.slice(tokens[to - 1]!.end)].map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part)).join(' ')
    if (!isBare || words === '') return { number, words }
  }
  return { number: null, words: query.trim() }
}

const isFrom = isOneOf('từ')
const isTo = isOneOf('đến', 'tới', '-', '–', '—')

function numberAt(tokens: readonly Token[], i: number): FoundNumber | null {
  const value = parseNumber(tokens[i]!.text)
  if (value === null) return null
  const unit = findUnit(tokens, i + 1)
  const after = i + 1 + (unit?.length ?? 0)
  const upper = isTo(tokens[after]) && tokens[after + 1]?.kind === 'number' ? parseNumber(tokens[after + 1]!.text) : null
  const isFromBefore = isFrom(tokens[i - 1])
  if (upper !== null && upper >= value) {
    const upperUnit = findUnit(tokens, after + 2)
    const shared = upperUnit ?? unit
    return { comparator: 'range', value, valueMax: upper, unit: shared?.unit ?? null, from: isFromBefore ? i - 1 : i, to: after + 2 + (upperUnit?.length ?? 0), isBare: shared === null && !isFromBefore }
  }
  const { comparator, from, to } = findComparator(tokens, { number: i, after, stop: tokens.length })
  const isBound = from < i || to > after
  return { comparator, value, valueMax: null, unit: unit?.unit ?? null, from: from === i && isFromBefore ? i - 1 : from, to, isBare: unit === null && !isBound }
}

/** A test of figures for a query, to be made once for all rows. */
export interface NumberTest {
  /** Factor from a unit to that of the query; null where the two cannot be compared. */
  factorOf(unitCanonical: string | null): number | null
  /** True for a figure, in the unit of the query, that lies where it asks. */
  holds(figure: number): boolean
}

/** The test of a query: `≥ 8 %` finds 8 % and 9 %/năm, `= 8` only 8, `3 - 5 %` all between them, ends included. */
export function numberTest({ comparator, value, valueMax, unit }: NumberQuery): NumberTest {
  const dimension = unit?.dimension.replace('/năm', '')
  return {
    factorOf(unitCanonical) {
      if (unit === null) return 1
      const own = inBase(1, unitCanonical)
      return own !== null && own.dimension.replace('/năm', '') === dimension ? own.value / unit.factor : null
    },
    holds: (figure) => holds(figure, { comparator, value, valueMax }),
  }
}

/** Room for what is lost in changing units. */
const TOLERANCE = 1e-9

function holds(figure: number, { comparator, value, valueMax }: Omit<NumberQuery, 'unit'>): boolean {
  const room = TOLERANCE * Math.max(1, Math.abs(value))
  switch (comparator) {
    case '>=': return figure >= value - room
    case '>': return figure > value + room
    case '<=': return figure <= value + room
    case '<': return figure < value - room
    case '~': return Math.abs(figure - value) <= Math.abs(value) * 0.05 + room
    case 'range': return figure >= value - room && figure <= valueMax! + room
    default: return Math.abs(figure - value) <= room
  }
}
