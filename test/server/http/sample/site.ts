import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { application } from '../../../../server/http/application.js'
import { loadAssets } from '../../../../server/http/assets.js'
import { readingOf, type Reading, type Searching } from '../../../../server/http/library-reader.js'
import { sampleDocuments } from './documents.js'
import { plainAsk } from './answers.js'
import { memoryLibrary, plainSearch } from './library.js'

export interface Site {
  url: string
  /** What was logged as a fault of the server. */
  faults: unknown[]
  close(): Promise<void>
}

/** The application over the sample documents, on a real port; `current` replaces what it reads. */
export async function openSite(current?: () => Reading, search: Searching = plainSearch): Promise<Site> {
  const faults: unknown[] = []
  const reading = readingOf(memoryLibrary(sampleDocuments()), 'v1', { search, ask: plainAsk })
  const app = application({ assets: await loadAssets(), current: current ?? (() => reading), log: (error) => faults.push(error) })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    faults,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
