import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Listing } from './ingest-corpus.js'

export function listCorpus(path: string): Listing {
  if (!existsSync(path)) return { files: [], leftOut: [{ file: path, code: 'not-found', reason: 'Không có tệp hay thư mục này.' }], scope: null }
  const real = realpathSync(path)
  if (statSync(real).isFile()) return { files: [{ path: real, root: dirname(real), file: relative(dirname(real), real), manifest: null }], leftOut: [], scope: real }
  const files = readdirSync(real, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => join(entry.parentPath, entry.name)).sort()
  return { files: files.map((file) => ({ path: file, root: real, file: relative(real, file).split(sep).join('/'), manifest: null })), leftOut: [], scope: real }
}

export function loadFile(path: string): Uint8Array {
  return readFileSync(path)
}
