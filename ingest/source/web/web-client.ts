import type { IncomingHttpHeaders } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../model/app-error.js'
import { MAX_TEXT_BYTES } from '../file-limit.js'
import { requestOnce, type WebAnswer } from './request.js'
import { readSiteRules, type SiteRules } from './robots.js'
import { readWebAddress, redirectTarget } from './web-address.js'
import type { WebSettings } from './web-settings.js'

/** How a server tells one version of a page from another. */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

/** A page as a server gave it. */
export interface FetchedPage extends Validators {
  bytes: Uint8Array
  /** Where it was in the end, redirects followed. */
  url: string
  /** As the answer's head declares it, lower case; null where it does not. */
  charset: string | null
  /** ISO 8601. */
  fetchedAt: string
}

export interface WebClient {
  /**
   * The page at an address; null where the server says that it is still the version of `known`.
   *
   * Throws `AppError`: `bad-url`, `private-address`, `robots-refused`, `too-many-redirects`, `too-slow`, `fetch-failed`,
   * `unsupported-content-type`, `file-too-large`, `expands-too-much`.
   */
  fetch(address: string, known: Validators | null): Promise<FetchedPage | null>
}

/** A client that asks each site for its rules once and waits between two requests to one host. */
export function openWebClient(settings: WebSettings): WebClient {
  const rules = new Map<string, Promise<SiteRules>>()
  const lastStart = new Map<string, number>()
  const rulesOf = ({ origin }: URL): Promise<SiteRules> => {
    if (!rules.has(origin)) rules.set(origin, readSiteRules(origin, settings))
    return rules.get(origin)!
  }
  const waitForTurn = async (host: string, pauseMs: number): Promise<void> => {
    const start = Math.max(performance.now(), (lastStart.get(host) ?? -Infinity) + pauseMs)
    lastStart.set(host, start)
    await sleep(start - performance.now())
  }
  return {
    async fetch(address, known) {
      let url = readWebAddress(address)
      for (let hops = 0; hops <= settings.maxRedirects; hops++) {
        const site = await rulesOf(url)
        if (!site.isAllowed(url)) throw new AppError('robots-refused', 'Trang này không cho chương trình tải (robots.txt).', { value: url.href })
        await waitForTurn(url.host, Math.max(settings.pauseMs, site.pauseMs))
        const answer = await requestOnce({ url, headers: { accept: ACCEPT, ...conditions(known) }, maxBytes: (status, headers) => wantedBytes(status, headers, settings) }, settings)
        if (answer.status === 304 && known !== null) return null
        if (answer.status === 304) throw noPage(answer.status)
        if (answer.bytes !== null) return pageOf(url, answer, answer.bytes)
        url = redirectTarget(answer.headers.location ?? '', url)
      }
      throw new AppError('too-many-redirects', `Trang chuyển hướng quá ${settings.maxRedirects} lần.`, { value: address })
    },
  }
}

const ACCEPT = 'text/html, application/xhtml+xml, text/plain, application/pdf, application/*;q=0.8, */*;q=0.1'

/** Types that may hold a document; what it really is, its content says. Servers that do not know send octet-stream. */
const WANTED_TYPES = /^(text\/(html|plain|markdown|x-markdown|rtf)|application\/(xhtml\+xml|pdf|msword|rtf|octet-stream|vnd\.(openxmlformats-officedocument\.wordprocessingml\.document|oasis\.opendocument\.text)))$/

function conditions(known: Validators | null): Record<string, string> {
  return { ...(known?.etag != null && { 'if-none-match': known.etag }), ...(known?.lastModified != null && { 'if-modified-since': known.lastModified }) }
}

/** 0 for an answer without a page: a redirect, or nothing new. */
function wantedBytes(status: number, headers: IncomingHttpHeaders, { maxBytes }: WebSettings): number {
  if (status === 304 || (status >= 300 && status < 400 && headers.location !== undefined)) return 0
  if (status !== 200) throw noPage(status)
  const type = mediaType(headers)
  if (type !== '' && !WANTED_TYPES.test(type)) throw new AppError('unsupported-content-type', `Địa chỉ này không phải một văn bản mà là ${type.slice(0, 60)}.`, { value: type })
  return type.startsWith('text/') || type.includes('xhtml') ? Math.min(maxBytes, MAX_TEXT_BYTES) : maxBytes
}

function noPage(status: number): AppError {
  return new AppError('fetch-failed', `Máy chủ không trả trang này (mã HTTP ${status}).`, { value: status })
}

function pageOf(url: URL, { headers }: WebAnswer, bytes: Uint8Array): FetchedPage {
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase() ?? null
  return { bytes, url: url.href, charset, etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null, fetchedAt: new Date().toISOString() }
}

function mediaType(headers: IncomingHttpHeaders): string {
  return (headers['content-type'] ?? '').replace(/;.*$/s, '').trim().toLowerCase()
}
