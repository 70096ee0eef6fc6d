import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { webSettings, type WebSettings } from '../../../../ingest/source/web/web-settings.js'

/** A real HTTP server on loopback for one test. `seen` lists what was asked of it: `/path` and the headers. */
export interface TestServer {
  url: string
  seen: { path: string; headers: IncomingMessage['headers']; atMs: number }[]
}

export type Pages = Record<string, (response: ServerResponse, request: IncomingMessage) => void>

/** A page is called by its path without the query; a path that is not named is a 404, robots.txt included. */
export async function testServer(pages: Pages, host = '127.0.0.1'): Promise<TestServer> {
  const seen: TestServer['seen'] = []
  const answer: RequestListener = (request, response) => {
    seen.push({ path: request.url!, headers: request.headers, atMs: performance.now() })
    const page = pages[request.url!.replace(/\?.*$/, '')]
    if (page) page(response, request)
    else response.writeHead(404).end()
  }
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  onTestFinished(() => new Promise<void>((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }))
  return { url: `http://${host}:${(server.address() as AddressInfo).port}`, seen }
}

/** An answer with a page. */
export function page(html: string, headers: Record<string, string> = {}): Pages[string] {
  return (response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html)
}

export function redirect(location: string, status = 302): Pages[string] {
  return (response) => void response.writeHead(status, { location }).end()
}

/** Settings of an ingest that may reach this machine, without its pauses. */
export function testSettings(changes: Partial<WebSettings> = {}): WebSettings {
  return { ...webSettings({ allowPrivate: true }), pauseMs: 0, ...changes }
}
