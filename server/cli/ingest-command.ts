import { ingestPaths } from '../../ingest/ingest.js'
import { webSettings } from '../../ingest/source/web/web-settings.js'
import { KINDS } from '../../ingest/model/terms.js'
import type { IngestResult } from '../results.js'
import { readEngineSettings } from '../../ingest/index/meilisearch/engine-settings.js'
import { indexWithProgress, tellIndex } from './index-progress.js'
import { libraryDir } from './library-option.js'
import { printJson, printLine, tell } from './output.js'
import type { CommonOptions } from './common-options.js'
import { startProgress } from './progress.js'
import { type Column, tableLines } from './table.js'

export interface IngestCommandOptions extends CommonOptions {
  originals?: boolean
  allowPrivateAddresses?: boolean
}

/** `tradieu ingest`: brings the library up to the paths; exit status 1 where any file was left out. */
export async function ingestCommand(paths: string[], options: IngestCommandOptions): Promise<void> {
  const dir = libraryDir(options)
  readEngineSettings()
  const outcome = await ingestWithProgress(paths, dir, options)
  const index = await indexWithProgress(dir)
  const result: IngestResult = { ...outcome, ...(index !== undefined && { index }) }
  if (options.json) printJson(result)
  else for (const line of tableLines(result.documents, COLUMNS)) printLine(line)
  tellOutcome(result)
  tellIndex(index)
  if (result.leftOut.length > 0 || (index !== undefined && 'problem' in index)) process.exitCode = 1
}

/** An ingest that shows how far it has come on a terminal. */
export async function ingestWithProgress(paths: readonly string[], dir: string, options: Omit<IngestCommandOptions, 'json'> = {}): Promise<IngestResult> {
  const progress = startProgress()
  try {
    return await ingestPaths({
      paths, libraryDir: dir, fetchOriginals: options.originals ?? false, onProgress: progress.show,
      web: webSettings({ allowPrivate: options.allowPrivateAddresses ?? false }),
    })
  } finally {
    progress.end()
  }
}

/** Says on standard error what was left out and how much was read. */
export function tellOutcome({ documents, leftOut, tookMs }: IngestResult): void {
  for (const { file, code, reason } of leftOut) tell(`Bỏ lại ${file}: ${reason} [${code}]`)
  const left = leftOut.length === 0 ? '' : `, bỏ lại ${leftOut.length} tệp`
  tell(`${documents.length} văn bản${left}, ${(tookMs / 1000).toLocaleString('vi', { maximumFractionDigits: 1 })} giây.`)
}

const COLUMNS: Column<IngestResult['documents'][number]>[] = [
  { head: 'Mã', of: ({ id }) => id, maxWidth: 48 },
  { head: 'Loại', of: ({ kind }) => KINDS[kind].spelling },
  { head: 'Số', of: ({ number }) => number ?? '' },
  { head: 'Ngày', of: ({ date }) => date ?? '' },
  { head: 'Phần', of: ({ sections }) => sections, align: 'right' },
  { head: 'Cảnh báo', of: ({ warnings }) => warnings.length, align: 'right' },
  { head: 'Tên', of: ({ title }) => title, maxWidth: 60 },
]
