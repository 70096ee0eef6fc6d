import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { FileList, FoundFile, LeftOut } from './file-list.js'
import { MAX_FILE_BYTES, MAX_LIST_BYTES, tooLarge } from './file-limit.js'
import { loadFile } from './load-file.js'
import { MANIFEST_NAME, readManifest } from './manifest.js'
import { matchManifest } from './match-manifest.js'
import { addAll } from '../model/large-lists.js'

/** Deepest folder looked into; a corpus sorted by body, year and kind has five levels. */
const MAX_FOLDER_DEPTH = 32

/**
 * The files under folders, single files and manifests, in the byte order of their relative paths: the same list on every machine.
 *
 * A folder with a `manifest.json`, or the manifest itself, gives every file beside it and below, the manifest only adding facts. JSON
 * files are never documents; names with a leading dot are passed over. Links are followed inside the folder only. Every other thing
 * that is not read is in `leftOut`: `missing-file`, `unreadable-file`, `outside-folder`, `link-loop`, `not-a-file`, `file-too-large`,
 * `bad-manifest`, `named-twice`, `too-deep`. Never throws for what lies on disk.
 */
export async function listFiles(paths: readonly string[]): Promise<FileList> {
  const list: FileList = { found: [], leftOut: [] }
  const seen = new Set<string>()
  for (const path of paths) {
    const part = await listPath(path)
    for (const file of part.found) {
      if (seen.has(file.absolutePath)) part.leftOut.push({ file: file.file, code: 'named-twice', reason: 'Tệp được nêu hai lần; chỉ đọc một lần.' })
      else list.found.push(file)
      seen.add(file.absolutePath)
    }
    addAll(list.leftOut, part.leftOut)
  }
  const ordered = <Entry extends { file: string }>(entries: Entry[]): Entry[] => entries.sort((a, b) => byBytes(a.file, b.file))
  return { found: ordered(list.found), leftOut: ordered(list.leftOut) }
}

async function listPath(path: string): Promise<FileList> {
  const name = basename(path)
  const stats = await stat(path).catch((error: unknown) => error)
  if (stats instanceof Error) return { found: [], leftOut: [failed(name, stats)] }
  const { isFolder } = kindOf(stats as Stats)
  if (isFolder) return listFolder(await realpath(path))
  const real = await realpath(path)
  if (name === MANIFEST_NAME) return listFolder(dirname(real))
  const entry = checkFile(name, real, stats as Stats)
  return 'code' in entry ? { found: [], leftOut: [entry] } : { found: [entry], leftOut: [] }
}

async function listFolder(root: string): Promise<FileList> {
  const list: FileList = { found: [], leftOut: [] }
  await walkFolder({ root, list, chain: [root] }, root)
  const manifest = await loadManifest(root, list)
  return manifest ? matchManifest(manifest, list) : list
}

interface Walk {
  root: string
  list: FileList
  /** Real paths of the folders being walked, from the root down. */
  chain: string[]
}

async function walkFolder(walk: Walk, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => error)
  if (!Array.isArray(entries)) {
    walk.list.leftOut.push(failed(nameIn(walk.root, folder), entries))
    return
  }
  for (const entry of (entries as Dirent[]).sort((a, b) => byBytes(a.name, b.name))) {
    if (!entry.name.startsWith('.') && !/\.jsonl?$/i.test(entry.name)) await visitEntry(walk, join(folder, entry.name))
  }
}

async function visitEntry(walk: Walk, path: string): Promise<void> {
  const file = nameIn(walk.root, path)
  const target = await resolveEntry(path).catch((error: unknown) => failed(file, error))
  if ('code' in target) return void walk.list.leftOut.push(target)
  const refused = refuse(walk, file, target)
  if (refused) return void walk.list.leftOut.push(refused)
  if (target.stats.isDirectory()) {
    return walkFolder({ ...walk, chain: [...walk.chain, target.real] }, path)
  }
  const checked = checkFile(file, target.real, target.stats)
  if ('code' in checked) walk.list.leftOut.push(checked)
  else walk.list.found.push(checked)
}

interface Target {
  real: string
  stats: Stats
}

async function resolveEntry(path: string): Promise<Target> {
  const stats = await lstat(path)
  return stats.isSymbolicLink() ? { real: await realpath(path), stats: await stat(path) } : { real: await realpath(path), stats }
}

function refuse({ root, chain }: Walk, file: string, { real, stats }: Target): LeftOut | null {
  if (real !== root && !real.startsWith(root + sep)) return { file, code: 'outside-folder', reason: 'Liên kết dẫn ra ngoài thư mục.' }
  if (!stats.isDirectory()) return null
  if (chain.includes(real)) return { file, code: 'link-loop', reason: 'Liên kết tạo thành vòng lặp.' }
  return chain.length > MAX_FOLDER_DEPTH ? { file, code: 'too-deep', reason: `Thư mục lồng sâu quá ${MAX_FOLDER_DEPTH} tầng.` } : null
}

function checkFile(file: string, absolutePath: string, stats: Stats): FoundFile | LeftOut {
  if (!kindOf(stats).isFile) return { file, code: 'not-a-file', reason: 'Không phải tệp thường (ống dẫn, ổ cắm hoặc thiết bị).' }
  if (stats.size > MAX_FILE_BYTES) return { file, code: 'file-too-large', reason: tooLarge(stats.size, file).message }
  return { file, absolutePath, manifest: null, sizeBytes: stats.size }
}

async function loadManifest(root: string, list: FileList): Promise<ReturnType<typeof readManifest> | null> {
  const path = join(root, MANIFEST_NAME)
  const exists = await lstat(path).then(() => true, () => false)
  if (!exists) return null
  try {
    return readManifest(await loadFile(path, MANIFEST_NAME, { maxBytes: MAX_LIST_BYTES, followsLink: true }))
  } catch (error) {
    list.leftOut.push({ file: MANIFEST_NAME, code: 'bad-manifest', reason: error instanceof Error ? error.message : 'Không đọc được tệp.' })
    return null
  }
}

function kindOf(stats: Stats): { isFile: boolean; isFolder: boolean } {
  return { isFile: stats.isFile(), isFolder: stats.isDirectory() }
}

function failed(file: string, error: unknown): LeftOut {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ELOOP') return { file, code: 'link-loop', reason: 'Liên kết tạo thành vòng lặp.' }
  if (code === 'ENOENT' && file.includes('\uFFFD')) return { file, code: 'unreadable-file', reason: 'Tên tệp không viết bằng UTF-8 nên không mở được; hãy đổi tên tệp.' }
  if (code === 'ENOENT') return { file, code: 'missing-file', reason: 'Không có tệp này.' }
  return { file, code: 'unreadable-file', reason: code === 'EACCES' || code === 'EPERM' ? 'Không có quyền đọc.' : 'Không đọc được.' }
}

function nameIn(root: string, path: string): string {
  return relative(root, path).split(sep).join('/') || basename(root)
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
