import robotsParser from 'robots-parser'
import { AppError } from '../../model/app-error.js'
import { requestOnce } from './request.js'
import { readWebAddress, redirectTarget } from './web-address.js'
import { MAX_PAUSE_MS, MAX_ROBOTS_BYTES, type WebSettings } from './web-settings.js'

/** What a site lets programs do. */
export interface SiteRules {
  isAllowed(url: URL): boolean
  /** Pause it asks for between two requests, in milliseconds, at most `MAX_PAUSE_MS`. */
  pauseMs: number
}

/**
 * The robots.txt of an address's site, as RFC 9309 reads it: none (status 4xx) allows everything, one that the server fails to give
 * (5xx) nothing. Throws what `requestOnce` throws.
 */
export async function readSiteRules(origin: string, settings: WebSettings): Promise<SiteRules> {
  let url = readWebAddress(`${origin}/robots.txt`)
  for (let hops = 0; hops <= settings.maxRedirects; hops++) {
    const { status, headers, bytes } = await requestOnce({ url, headers: { accept: 'text/plain' }, maxBytes: (answered) => (answered === 200 ? MAX_ROBOTS_BYTES : 0) }, settings)
      .catch((error: unknown) => emptyWhereEndless(error))
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      url = redirectTarget(headers.location, url)
      continue
    }
    if (status >= 500) return { isAllowed: () => false, pauseMs: 0 }
    return status === 200 ? rulesOf(Buffer.from(bytes!).toString('utf8'), origin, settings) : EVERYTHING
  }
  return EVERYTHING
}

const EVERYTHING: SiteRules = { isAllowed: () => true, pauseMs: 0 }

/** The package is CommonJS and its types say otherwise. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => { isAllowed(url: string, name: string): boolean | undefined; getCrawlDelay(name: string): number | undefined }

/** A robots.txt that never ends is none that means anything. */
function emptyWhereEndless(error: unknown): Awaited<ReturnType<typeof requestOnce>> {
  if (error instanceof AppError && (error.code === 'file-too-large' || error.code === 'expands-too-much')) return { status: 404, headers: {}, bytes: null }
  throw error
}

function rulesOf(text: string, origin: string, { userAgent }: WebSettings): SiteRules {
  const name = userAgent.replace(/\/.*$/, '')
  const robots = parseRobots(`${origin}/robots.txt`, text)
  const delayMs = (robots.getCrawlDelay(name) ?? 0) * 1000
  return { isAllowed: (url) => robots.isAllowed(url.href, name) !== false, pauseMs: delayMs > 0 ? Math.min(delayMs, MAX_PAUSE_MS) : 0 }
}
