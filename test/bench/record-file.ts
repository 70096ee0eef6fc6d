import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { EvalRecord } from '../eval/records.js'

/** Characters written or bytes read at a time. */
const CHUNK = 1 << 20

/** Writes records one a line and returns how many; none is kept in memory. */
export function writeRecordFile(path: string, records: Iterable<EvalRecord>): number {
  const file = openSync(path, 'w')
  let [pending, count] = ['', 0]
  for (const { id, title, text } of records) {
    count++
    pending += `${JSON.stringify({ id, title, text })}\n`
    if (pending.length < CHUNK) continue
    writeSync(file, pending)
    pending = ''
  }
  writeSync(file, pending)
  closeSync(file)
  return count
}

/** The records of a file of `writeRecordFile`, read as they are asked for. */
export function* readRecordFile(path: string): Generator<EvalRecord> {
  const file = openSync(path, 'r')
  const decoder = new StringDecoder('utf8')
  const bytes = Buffer.alloc(CHUNK)
  let rest = ''
  try {
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) {
      const lines = (rest + decoder.write(bytes.subarray(0, read))).split('\n')
      rest = lines.pop()!
      for (const line of lines) yield JSON.parse(line) as EvalRecord
    }
  } finally {
    closeSync(file)
  }
}
