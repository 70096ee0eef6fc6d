import { stat } from 'node:fs/promises'
import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Listing } from './ingest-corpus.js'
import { listFiles } from './source/list-files.js'

/**
 * What one ingested path holds, with the folder its files count as coming from: the path itself, or the folder of a single
 * file or of a manifest.
 */
export async function listCorpus(path: string): Promise<Listing> {
  const { found, leftOut } = await listFiles([path])
  const place = await placeOf(path)
  if (place === null) return { files: [], leftOut, scope: null }
  const files = found.map(({ file, absolutePath, manifest }) => ({ path: join(place.root, file), realPath: absolutePath, root: place.root, file, manifest }))
  return { files, leftOut, scope: place.scope }
}

/** Null where the path cannot be looked at. */
async function placeOf(path: string): Promise<{ root: string; scope: string } | null> {
  const stats = await stat(path).catch(() => null)
  if (stats === null) return null
  if (stats.isDirectory()) {
    const root = realpathSync(path)
    return { root, scope: root }
  }
  const root = realpathSync(dirname(resolve(path)))
  return { root, scope: basename(path) === 'manifest.json' ? root : join(root, basename(path)) }
}
