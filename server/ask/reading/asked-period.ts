import { type FoundPeriod, findPeriods } from '../../../ingest/parse/targets/find-periods.js'

const YEAR = /(?<![\d/.,-])(?:19|20)\d{2}(?![\d/]|[.,]\d|-\p{L})/gu

/** The period that a question asks for: the first printed one; null where it names none. A year that belongs to a document's number is none. */
export function askedPeriod(read: string, named: readonly { start: number; end: number }[]): FoundPeriod | null {
  const isNumber = (start: number): boolean => named.some((one) => start >= one.start && start < one.end)
  const found = findPeriods(read).filter(({ start, isBaseline, kind }) => !isBaseline && kind !== 'now' && !isNumber(start))
  if (found.length > 0) return found[0]!
  const bare = [...read.matchAll(YEAR)].find(({ index }) => !isNumber(index))
  if (bare === undefined) return null
  return { start: bare.index, end: bare.index + 4, from: bare[0], to: bare[0], kind: 'year', isBaseline: false, months: null, aim: null }
}
