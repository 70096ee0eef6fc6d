import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { AppError } from '../../ingest/model/app-error.js'
import { application } from './application.js'
import { asking } from './asking.js'
import { loadAssets } from './assets.js'
import { ledgerColumns } from '../targets/ledger-columns.js'
import { libraryReader, type LibraryReader } from './library-reader.js'
import { engineCondition, searching } from './searching.js'

/** Room for a query of 2,000 Vietnamese letters, each up to nine characters when escaped, and for the other headers. */
const MAX_HEADER_BYTES = 32 * 1024
/** A request is a few headers: slower than this it only holds a connection. */
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 15_000
/** Longer than the idle time of the usual proxies, so that they close first. */
const KEEP_ALIVE_MS = 65_000
/** Time that answers under way have to finish when the server is closed. */
const CLOSE_GRACE_MS = 5_000

export interface ServeOptions {
  libraryDir: string
  host: string
  /** 0 takes any free port. */
  port: number
}

export interface Serving {
  /** Address of the first page. */
  url: string
  /** Takes no new connection, lets answers under way finish, then closes the library. */
  close(): Promise<void>
}

/**
 * The site on a port, over the library in `libraryDir`; it need not exist yet, pages say what to run until it does.
 *
 * Throws `AppError`: `port-in-use`, `cannot-listen`.
 */
export async function serve({ libraryDir, host, port }: ServeOptions): Promise<Serving> {
  const assets = await loadAssets()
  const reader = libraryReader(libraryDir, { search: searching, ask: asking, condition: engineCondition })
  const log = (error: unknown): void => console.error(error)
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS }, application({ assets, current: reader.current, log }))
  server.on('clientError', refuse)
  const address = await listening(server, host, port)
  setImmediate(() => warm(reader))
  return { url: urlOf(address), close: () => closing(server, reader) }
}

/** Reads what the first page needs before anybody asks. */
function warm(reader: LibraryReader): void {
  try {
    const { examples, library } = reader.current()
    examples()
    ledgerColumns(library)
  } catch {
    // A library that cannot be read is reported to whoever asks for a page.
  }
}

function listening(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cause.code === 'EADDRINUSE'
      ? new AppError('port-in-use', `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác bằng --port.`, { value: port, cause })
      : new AppError('cannot-listen', `Không mở được ${host}:${port}.`, { value: { host, port }, cause })))
    server.listen(port, host, () => resolve(server.address() as AddressInfo))
  })
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

/** What Node's parser refuses (headers too large, no HTTP) gets a status and a sentence too. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const isLarge = error.code === 'HPE_HEADER_OVERFLOW'
  const line = isLarge ? '431 Request Header Fields Too Large' : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
  const words = isLarge ? 'Địa chỉ quá dài. Xin rút ngắn câu tìm.' : 'Yêu cầu không đọc được.'
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(words)}\r\n\r\n${words}`)
}

function closing(server: Server, reader: LibraryReader): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS)
    server.close(() => {
      clearTimeout(cut)
      reader.close()
      resolve()
    })
    server.closeIdleConnections()
  })
}
