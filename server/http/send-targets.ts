import type { Request, Response } from 'express'
import { once } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { csvHead, csvLines } from '../targets/csv.js'
import { ledgerKeys } from '../targets/ledger.js'
import { rowsByKey } from '../targets/stored-rows.js'
import type { Reading } from './library-reader.js'
import { readLedger, readRows } from './parameters.js'
import { parted, readPairs } from './query-string.js'
import { isUnchanged } from './respond.js'

/** Rows read and written at a time: some milliseconds, so that other requests are answered in between. */
const ROWS_A_TIME = 500

/**
 * The rows of the sổ chỉ tiêu that the address leaves, all of them unless a `limit` is given, as one JSON list or one CSV file.
 *
 * In the order of the page; JSON, unless the address orders it, by document and in the order of the text. Written piece by piece, so that a library of any size costs little memory. `X-Total-Count` is the number of rows without limit and offset.
 */
export function sendTargets(current: () => Reading, format: 'json' | 'csv') {
  return async (request: Request, response: Response): Promise<void> => {
    const pairs = readPairs(parted(request.url).query)
    const [asked, { limit, offset }] = [readLedger(pairs), readRows(pairs)]
    const { library, version } = current()
    const isOrdered = pairs.has('sap-xep') || pairs.has('sort')
    const keys = ledgerKeys(library, asked, format === 'json' && !isOrdered ? 'newest' : asked.sort)
    response.set('X-Total-Count', String(keys.length))
    if (format === 'csv') response.attachment('so-chi-tieu.csv')
    if (isUnchanged(request, response, version)) return
    response.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'json')
    const wanted = keys.subarray(offset, limit === undefined ? undefined : offset + limit)
    const read = (from: number) => rowsByKey(library, wanted.subarray(from, from + ROWS_A_TIME))
    await write(response, format === 'csv' ? csvPieces(wanted.length, read) : jsonPieces(wanted.length, read))
  }
}

type Read = (from: number) => ReturnType<typeof rowsByKey>

function* csvPieces(length: number, read: Read): Iterable<string> {
  yield csvHead()
  for (let from = 0; from < length; from += ROWS_A_TIME) yield csvLines(read(from))
}

function* jsonPieces(length: number, read: Read): Iterable<string> {
  let parting = '['
  for (let from = 0; from < length; from += ROWS_A_TIME) {
    for (const row of read(from)) {
      yield parting + JSON.stringify(row)
      parting = ','
    }
  }
  yield parting === '[' ? '[]' : ']'
}

/** Writes as fast as the client takes it, and stops where it has gone. */
async function write(response: Response, pieces: Iterable<string>): Promise<void> {
  let buffered = ''
  for (const piece of pieces) {
    buffered += piece
    if (buffered.length < 64 * 1024) continue
    if (response.destroyed) return
    const isTaken = response.write(buffered)
    buffered = ''
    if (!isTaken) await Promise.race([once(response, 'drain'), once(response, 'close')])
    else await turn()
  }
  response.end(buffered)
}
