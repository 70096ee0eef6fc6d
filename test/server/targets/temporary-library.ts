import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingestPaths } from '../../../ingest/ingest.js'
import type { Library } from '../../../ingest/library/library.js'
import { openLibrary } from '../../../ingest/library/read-library.js'
import { writeFiles } from '../../ingest/temporary-folder.js'

/** A library of its own over a folder, ingested as an operator's; `close` removes it. */
export interface TemporaryLibrary {
  library: Library
  close(): void
}

/** Over a folder that exists, or over files given as their names and texts. */
export async function temporaryLibrary(source: string | Readonly<Record<string, string>>): Promise<TemporaryLibrary> {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-targets-'))
  const folder = typeof source === 'string' ? source : join(dir, 'van-ban')
  if (typeof source !== 'string') writeFiles(folder, source)
  const libraryDir = join(dir, 'thu-vien')
  await ingestPaths({ paths: [folder], libraryDir })
  const library = openLibrary(libraryDir)
  return {
    library,
    close() {
      library.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Documents of one paragraph each as files with a manifest: `{ a: { text, date } }` → 'a.txt' … */
export function oneParagraphFiles(documents: Readonly<Record<string, { text: string; date?: string }>>): Record<string, string> {
  const texts = Object.entries(documents).map(([id, { text }]) => [`${id}.txt`, text] as const)
  const manifest = { documents: Object.entries(documents).map(([id, { date }]) => ({ file: `${id}.txt`, type: 'bao-cao', title: id, ...(date !== undefined && { date }) })) }
  return { ...Object.fromEntries(texts), 'manifest.json': JSON.stringify(manifest) }
}
