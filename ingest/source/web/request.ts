import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { AppError } from '../../model/app-error.js'
import { readBody } from './read-body.js'
import { fetchFailed, tooSlow } from './web-errors.js'
import type { WebSettings } from './web-settings.js'

/** What a server answered. `bytes` is null where the body was not wanted. */
export interface WebAnswer {
  status: number
  headers: IncomingHttpHeaders
  bytes: Uint8Array | null
}

export interface WebRequest {
  url: URL
  headers: Record<string, string>
  /** Bytes of the body that are taken, 0 for none; may throw `AppError` for an answer that is not wanted at all. */
  maxBytes: (status: number, headers: IncomingHttpHeaders) => number
}

/**
 * One request, no redirect followed.
 *
 * The address that a name resolves to is looked up once, judged, and is the one connected to, so a name that resolves otherwise a
 * moment later gains nothing. Throws `AppError`: `private-address`, `too-slow`, `fetch-failed`, `file-too-large`, `expands-too-much`.
 */
export async function requestOnce({ url, headers, maxBytes }: WebRequest, settings: WebSettings): Promise<WebAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !settings.isAllowed(host)) throw privateAddress(url)
  try {
    const response = await openResponse({ url, headers }, settings)
    try {
      const status = response.statusCode ?? 0
      const limit = maxBytes(status, response.headers)
      return { status, headers: response.headers, bytes: limit === 0 ? null : await readBody(response, { ...settings, maxBytes: limit }) }
    } finally {
      response.destroy()
    }
  } catch (error) {
    throw fetchFailed(error, url)
  }
}

function openResponse({ url, headers }: Pick<WebRequest, 'url' | 'headers'>, settings: WebSettings): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = open(url, {
      agent: false, lookup: judgedLookup(url, settings),
      headers: { 'user-agent': settings.userAgent, 'accept-encoding': 'gzip, br', connection: 'close', ...headers },
    })
    const overdue = setTimeout(() => request.destroy(tooSlow(url)), settings.headMs)
    request.on('response', (response) => { clearTimeout(overdue); resolve(response) })
    request.on('error', (error) => { clearTimeout(overdue); reject(error) })
    request.end()
  })
}

function judgedLookup(url: URL, { resolve, isAllowed }: WebSettings): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then((addresses) => {
      if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address))) callback(privateAddress(url), '')
      else if (options.all) callback(null, addresses)
      else callback(null, addresses[0]!.address, addresses[0]!.family)
    }, (error: NodeJS.ErrnoException) => callback(error, ''))
  }
}

function privateAddress({ host }: URL): AppError {
  return new AppError('private-address', `Địa chỉ “${host}” thuộc mạng riêng hoặc chính máy này nên không được tải.`, { value: host })
}
