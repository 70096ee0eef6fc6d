import { ingestPaths } from '../../ingest/ingest.js'
import type { Faults } from '../../ingest/reader/remember-faults.js'
import { webSettings } from '../../ingest/source/web/web-settings.js'
import { KINDS } from '../../ingest/model/terms.js'
import type { IngestResult } from '../results.js'
import { readEngineSettings } from '../../ingest/index/meilisearch/engine-settings.js'
import { indexWithProgress, tellIndex } from './index-progress.js'
import { libraryDir } from './library-option.js'
import { outcomeLines } from './outcome-lines.js'
import { printJson, printLine, tell } from './output.js'
import type { CommonOptions } from './common-options.js'
import { startProgress } from './progress.js'
import { type Column, tableLines } from './table.js'

export interface IngestCommandOptions extends CommonOptions {
  originals?: boolean
  allowPrivateAddresses?: boolean
  watch?: boolean
}

/** What of the options an ingest itself is run with; `faults` is what a watch remembers. */
export type IngestSettings = Pick<IngestCommandOptions, 'originals' | 'allowPrivateAddresses'> & { faults?: Faults }

/** `tradieu ingest`: brings the library up to the paths; exit status 1 where any file was left out. */
export async function ingestCommand(paths: string[], options: IngestCommandOptions): Promise<void> {
  const dir = libraryDir(options)
  readEngineSettings()
  const result = await ingestAndIndex(paths, dir, options)
  if (options.json) printJson(result)
  else for (const line of tableLines(result.documents, COLUMNS)) printLine(line)
  tellOutcome(result)
  if (result.leftOut.length > 0 || (result.index !== undefined && 'problem' in result.index)) process.exitCode = 1
}

/** An ingest, and the index of another engine brought up to it where one is set. */
export async function ingestAndIndex(paths: readonly string[], dir: string, options: IngestSettings): Promise<IngestResult> {
  const outcome = await ingestWithProgress(paths, dir, options)
  const index = await indexWithProgress(dir)
  return { ...outcome, ...(index !== undefined && { index }) }
}

/** An ingest that shows how far it has come on a terminal. */
export async function ingestWithProgress(paths: readonly string[], dir: string, options: IngestSettings = {}): Promise<IngestResult> {
  const progress = startProgress()
  try {
    return await ingestPaths({
      paths, libraryDir: dir, fetchOriginals: options.originals ?? false, onProgress: progress.show,
      ...(options.faults !== undefined && { faults: options.faults }), web: webSettings({ allowPrivate: options.allowPrivateAddresses ?? false }),
    })
  } finally {
    progress.end()
  }
}

/** Says on standard error what was left out and how much was read. */
export function tellOutcome(result: IngestResult): void {
  for (const line of outcomeLines(result)) tell(line)
  tellIndex(result.index)
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
