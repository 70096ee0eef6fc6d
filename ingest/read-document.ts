import type { DocumentRecord } from './library/insert-document.js'
import type { ManifestFacts } from './model/block.js'
import type { Document } from './model/document.js'
import type { Target } from './model/target.js'
import { AppError } from './model/app-error.js'
import { scanSyllables } from './model/syllables.js'
import { checkDocument } from './parse/check.js'
import { parseDocument } from './parse/parse-document.js'
import { type Indicator, type IndicatorList, indicatorList, withIndicators } from './parse/targets/indicator-list.js'
import { readTargets } from './parse/targets/read-targets.js'
import { readSource } from './source/read-source.js'

/** What is known of a file before it is read. */
export interface FileFacts {
  id: string
  /** Path inside the ingested folder. */
  file: string
  manifest: ManifestFacts | null
  /** The operator's indicators; absent where there are none. */
  ownIndicators?: readonly Indicator[]
  /** Charset that the server of a fetched page declared. */
  charset?: string | null
}

/** All that is stored of one document but the original it was read from. */
export type ReadDocument = Omit<DocumentRecord, 'original'>

/**
 * The document that the bytes of a file hold, its numbers read and every character accounted for.
 *
 * Throws `AppError` for what no reader takes (see `readSource`) and for `document-too-long`, and any other error where the program itself fails on it.
 */
export async function readDocument(bytes: Uint8Array, of: FileFacts): Promise<ReadDocument> {
  const read = await readSource(bytes, of.file, of.charset)
  assertLength(read.blocks.reduce((sum, { text }) => sum + text.length, 0), of.file)
  const document = parseDocument(read, of)
  assertVocabulary(document.text, of.file)
  const targets = withIndicators(listOf(of.ownIndicators ?? []), () => readTargets(document))
  assertRepetition(document, targets)
  return { document, coverage: checkDocument(document), targets, charset: read.charset, mediaType: read.mediaType }
}

let made: { json: string; list: IndicatorList } | null = null

/** The list with the operator's entries, made once for all files of an ingest. */
function listOf(own: readonly Indicator[]): IndicatorList {
  const json = JSON.stringify(own)
  if (made?.json !== json) made = { json, list: indicatorList(own) }
  return made.list
}

/** Longest text: the customs tariff, the longest act in force, has under 2 million characters. */
const MAX_TEXT_CHARS = 6_000_000

function assertLength(chars: number, file: string): void {
  if (chars > MAX_TEXT_CHARS) throw new AppError('document-too-long', `Văn bản dài hơn ${MAX_TEXT_CHARS / 1e6} triệu ký tự nên không được nạp.`, { value: { file, chars } })
}

/** Most characters stored again beside the text: each number with its sentence, each part with the title. A law of 1,500 parts has 0.5 million. */
const MAX_REPEATED_CHARS = 20_000_000

function assertRepetition({ title, sections, file }: Document, targets: readonly Target[]): void {
  const statements = targets.reduce((sum, { spans: { whole } }) => sum + whole.end - whole.start, 0)
  const chars = statements + (targets.length + sections.length) * title.length
  if (chars > MAX_REPEATED_CHARS) throw new AppError('document-too-long', 'Tệp có câu hoặc tên dài bất thường lặp lại quá nhiều lần, không phải một văn bản, nên không được nạp.', { value: { file, chars } })
}

/** Most different words and numbers: long laws have 5,000; the index holds some two kilobytes of each while it is written. */
const MAX_DIFFERENT_WORDS = 100_000
/** Shorter texts cannot have so many. */
const FEW_WORDS_CHARS = 2 * MAX_DIFFERENT_WORDS

function assertVocabulary(text: string, file: string): void {
  if (text.length < FEW_WORDS_CHARS) return
  const words = new Set<string>()
  scanSyllables(text, (_start, _end, key) => words.add(key))
  if (words.size > MAX_DIFFERENT_WORDS) {
    throw new AppError('document-too-long', `Tệp có hơn ${MAX_DIFFERENT_WORDS.toLocaleString('vi')} từ và số khác nhau, không phải một văn bản, nên không được nạp.`, { value: { file, words: words.size } })
  }
}
