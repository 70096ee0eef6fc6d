import { realpathSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, join, posix, resolve } from 'node:path'
import type { Listing } from './reading.js'
import type { LeftOut } from './ingest-result.js'
import { AppError } from './model/app-error.js'
import { MAX_LIST_BYTES } from './source/file-limit.js'
import { listFiles } from './source/list-files.js'
import { loadFile } from './source/load-file.js'
import { type ListedOriginal, ORIGINALS_NAME, readOriginalsList } from './source/originals-list.js'
import { isWebAddress, placeOfAddress, readWebAddress } from './source/web/web-address.js'

/**
 * What one ingested path or web address holds, with the folder its files count as coming from: the path itself, or the folder of a
 * single file or of a manifest.
 */
export async function listCorpus(path: string): Promise<Listing> {
  if (isWebAddress(path)) return listAddress(path)
  const { found, leftOut } = await listFiles([path])
  const place = await placeOf(path)
  if (place === null) return { files: [], leftOut, scope: null }
  const originals = await listOriginals(place.root)
  const files = found.map(({ file, absolutePath, manifest }) => ({
    path: join(place.root, file), realPath: absolutePath, root: place.root, file, manifest, original: originals.byFile === null ? undefined : (originals.byFile.get(file.normalize('NFC')) ?? null),
  }))
  return { files, leftOut: [...leftOut, ...originals.leftOut], scope: place.scope }
}

function listAddress(typed: string): Listing {
  try {
    const url = readWebAddress(typed)
    return { files: [{ path: url.href, realPath: url.href, ...placeOfAddress(url), manifest: null, isWeb: true }], leftOut: [], scope: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // A password is not repeated on the terminal.
    return { files: [], leftOut: [{ file: typed.replace(/\/\/[^/@]*@/, '//'), code: error.code, reason: error.message }], scope: null }
  }
}

/** `byFile` is null where the list cannot be read: then nothing is known to have left it. */
async function listOriginals(root: string): Promise<{ byFile: Map<string, ListedOriginal> | null; leftOut: LeftOut[] }> {
  const path = join(root, ORIGINALS_NAME)
  if ((await stat(path).catch(() => null)) === null) return { byFile: new Map(), leftOut: [] }
  try {
    const listed = readOriginalsList(await loadFile(path, ORIGINALS_NAME, { maxBytes: MAX_LIST_BYTES, followsLink: true }))
    return { byFile: new Map(listed.map((original) => [posix.normalize(original.file.normalize('NFC')), original])), leftOut: [] }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { byFile: null, leftOut: [{ file: ORIGINALS_NAME, code: error.code, reason: error.message }] }
  }
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
