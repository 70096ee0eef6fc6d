import { load, type CheerioAPI } from 'cheerio'
import { request, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'

export interface Got {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
  /** The page, to be asked with selectors. */
  $: CheerioAPI
}

/** Answer to a request whose target and headers go out as given: unlike `fetch`, nothing is escaped, followed or added. */
export function get(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { hostname, port } = new URL(url)
  const path = /^http:\/\/[^/]+(.*)$/.exec(url)?.[1] || '/'
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const text = (response.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')
        resolve({ status: response.statusCode!, headers: response.headers, bytes, text, $: load(text) })
      })
    }).on('error', reject).end()
  })
}

/** JSON of an address, read as unknown fields. */
export async function getJson(url: string): Promise<Got & { body: Record<string, unknown> }> {
  const got = await get(url)
  return { ...got, body: JSON.parse(got.text) as Record<string, unknown> }
}

/** Words of an element with white space joined. */
export function words(page: Got, selector: string): string {
  return page.$(selector).text().replace(/\s+/g, ' ').trim()
}
