import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { DocumentRecord, OriginalRecord } from './library/insert-document.js'
import { type LibraryWriter, type OpenIndexPart, openLibraryWriter } from './library/write-library.js'
import { type IngestOutcome, ingestedSummary, type LeftOut } from './ingest-result.js'
import { AppError } from './model/app-error.js'
import type { ManifestFacts } from './model/block.js'
import { type FoundFile, planDocuments, type PlannedDocument } from './plan-documents.js'
import type { FileFacts, ReadDocument } from './read-document.js'

/** What one ingested path holds. */
export interface Listing {
  files: FoundFile[]
  leftOut: LeftOut[]
  /** Absolute path of the folder or file ingested; null where it cannot be read, and then nothing counts as having left it. */
  scope: string | null
}

/** The steps from a path to a document, each replaceable in a test. Every one throws `AppError` for what it leaves out. */
export interface Reading {
  list(path: string): Listing | Promise<Listing>
  load(path: string, fileName: string): Uint8Array | Promise<Uint8Array>
  /** Called for one file at a time. */
  read(bytes: Uint8Array, of: FileFacts): Promise<ReadDocument>
  /** Changes whenever the same bytes could give another document. */
  version: string
  /** The operator's indicators as JSON, kept with what is read by them; absent where there are none. */
  ownIndicators?: string
}

export interface IngestOptions {
  paths: readonly string[]
  libraryDir: string
  /** Called before each file and once at the end; `done` counts up to `total`. */
  onProgress?: (progress: { done: number; total: number; file: string }) => void
}

/**
 * Brings the library up to the paths: new and changed files read, files that left removed, everything else untouched.
 *
 * All of it becomes visible at once or, if the process ends before, not at all. While a document is written the next file is read,
 * so two are in memory at a time.
 * Throws `AppError` where the library itself cannot be written (`library-busy`, …); a file that fails is only left out.
 */
export async function ingestCorpus(options: IngestOptions, reading: Reading, openIndex: OpenIndexPart | null): Promise<IngestOutcome> {
  const startedAt = performance.now()
  const writer = openLibraryWriter(options.libraryDir, { codeVersion: reading.version, openIndex, ownIndicators: reading.ownIndicators })
  let isFinished = false
  try {
    const listings = await listAll(options, reading)
    const scopes = listings.flatMap(({ scope }) => scope ?? [])
    const plan = planDocuments(listings.flatMap(({ files }) => files), { scopes, known: writer.known(), libraryDir: options.libraryDir, unseen: listings.flatMap(unseenOf), unreadManifests: listings.filter(hasUnreadManifest).flatMap(({ scope }) => scope ?? []) })
    for (const original of plan.gone) writer.remove(original)
    const leftOut = listings.flatMap((listing) => listing.leftOut)
    leftOut.push(...(await bringUpToDate(plan.documents, { writer, reading, onProgress: options.onProgress })))
    const documents = plan.documents.filter(({ from }) => from === 'disk').map(({ id }) => id).sort()
      .flatMap((id) => writer.ingested(id) ?? []).map(ingestedSummary)
    isFinished = true
    writer.commit()
    return { documents, leftOut, tookMs: Math.round(performance.now() - startedAt) }
  } finally {
    if (!isFinished) writer.rollback()
  }
}

/** Each path once, though it be given twice or by two names; a library inside an ingested folder is no document of it. */
async function listAll({ paths, libraryDir }: IngestOptions, reading: Reading): Promise<Listing[]> {
  const own = realpathSync(libraryDir) + sep
  const listings: Listing[] = []
  for (const path of new Set(paths)) {
    const { files, leftOut, scope } = await reading.list(path)
    if (scope !== null && listings.some((listing) => listing.scope === scope)) continue
    listings.push({
      files: files.filter(({ realPath }) => !realPath.startsWith(own)),
      leftOut: leftOut.filter(({ file }) => scope === null || !join(scope, file).startsWith(own)),
      scope,
    })
  }
  return listings
}

/** Paths of a listing that could not be looked into: what they held before may still be there. */
function unseenOf({ leftOut, scope }: Listing): string[] {
  return scope === null ? [] : leftOut.filter(({ code }) => code === 'unreadable-file' || code === 'too-deep').map(({ file }) => join(scope, file))
}

