import { createHash } from 'node:crypto'
import { checkOriginal } from './check-original.js'
import type { Reading } from './reading.js'
import type { LeftOut } from './ingest-result.js'
import type { DocumentRecord, FetchedFacts } from './library/insert-document.js'
import type { LibraryWriter } from './library/write-library.js'
import { AppError } from './model/app-error.js'
import type { ManifestFacts } from './model/block.js'
import type { PlannedDocument } from './plan-documents.js'
import type { ListedOriginal } from './source/originals-list.js'

export interface ReadingStep {
  writer: LibraryWriter
  reading: Reading
}

/** What became of a planned document: what is to be stored, null where the library already holds it; why something was left out. */
export interface ReadOutcome {
  record: DocumentRecord | null
  fault: LeftOut | null
  /** The file on disk is no document any more: what the library holds of it has to go. */
  isLost: boolean
}

const NOTHING_TO_DO: ReadOutcome = { record: null, fault: null, isLost: false }

/** Bytes and where they come from; `facts` is what a manifest says of them. */
interface Loaded {
  bytes: Uint8Array
  facts: ManifestFacts | null
  url: string | null
  fetchedAt: string | null
  fetched: FetchedFacts | null
}

/**
 * Reads a planned document from the place it is to come from. Never rejects for what is wrong with the file or the server.
 *
 * A page that cannot be fetched stays as the library has it, and a digest stands until its original has been fetched and recognised.
 */
export async function readPlanned(planned: PlannedDocument, step: ReadingStep): Promise<ReadOutcome> {
  if (planned.original !== null) return readOriginal(planned, planned.original, step)
  if (planned.from !== 'web') return attempt(planned, step, () => loadKept(planned, step))
  const outcome = await attempt(planned, step, () => fetchPage(planned, { address: planned.realPath, isOriginal: false }, step))
  return outcome.fault === null || planned.known === null ? outcome : keepFault(outcome.fault, { ...planned, from: 'library' }, step)
}

async function readOriginal(planned: PlannedDocument, listed: ListedOriginal, step: ReadingStep): Promise<ReadOutcome> {
  const outcome = await attempt(planned, step, () => fetchPage(planned, { address: addressOf(listed), isOriginal: true }, step))
  const isStanding = planned.known?.fetched?.isOriginal ?? false
  return outcome.fault === null ? outcome : keepFault(outcome.fault, { ...planned, original: null, from: isStanding ? 'library' : 'disk' }, step)
}

function addressOf({ url, note }: ListedOriginal): string {
  if (url === null) throw new AppError('no-address', `Chưa biết bản gốc đăng ở địa chỉ nào${note === null ? '' : `; ${note}`}.`)
  return url
}

/** What the library holds instead is brought up to date; the fault is reported all the same. */
async function keepFault(fault: LeftOut, instead: PlannedDocument, step: ReadingStep): Promise<ReadOutcome> {
  return { ...(await readPlanned(instead, step)), fault }
}

async function attempt(planned: PlannedDocument, { reading }: ReadingStep, load: () => Promise<Loaded | null>): Promise<ReadOutcome> {
  const progress = { stage: 'unreadable-file' }
  try {
    const loaded = await load()
    if (loaded === null) return NOTHING_TO_DO
    const sha256 = createHash('sha256').update(loaded.bytes).digest('hex')
    if (planned.known?.sha256 === sha256 && !needsReading(planned, loaded)) return NOTHING_TO_DO
    progress.stage = 'parse-failed'
    return { record: await readLoaded(planned, { ...loaded, sha256 }, reading), fault: null, isLost: false }
  } catch (error) {
    // What is kept from elsewhere may be the only copy: code that cannot read it, or a server that is away, must not delete it.
    return { record: null, fault: leftOutBecause(error, planned.file, progress.stage), isLost: planned.from === 'disk' && planned.original === null }
  }
}

/** From disk or from the library; null where the library is known to hold it as it is. */
async function loadKept(planned: PlannedDocument, { writer, reading }: ReadingStep): Promise<Loaded | null> {
  const { known, from, manifest } = planned
  if (from === 'disk') return { bytes: await reading.load(planned.realPath, planned.file), facts: manifest, url: null, fetchedAt: null, fetched: null }
  const { url, fetchedAt, fetched } = known!
  const kept = { facts: fetched?.isOriginal ? parseFacts(known!.manifest) : manifest, url, fetchedAt, fetched }
  return needsReading(planned, kept) ? { ...kept, bytes: writer.originalBytes(known!) } : null
}

/** From its server; what the library holds of it, where the server says that nothing has changed; null where that needs no reading. */
async function fetchPage(planned: PlannedDocument, { address, isOriginal }: { address: string; isOriginal: boolean }, step: ReadingStep): Promise<Loaded | null> {
  const { known, manifest } = planned
  const before = known?.fetched?.isOriginal === isOriginal ? known.fetched : null
  const page = await step.reading.fetch(address, before)
  if (page === null) return loadKept({ ...planned, from: 'library' }, step)
  const { bytes, url, fetchedAt, etag, lastModified, charset } = page
  return { bytes, url, fetchedAt, facts: isOriginal ? originalFacts(manifest, planned.original!) : manifest, fetched: { etag, lastModified, charset, isOriginal } }
}

/** The manifest's facts of a digest hold for its original too, but for its title and its address. */
function originalFacts(digest: ManifestFacts | null, { file, title, number }: ListedOriginal): ManifestFacts {
  const { title: _title, url: _url, ...facts } = digest ?? { file }
  return { ...facts, title, ...(number !== null && { number }) }
}

function needsReading({ known, id, root, file }: PlannedDocument, { facts, fetched }: Pick<Loaded, 'facts' | 'fetched'>): boolean {
  if (known === null || !known.isRead) return true
  const isOther = (known.fetched?.isOriginal ?? false) !== (fetched?.isOriginal ?? false)
  return isOther || known.documentId !== id || known.root !== root || known.file !== file || known.manifest !== manifestJson(facts)
}

async function readLoaded(planned: PlannedDocument, loaded: Loaded & { sha256: string }, reading: Reading): Promise<DocumentRecord> {
  const { id, root, rootOrder, file, isRepeated, original } = planned
  const { bytes, sha256, facts, url, fetchedAt, fetched } = loaded
  const read = await reading.read(bytes, { id, file, manifest: facts, charset: fetched?.charset ?? null })
  const { document } = read
  if (original !== null) checkOriginal(document, original)
  if (isRepeated) document.warnings.push({ code: 'repeated-id', message: `Một tệp khác cũng cho mã này, nên văn bản mang mã “${id}”.`, span: null })
  if (fetched !== null) {
    // Where it was fetched from is a fact; what a page says of its own address need not be.
    document.url = url
    document.readFrom.url = { from: 'markup', place: 'địa chỉ tải về' }
  }
  return { ...read, original: { root, rootOrder, file, manifest: manifestJson(facts), bytes, sha256, url: document.url, fetchedAt, fetched } }
}

function parseFacts(json: string | null): ManifestFacts | null {
  return json === null ? null : (JSON.parse(json) as ManifestFacts)
}

function manifestJson(facts: ManifestFacts | null): string | null {
  return facts === null ? null : JSON.stringify(facts)
}

function leftOutBecause(error: unknown, file: string, stage: string): LeftOut {
  if (error instanceof AppError) return { file, code: error.code, reason: error.message }
  if (process.env.TRADIEU_DEBUG) console.error(error)
  const reason = stage === 'parse-failed' ? 'Chương trình gặp lỗi khi đọc nội dung tệp này.' : 'Không đọc được tệp này.'
  return { file, code: stage, reason }
}
