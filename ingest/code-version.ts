import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folders whose code and word lists decide what is stored of an original. */
const FOLDERS = ['model', 'source', 'parse', 'library', 'index']

let computed: string | undefined

/**
 * Digest of the code that reads documents: an unchanged original is read again when it changes.
 *
 * Taken from the files themselves, since a constant to be raised by hand is forgotten, and a library that mixes two readings
 * is wrong without anybody noticing. Read once; a few hundred files take some milliseconds.
 */
export function codeVersion(): string {
  return (computed ??= digestOf(dirname(fileURLToPath(import.meta.url))))
}

function digestOf(here: string): string {
  const digest = createHash('sha256')
  for (const folder of FOLDERS) {
    const entries = readdirSync(join(here, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.(map|d\.ts)$/.test(entry.name))
    const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
    for (const path of paths) digest.update(path.slice(here.length).replaceAll('\\', '/')).update('\0').update(readFileSync(path)).update('\0')
  }
  return digest.digest('hex').slice(0, 16)
}
