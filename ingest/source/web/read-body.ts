import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { AppError } from '../../model/app-error.js'
import { tooLarge } from '../file-limit.js'
import { tooSlow } from './web-errors.js'
import type { WebSettings } from './web-settings.js'

/**
 * The body of an answer, expanded where it comes compressed; never more than `maxBytes` of it are held.
 *
 * Throws `AppError`: `file-too-large` (by what the server announces, or by what comes), `expands-too-much`, `too-slow`,
 * `fetch-failed` for an encoding that was not asked for; and Node's own error where the server breaks off before the announced length.
 */
export async function readBody(response: IncomingMessage, limits: Pick<WebSettings, 'maxBytes' | 'bodyMs' | 'stallMs' | 'stallBytes'>): Promise<Uint8Array> {
  const { maxBytes } = limits
  if (Number(response.headers['content-length']) > maxBytes) throw tooLarge(Number(response.headers['content-length']), '', maxBytes)
  const expanded = expand(response)
  const stop = watchSpeed(response, limits)
  try {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of expanded as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) throw expanded === response ? tooLarge(size, '', maxBytes) : expandsTooMuch(maxBytes)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } finally {
    stop()
    expanded.destroy()
  }
}

function expand(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return response
  const expander = encoding === 'gzip' || encoding === 'x-gzip' ? createGunzip() : encoding === 'br' ? createBrotliDecompress() : null
  if (expander === null) throw new AppError('fetch-failed', 'Máy chủ gửi nội dung nén theo cách không hiểu được.', { value: encoding })
  // What goes wrong on either side is thrown where the expanded stream is read.
  return pipeline(response, expander, () => {})
}

/** Destroys the answer when it takes too long as a whole or comes in drops; returns how to end the watch. */
function watchSpeed(response: IncomingMessage, { bodyMs, stallMs, stallBytes }: Pick<WebSettings, 'bodyMs' | 'stallMs' | 'stallBytes'>): () => void {
  const giveUp = (): void => void response.destroy(tooSlow({ host: '' }))
  const overdue = setTimeout(giveUp, bodyMs)
  let seen = response.socket.bytesRead
  const stalled = setInterval(() => {
    if (response.socket.bytesRead - seen < stallBytes && !response.complete) giveUp()
    seen = response.socket.bytesRead
  }, stallMs)
  return () => {
    clearTimeout(overdue)
    clearInterval(stalled)
  }
}

function expandsTooMuch(maxBytes: number): AppError {
  return new AppError('expands-too-much', `Nội dung nén bung ra hơn ${maxBytes / 1024 / 1024} MB nên không được đọc.`, { value: maxBytes })
}
