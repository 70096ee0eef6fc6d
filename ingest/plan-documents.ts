import { relative, resolve, sep } from 'node:path'
import { assignIds } from './assign-ids.js'
import type { KnownOriginal } from './library/write-library.js'
import type { ManifestFacts } from './model/block.js'
import type { ListedOriginal } from './source/originals-list.js'
import { addressOfPlace } from './source/web/web-address.js'

/** A file found under an ingested path. */
export interface FoundFile {
  /** `root` and `file` joined: what tells one file from another. */
  path: string
  /** The same with every link followed: what is read. */
  realPath: string
  /** Absolute path of the folder it was found from. */
  root: string
  /** Path inside `root`, with `/`. */
  file: string
  manifest: ManifestFacts | null
  /** True for a page of the web, whose `path` and `realPath` are its address. */
  isWeb?: boolean
  /** Set where the file is a digest and a list beside it names its original; null where none does, absent where that is not known. */
  original?: ListedOriginal | null
}

/** A document that the library should hold after the ingest. */
export interface PlannedDocument {
  /** Absolute path to read; of no use where the bytes come from the library. */
  realPath: string
  /** As seen from the library's folder. */
  root: string
  rootOrder: number
  file: string
  manifest: ManifestFacts | null
  id: string
  isRepeated: boolean
  /** True for what the ingested paths hold, false for what the library holds from elsewhere. */
  isIngested: boolean
  /** Where its bytes come from; the library also gives an original that stands in the place of its digest. */
  from: 'disk' | 'web' | 'library'
  /** The original to be fetched and put in the place of the file. */
  original: ListedOriginal | null
  /** What the library held of the same file before. */
  known: KnownOriginal | null
}

export interface PlanSettings {
  /** Absolute paths ingested, folders and files. */
  scopes: readonly string[]
  known: readonly KnownOriginal[]
  libraryDir: string
  /** Absolute paths of folders that could not be looked into: what the library holds of them stays. */
  unseen?: readonly string[]
  /** Absolute paths of folders whose manifest could not be read as a whole: what it stated before still counts. */
  unreadManifests?: readonly string[]
  /** Whether originals are to be fetched now. */
  fetchOriginals?: boolean
}

export interface Plan {
  documents: PlannedDocument[]
  /** What the library holds of files that have left the ingested folders. */
  gone: KnownOriginal[]
}

/**
 * What the library should hold: everything found now, and everything known from outside the ingested folders.
 *
 * A folder inside one ingested before counts as part of it, so `ingest A/sub` updates A's documents and leaves their ids alone;
 * ingesting a folder around one ingested before takes its documents over. Any order of the same ingests plans the same files.
 */
export function planDocuments(found: readonly FoundFile[], { scopes, known, libraryDir, unseen = [], unreadManifests = [], fetchOriginals = false }: PlanSettings): Plan {
  const pathOf = (original: KnownOriginal): string => addressOfPlace(original) ?? resolve(libraryDir, original.root, original.file)
  const knownByPath = new Map(known.map((original) => [pathOf(original), original]))
  const place = rootPlacer(known, libraryDir)
  const byPath = new Map<string, Omit<PlannedDocument, 'id' | 'isRepeated'>>()
  for (const file of found) {
    const before = knownByPath.get(file.path) ?? null
    const placed = place(file)
    // Facts stated before are not lost when only a part of the wider folder is ingested again, nor while its manifest is broken.
    const isStillStated = placed.isWidened || unreadManifests.includes(file.root)
    const manifest = file.manifest ?? (before !== null && isStillStated ? parseManifest(before.manifest) : null)
    byPath.set(file.path, { ...placed, realPath: file.realPath, manifest, known: before, isIngested: true, ...sourceOf(file, before, fetchOriginals) })
  }
  const isUnseen = (path: string): boolean => unseen.some((folder) => path !== folder && isInside(path, folder))
  const gone: KnownOriginal[] = []
  for (const [path, original] of knownByPath) {
    if (byPath.has(path)) continue
    if (scopes.some((scope) => isInside(path, scope)) && !isUnseen(path)) gone.push(original)
    else byPath.set(path, { ...original, realPath: path, manifest: parseManifest(original.manifest), from: 'library', known: original, isIngested: false, original: null })
  }
  const planned = [...byPath.values()]
  const ids = assignIds(planned.map(({ file, rootOrder, manifest }) => ({ file, rootOrder, wantedId: manifest?.id ?? null })))
  return { documents: planned.map((document, i) => ({ ...document, ...ids[i]! })), gone }
}

/** An original that stands stays as long as it is listed; the digest comes back when it is not. */
function sourceOf({ isWeb = false, original }: FoundFile, known: KnownOriginal | null, fetchOriginals: boolean): Pick<PlannedDocument, 'from' | 'original'> {
  if (original && fetchOriginals) return { from: 'disk', original }
  return { from: isWeb ? 'web' : original !== null && known?.fetched?.isOriginal ? 'library' : 'disk', original: null }
}

/** Puts a found file under the outermost known folder that holds it, or under its own, counted after the known ones. */
function rootPlacer(known: readonly KnownOriginal[], libraryDir: string): (found: FoundFile) => Pick<PlannedDocument, 'root' | 'file' | 'rootOrder'> & { isWidened: boolean } {
  const orders = new Map<string, number>()
  for (const { root, rootOrder } of known) orders.set(resolve(libraryDir, root), rootOrder)
  return ({ path, root, file, isWeb }) => {
    if (isWeb) {
      const key = resolve(libraryDir, root)
      if (!orders.has(key)) orders.set(key, Math.max(-1, ...orders.values()) + 1)
      return { root, file, rootOrder: orders.get(key)!, isWidened: false }
    }
    const outer = [...orders.keys()].filter((candidate) => candidate !== root && isInside(root, candidate)).sort((a, b) => a.length - b.length)[0] ?? root
    if (!orders.has(outer)) orders.set(outer, Math.max(-1, ...orders.values()) + 1)
    const shown = relative(resolve(libraryDir), outer).split(sep).join('/')
    return { root: shown === '' ? '.' : shown, file: inside(path, outer), rootOrder: orders.get(outer)!, isWidened: outer !== root }
  }
}

function isInside(path: string, scope: string): boolean {
  return path === scope || path.startsWith(scope.endsWith(sep) ? scope : scope + sep)
}

function inside(path: string, root: string): string {
  return relative(root, path).split(sep).join('/')
}

function parseManifest(json: string | null): ManifestFacts | null {
  return json === null ? null : (JSON.parse(json) as ManifestFacts)
}

