import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../ingest/model/document.js'
import { documentId } from '../ingest/model/ids.js'
import { parseDocument } from '../ingest/parse/parse-document.js'
import { readText } from '../ingest/source/read-text.js'

/** The folder of real documents that stands beside a checkout; tests that need it are skipped by name where it is missing. */
export const sharedFolder = join(import.meta.dirname, '../../shared')
export const hasShared = existsSync(sharedFolder)

/** Files of a folder of the shared one that end in `ending`, as paths. */
export function sharedFiles(folder: string, ending: string): string[] {
  if (!hasShared) return []
  return readdirSync(join(sharedFolder, folder)).filter((name) => name.endsWith(ending)).sort().map((name) => join(sharedFolder, folder, name))
}

/** A file read and parsed as an ingest would, without a manifest. */
export function parseFile(path: string, change: (text: string) => string = (text) => text): Document {
  const file = path.split('/').at(-1)!
  const raw = readFileSync(path)
  const probe = change('a')
  const bytes = probe === 'a' && change('à\n') === 'à\n' ? raw : Buffer.from(change(raw.toString('utf8')))
  return parseDocument(readText(bytes, file), { id: documentId(file), file, manifest: null })
}

/** Records of a JSON Lines file. */
export function jsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T)
}
