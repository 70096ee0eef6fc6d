import { posix } from 'node:path'
import type { FileList, FoundFile, LeftOut } from './file-list.js'
import type { Manifest } from './manifest.js'

/**
 * The list with each file's facts from the manifest; entries that name no file of the folder are left out with a reason.
 *
 * Names are compared in NFC, so that a manifest typed on one machine fits a folder copied from another. Files that the manifest does
 * not name stay, without facts; a file that was already left out for its own reason is not reported again.
 */
export function matchManifest(manifest: Manifest, { found, leftOut }: FileList): FileList {
  const byName = new Map(found.map((file) => [key(file.file), file]))
  const known = new Set(leftOut.map(({ file }) => key(file)))
  const facts = new Map<FoundFile, FoundFile['manifest']>()
  const reports: LeftOut[] = manifest.problems.map(({ file, code, message }) => ({ file, code, reason: message }))
  for (const entry of manifest.facts) {
    const file = byName.get(key(entry.file))
    if (file) facts.set(file, entry)
    else if (isOutside(entry.file)) reports.push({ file: entry.file, code: 'outside-folder', reason: 'Bản kê nêu tệp nằm ngoài thư mục.' })
    else if (!known.has(key(entry.file))) reports.push({ file: entry.file, code: 'missing-file', reason: 'Bản kê nêu tệp này nhưng thư mục không có.' })
  }
  return { found: found.map((file) => ({ ...file, manifest: facts.get(file) ?? null })), leftOut: [...leftOut, ...reports] }
}

function key(file: string): string {
  return posix.normalize(file.normalize('NFC').replaceAll('\\', '/'))
}

function isOutside(file: string): boolean {
  const normal = key(file)
  return normal === '..' || normal.startsWith('../') || normal.startsWith('/') || /^[A-Za-z]:/.test(normal)
}
