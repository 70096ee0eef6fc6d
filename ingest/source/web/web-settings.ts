import { lookup } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import { isPublicAddress } from './public-address.js'

const MB = 1024 * 1024

/** How pages are fetched; everything that a test or an operator may set otherwise. */
export interface WebSettings {
  /** Sent with every request, and the name that robots.txt knows us by up to the `/`. */
  userAgent: string
  /** Whether an IP address may be connected to. */
  isAllowed: (address: string) => boolean
  resolve: (host: string) => Promise<LookupAddress[]>
  /** Least time between the starts of two requests to one host. */
  pauseMs: number
  /** From the start of a request to its head. */
  headMs: number
  /** From the head to the last byte. */
  bodyMs: number
  /** In every stretch of `stallMs` a body must bring `stallBytes`, or it is given up. */
  stallMs: number
  stallBytes: number
  maxRedirects: number
  maxBytes: number
}

/** Longest pause that a robots.txt is granted; some ask for minutes, and a person waits. */
export const MAX_PAUSE_MS = 10_000

/** Largest robots.txt that is read: what RFC 9309 asks of every reader. */
export const MAX_ROBOTS_BYTES = 500 * 1024

/** The program's name; the figure is for sites that ask programs to say which of them they are. */
const USER_AGENT = 'tradieu/1'

/** Settings of an ingest: public addresses only, unless they are allowed. */
export function webSettings({ allowPrivate }: { allowPrivate: boolean }): WebSettings {
  return {
    userAgent: USER_AGENT,
    isAllowed: allowPrivate ? () => true : isPublicAddress,
    resolve: (host) => lookup(host, { all: true }),
    pauseMs: 1_000, headMs: 9_000, bodyMs: 60_000, stallMs: 5_000, stallBytes: 1024, maxRedirects: 5, maxBytes: 64 * MB,
  }
}
