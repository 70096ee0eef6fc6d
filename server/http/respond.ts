import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Recent } from './recent.js'

/** Longer answers are made anew each time, so that what is kept stays under 64 MB. */
const LONGEST_KEPT_CHARS = 1_000_000

/** What every answer of one process shares: two processes of one build and one library still answer with different tags, which is only a lost 304. */
const STARTED = String(Date.now())

/** What an answer says; `passing` where it is true for this moment only, so that nobody keeps it. */
export type Made = string | { passing: string }

/** An answer that depends on nothing but its address and the state that `key` names. */
export interface Answer {
  type: 'html' | 'json'
  /** Version of the library it was made from. */
  key: string
  body: () => Made | Promise<Made>
  /** Answers already made from the same state, by address; absent where each is to be made anew. */
  kept?: Recent<string>
}

/**
 * Sends an answer, or 304 where the client has it already: then the body is not made.
 *
 * Clients may keep it but must ask before each use, since an ingest changes it at any moment.
 */
export async function respond(request: Request, response: Response, { type, key, body, kept }: Answer): Promise<void> {
  if (isUnchanged(request, response, key)) return
  const made = kept?.get(request.url) ?? (await body())
  if (response.headersSent) return
  if (typeof made !== 'string') {
    response.removeHeader('ETag')
    response.set('Cache-Control', 'no-store').type(type).send(made.passing)
    return
  }
  if (made.length <= LONGEST_KEPT_CHARS) kept?.set(request.url, made)
  response.type(type).send(made)
}

/** Sets what caches need; where the client has the answer already, sends 304 and returns true. */
export function isUnchanged(request: Request, response: Response, key: string): boolean {
  response.set('ETag', tagOf(request.url, key))
  response.set('Cache-Control', 'public, no-cache')
  response.vary('Accept-Encoding')
  if (request.fresh) response.status(304).end()
  return request.fresh
}

/** Weak, since compression changes the bytes and not the meaning. */
function tagOf(url: string, key: string): string {
  return `W/"${createHash('sha256').update(`${STARTED}\0${key}\0${url}`).digest('base64url').slice(0, 22)}"`
}
