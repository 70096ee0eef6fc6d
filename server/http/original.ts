import { basename } from 'node:path'
import type { Request, Response } from 'express'
import { AppError } from '../../ingest/model/app-error.js'
import type { Reading } from './library-reader.js'

/** The saved original, byte for byte, as a file to keep: never shown in the browser, whatever it holds. */
export function sendOriginal(current: () => Reading) {
  return (request: Request, response: Response): void => {
    const { library } = current()
    const id = String(request.params['id'])
    const source = library.source(id)
    const summary = library.documents().find((document) => document.id === id)
    if (source === null || summary === undefined) throw new AppError('document-not-found', 'Thư viện không có văn bản này.', { value: id })
    response.attachment(basename(summary.file))
    response.set({
      'Content-Type': `${source.mediaType}; charset=${source.charset}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      // No transformation: the bytes on the wire are those whose hash the page prints.
      'Cache-Control': 'public, no-cache, no-transform',
      ETag: `"${source.sha256}"`,
      'Repr-Digest': `sha-256=:${Buffer.from(source.sha256, 'hex').toString('base64')}:`,
    })
    if (request.fresh) response.status(304).end()
    else response.end(Buffer.from(source.bytes))
  }
}
