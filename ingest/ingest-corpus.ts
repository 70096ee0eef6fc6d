import { realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type LibraryWriter, type OpenIndexPart, openLibraryWriter } from './library/write-library.js'
import { giveBackMemory } from './give-back-memory.js'
import { type IngestOutcome, type IngestedSummary, ingestedSummary, type LeftOut } from './ingest-result.js'
import { addAll } from './model/large-lists.js'
import { planDocuments, type PlannedDocument } from './plan-documents.js'
import { readPlanned, type ReadingStep, type ReadOutcome } from './read-planned.js'
import type { Listing, Reading } from './reading.js'

export interface IngestOptions {
  paths: readonly string[]
  libraryDir: string
  /** Fetches the originals that the folders list, each to stand in the place of its digest. */
  fetchOriginals?: boolean
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
    const plan = planDocuments(listings.flatMap(({ files }) => files), {
      scopes, known: writer.known(), libraryDir: options.libraryDir, fetchOriginals: options.fetchOriginals ?? false,
      unseen: listings.flatMap(unseenOf), unreadManifests: listings.filter(hasUnreadManifest).flatMap(({ scope }) => scope ?? []),
    })
    for (const original of plan.gone) writer.remove(original)
    const leftOut = listings.flatMap((listing) => listing.leftOut)
    const done = await bringUpToDate(plan.documents, { writer, reading, onProgress: options.onProgress })
    addAll(leftOut, done.leftOut)
    const documents = plan.documents.filter(({ isIngested }) => isIngested).map(({ id }) => id).sort()
      .flatMap((id) => summaryOf(id, writer))
    isFinished = true
    writer.commit()
    const changes = { read: done.read, unchanged: documents.length - done.read, removed: plan.gone.length + done.lost }
    return { documents, leftOut, changes, tookMs: Math.round(performance.now() - startedAt) }
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

async function bringUpToDate(documents: readonly PlannedDocument[], { onProgress, ...step }: ReadingStep & Pick<IngestOptions, 'onProgress'>): Promise<{ leftOut: LeftOut[]; read: number; lost: number }> {
  // Ids that change hands are freed first: the file that now bears one may come before the file that bore it.
  for (const { known, id } of documents) if (known !== null && known.documentId !== id) step.writer.release(known.documentId)
  const leftOut: LeftOut[] = []
  let [read, lost] = [0, 0]
  let next = documents.length === 0 ? null : readPlanned(documents[0]!, step)
  for (const [done, planned] of documents.entries()) {
    onProgress?.({ done, total: documents.length, file: planned.file })
    const outcome = await next!
    next = done + 1 < documents.length ? readPlanned(documents[done + 1]!, step) : null
    store(planned, outcome, step.writer)
    giveBackMemory()
    if (outcome.record !== null && planned.isIngested) read++
    if (outcome.isLost && planned.known !== null) lost++
    if (outcome.fault !== null) leftOut.push(outcome.fault)
  }
  onProgress?.({ done: documents.length, total: documents.length, file: '' })
  return { leftOut, read, lost }
}

/** A fault of the library ends the ingest; a fault of a file only leaves that file out. */
function store({ known }: PlannedDocument, { record, isLost }: ReadOutcome, writer: LibraryWriter): void {
  if (known !== null && (record !== null || isLost)) writer.remove(known)
  if (record !== null) writer.put(record)
}

function summaryOf(id: string, writer: LibraryWriter): IngestedSummary[] {
  giveBackMemory()
  const document = writer.ingested(id)
  return document === null ? [] : [ingestedSummary(document)]
}
