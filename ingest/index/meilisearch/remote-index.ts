import type { IndexReader } from '../index-reader.js'
import type { SearchEngine } from '../port.js'
import type { FactsLookup } from '../row-filter.js'
import { circuitBreaker } from './circuit-breaker.js'
import { searchClient } from './client.js'
import type { EngineFault } from './engine-fault.js'
import type { MeiliSettings } from './engine-settings.js'
import { guardedEngine } from './guarded-engine.js'
import { meiliEngine } from './meili-engine.js'

/** A library that an engine is made for. */
export interface EngineLibrary {
  reader: IndexReader
  facts: () => FactsLookup
  version: () => string
  embedded: SearchEngine
}

/** A Meilisearch server as one process knows it: what was learnt of its state holds for every library opened. */
export interface RemoteIndex {
  engine(library: EngineLibrary): SearchEngine
}

/** Reached with the search key. `tellChange` hears when the server stops answering and when it answers again (null). */
export function remoteIndex(settings: MeiliSettings, tellChange: (fault: EngineFault | null) => void, timeoutMs?: number): RemoteIndex {
  const meili = searchClient(settings, timeoutMs)
  const breaker = circuitBreaker(tellChange)
  return {
    engine: ({ reader, facts, version, embedded }) => guardedEngine({ meili: meiliEngine({ meili, index: settings.index, reader, facts, version }), embedded, breaker }),
  }
}
