import type { Library } from '../../ingest/library/library.js'
import { storedOwnIndicators } from '../../ingest/library/own-indicators.js'
import { libraryDatabase } from '../../ingest/library/read-library.js'
import { type Indicator, type IndicatorList, indicatorList } from '../../ingest/parse/targets/indicator-list.js'

const known = new WeakMap<Library, { version: string; list: IndicatorList }>()

/** The list that the library's rows were named by: ours with what the operator added. */
export function libraryIndicators(library: Library): IndicatorList {
  const version = library.version()
  const held = known.get(library)
  if (held?.version === version) return held.list
  const list = indicatorList(JSON.parse(storedOwnIndicators(libraryDatabase(library))) as Indicator[])
  known.set(library, { version, list })
  return list
}
