import type { Library } from '../../ingest/library/library.js'
import { FIELDS, indicatorById, NO_FIELD, withIndicators } from '../../ingest/parse/targets/indicator-list.js'
import { ledgerColumns } from './ledger-columns.js'
import { libraryIndicators } from './library-indicators.js'

/** An indicator that the library states. */
export interface StatedIndicator { id: string; name: string; count: number; documents: number }

/** Indicators of the library that are not in the list, shown in one place: those that several documents state, most first. */
const MOST_OTHERS = 40

/** The indicators that the library states, by field: those of the list in its order, then the most stated ones that it does not have. */
export function indicatorsByField(library: Library): { id: string; name: string; indicators: StatedIndicator[] }[] {
  return withIndicators(libraryIndicators(library), () => {
    const { length, indicators, indicator, document } = ledgerColumns(library)
    const counts = indicators.map(() => ({ count: 0, documents: new Set<number>() }))
    for (let row = 0; row < length; row++) {
      counts[indicator[row]!]!.count++
      counts[indicator[row]!]!.documents.add(document[row]!)
    }
    const stated = indicators.map(({ id, name, field }, i) => ({ id, name, field, count: counts[i]!.count, documents: counts[i]!.documents.size }))
    const of = (field: string) => stated.filter((one) => one.field === field && (field !== NO_FIELD || indicatorById(one.id) !== null || one.documents > 1)).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    return FIELDS.map(({ id, name }) => ({ id, name, indicators: id === NO_FIELD ? of(id).slice(0, MOST_OTHERS) : of(id) })).filter(({ indicators: found }) => found.length > 0)
  })
}