/** True where the folder's manifest itself was left out, not only an entry of it. */
function hasUnreadManifest({ leftOut }: Listing): boolean {
  return leftOut.some(({ file, code }) => code === 'bad-manifest' && file === 'manifest.json')
}

interface Step {
  writer: LibraryWriter
  reading: Reading
  onProgress: IngestOptions['onProgress']
}

async function bringUpToDate(documents: readonly PlannedDocument[], step: Step): Promise<LeftOut[]> {
  // Ids that change hands are freed first: the file that now bears one may come before the file that bore it.
  for (const { known, id } of documents) if (known !== null && known.documentId !== id) step.writer.release(known.documentId)
  const leftOut: LeftOut[] = []
  let next = documents.length === 0 ? null : readPlanned(documents[0]!, step)
  for (const [done, planned] of documents.entries()) {
    step.onProgress?.({ done, total: documents.length, file: planned.file })
    const outcome = await next!
    next = done + 1 < documents.length ? readPlanned(documents[done + 1]!, step) : null
    const fault = store(planned, outcome, step.writer)
    if (fault !== null) leftOut.push(fault)
  }
  step.onProgress?.({ done: documents.length, total: documents.length, file: '' })
  return leftOut
}

/** What became of a file: nothing to do, a document to store, or why it is left out. */
type Outcome = 'unchanged' | DocumentRecord | LeftOut

/** A fault of the library ends the ingest; a fault of a file only leaves that file out, which is returned. */
function store(planned: PlannedDocument, outcome: Outcome, writer: LibraryWriter): LeftOut | null {
  if (outcome === 'unchanged') return null
  // What is kept from elsewhere may be the only copy: code that cannot read it must not delete it.
  if (planned.known !== null && (!('code' in outcome) || planned.from === 'disk')) writer.remove(planned.known)
  if ('code' in outcome) return outcome
  writer.put(outcome)
  return null
}

/** Never rejects for what is wrong with the file. */
async function readPlanned(planned: PlannedDocument, { writer, reading }: Step): Promise<Outcome> {
  const isStale = needsReading(planned)
  if (planned.from === 'library' && !isStale) return 'unchanged'
  let stage = 'unreadable-file'
  try {
    const bytes = planned.from === 'library' ? writer.originalBytes(planned.known!) : await reading.load(planned.realPath, planned.file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (!isStale && planned.known?.sha256 === sha256) return 'unchanged'
    stage = 'parse-failed'
    const { id, file, manifest } = planned
    return recordOf(planned, await reading.read(bytes, { id, file, manifest }), { bytes, sha256 })
  } catch (error) {
    return leftOutBecause(error, planned.file, stage)
  }
}

function needsReading({ known, id, root, file, manifest }: PlannedDocument): boolean {
  if (known === null || !known.isRead) return true
  return known.documentId !== id || known.root !== root || known.file !== file || known.manifest !== manifestJson(manifest)
}

function recordOf({ root, rootOrder, file, manifest, known, isRepeated, id }: PlannedDocument, read: ReadDocument, saved: Pick<OriginalRecord, 'bytes' | 'sha256'>): DocumentRecord {
  const { document } = read
  if (isRepeated) document.warnings.push({ code: 'repeated-id', message: `Một tệp khác cũng cho mã này, nên văn bản mang mã “${id}”.`, span: null })
  return { ...read, original: { root, rootOrder, file, manifest: manifestJson(manifest), ...saved, url: document.url, fetchedAt: known?.fetchedAt ?? null } }
}

function manifestJson(manifest: ManifestFacts | null): string | null {
  return manifest === null ? null : JSON.stringify(manifest)
}

function leftOutBecause(error: unknown, file: string, stage: string): LeftOut {
  if (error instanceof AppError) return { file, code: error.code, reason: error.message }
  if (process.env.TRADIEU_DEBUG) console.error(error)
  const reason = stage === 'parse-failed' ? 'Chương trình gặp lỗi khi đọc nội dung tệp này.' : 'Không đọc được tệp này.'
  return { file, code: stage, reason }
}
