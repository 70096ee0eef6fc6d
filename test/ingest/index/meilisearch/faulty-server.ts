import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What no Meilisearch can be asked for on demand: an HTTP server on loopback that answers as told. */
export interface FaultyServer {
  url: string
  /** Calls received. */
  calls(): number
  close(): Promise<void>
}

export async function faultyServer(answer: RequestListener): Promise<FaultyServer> {
  let calls = 0
  const server = createServer((request, response) => {
    calls++
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

/** An answer of one status with a body in Meilisearch's shape of an error. */
export function apiError(status: number, code: string): RequestListener {
  return (_request, response) => void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ message: 'The server says why.', code, type: 'x', link: 'x' }))
}

/** To every search of a request, nothing. */
export const noHits: RequestListener = toSearches(() => ({ hits: [], estimatedTotalHits: 0 }))

/** To every search of a request, what is told of it. */
export function toSearches(answer: (query: { filter?: unknown }) => object): RequestListener {
  return async (request, response) => {
    const { queries } = JSON.parse(await text(request)) as { queries: { filter?: unknown }[] }
    json({ results: queries.map(answer) })(request, response)
  }
}

export function json(value: unknown): RequestListener {
  return (_request, response) => void response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
}
