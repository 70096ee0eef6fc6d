import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Listing, Reading } from '../../ingest/ingest-corpus.js'
import { AppError } from '../../ingest/model/app-error.js'
import type { ManifestFacts } from '../../ingest/model/block.js'
import { sampleDocument } from './sample-document.js'

/** Reads every `.txt` as one article a line: 'cấm' in it makes the parser fail, 'xấu' makes the reader refuse. */
export function fakeReading({ version = '1', manifest = {} as Record<string, Partial<ManifestFacts>>, onRead = (_file: string): void => {} } = {}): Reading {
  return {
    version,
    list: (path) => listing(resolve(path), manifest),
    load: (path) => readFileSync(path),
    read(bytes, fileName) {
      onRead(fileName)
      const text = Buffer.from(bytes).toString()
      if (text.includes('xấu')) throw new AppError('binary-file', 'Tệp không phải là văn bản.')
      return { mediaType: 'text/plain', charset: 'utf-8', blocks: [{ kind: 'paragraph', text }], markup: {}, warnings: [] }
    },
    parse(read, { id, file, manifest: facts }) {
      const text = read.blocks[0]!.text
      if (text.includes('cấm')) throw new TypeError('undefined is not a function')
      return sampleDocument(id, text.split('\n'), { file, ...(facts?.title === undefined ? {} : { title: facts.title }) })
    },
    targets: () => [],
    check: ({ text }) => ({ bodyChars: text.length, assignedChars: text.length }),
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
