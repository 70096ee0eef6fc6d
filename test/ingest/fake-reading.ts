import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Listing, Reading } from '../../ingest/reading.js'
import { AppError } from '../../ingest/model/app-error.js'
import type { ManifestFacts } from '../../ingest/model/block.js'
import { sampleDocument } from './sample-document.js'

/** Reads every `.txt` as one article a line: 'cấm' in it makes the program fail, 'xấu' makes the reader refuse. */
export function fakeReading({ version = '1', manifest = {} as Record<string, Partial<ManifestFacts>>, onRead = (_file: string): void => {} } = {}): Reading {
  return {
    version,
    list: (path) => listing(resolve(path), manifest),
    load: (path) => readFileSync(path),
    fetch: () => Promise.reject(new AppError('fetch-failed', 'Không tải được trang.')),
    async read(bytes, { id, file, manifest: facts }) {
      onRead(file)
      const text = Buffer.from(bytes).toString()
      if (text.includes('xấu')) throw new AppError('binary-file', 'Tệp không phải là văn bản.')
      if (text.includes('cấm')) throw new TypeError('undefined is not a function')
      const document = sampleDocument(id, text.split('\n'), { file, ...(facts?.title === undefined ? {} : { title: facts.title }) })
      return { document, coverage: { bodyChars: text.length, assignedChars: text.length }, targets: [], charset: 'utf-8', mediaType: 'text/plain' }
    },
  }
}

function listing(path: string, manifest: Record<string, Partial<ManifestFacts>>): Listing {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return { files: [], leftOut: [{ file: basename(path), code: 'missing-file', reason: 'Không có tệp này.' }], scope: null }
  const root = stat.isFile() ? dirname(path) : path
  const names = stat.isFile() ? [basename(path)] : readdirSync(path, { recursive: true }).map(String).filter((name) => /\.(txt|md)$/.test(name))
  return {
    files: names.map((file) => ({ path: join(root, file), realPath: join(root, file), root, file, manifest: manifest[file] === undefined ? null : { file, ...manifest[file] } })),
    leftOut: [],
    scope: path,
  }
}
