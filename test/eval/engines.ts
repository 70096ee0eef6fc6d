import type { Library } from '../../ingest/library/library.js'
import { remoteIndex } from '../../ingest/index/meilisearch/remote-index.js'
import { syncIndex, type SyncReport } from '../../ingest/index/meilisearch/sync-index.js'
import type { EngineName } from '../../ingest/index/port.js'
import { searchContext, type SearchContext } from '../../server/search/context.js'
import { freshIndex, hasMeilisearch, type MeiliServer, NEEDS_MEILISEARCH, openMeilisearch } from '../meilisearch-server.js'

/** Engines that `--engine` names; null where it names none. */
export function enginesOf(name: string): EngineName[] | null {
  if (name === 'both') return ['sqlite', 'meilisearch']
  return name === 'sqlite' || name === 'meilisearch' ? [name] : null
}

/** A library with one engine, and what ends it. */
export interface OpenEngine {
  context: SearchContext
  /** Null for the embedded engine. */
  server: MeiliServer | null
  sync: SyncReport | null
  close(): Promise<void>
}

/** The engine over an open library; Meilisearch is filled first, and a fault of its ends the run instead of being answered for. */
export async function openEngine(name: EngineName, library: Library): Promise<OpenEngine> {
  if (name === 'sqlite') return { context: searchContext(library, null), server: null, sync: null, close: () => Promise.resolve() }
  if (!hasMeilisearch) throw new Error(`This run ${NEEDS_MEILISEARCH}.`)
  const server = await openMeilisearch()
  const settings = server.settings(freshIndex())
  const sync = await syncIndex({ library, settings })
  const fail = (fault: Error | null): void => { throw fault ?? new Error('Recovered from nothing.') }
  return { context: searchContext(library, remoteIndex(settings, fail, EVAL_TIMEOUT_MS)), server, sync, close: server.close }
}

/** Nobody waits for an evaluation, and other work on the machine must not become a fault. */
const EVAL_TIMEOUT_MS = 30_000
