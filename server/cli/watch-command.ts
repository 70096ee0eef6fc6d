import { AppError } from '../../ingest/model/app-error.js'
import type { Faults } from '../../ingest/reader/remember-faults.js'
import { isWebAddress } from '../../ingest/source/web/web-address.js'
import { watchPaths } from '../../ingest/watch-paths.js'
import type { IngestResult } from '../results.js'
import { ingestAndIndex, type IngestCommandOptions, tellOutcome } from './ingest-command.js'
import { libraryDir } from './library-option.js'
import { printJson, tell } from './output.js'

/** Pause before another try where another process is writing to the library. */
const BUSY_RETRY_MS = 5_000

/**
 * `tradieu ingest --watch`: an ingest of everything, then one of the files and folders after each change, until the process is told
 * to end; web pages are fetched once. Ending is clean at any moment, as an ingest that is under way leaves nothing.
 */
export async function watchCommand(paths: readonly string[], options: IngestCommandOptions): Promise<void> {
  const dir = libraryDir(options)
  const watched = paths.filter((path) => !isWebAddress(path))
  const faults: Faults = new Map()
  let told = ''
  const update = async (of: readonly string[]): Promise<void> => {
    try {
      const result = await ingestAndIndex(of, dir, { ...options, faults })
      if (told !== (told = newsOf(result, told))) report(result, options)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      tell(`Lỗi: ${error.message}`)
      if (error.code === 'library-busy') setTimeout(() => watch.touch(), BUSY_RETRY_MS).unref()
    }
  }
  let isOpen = (): void => {}
  const first = new Promise<void>((resolve) => { isOpen = resolve })
  const watch = await watchPaths({ paths: watched, libraryDir: dir, onQuiet: () => first.then(() => update(watched)) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void watch.close().then(() => process.exit(0)))
  await update(paths)
  isOpen()
  tell('Đang theo dõi thay đổi; bấm Ctrl+C để dừng.')
}

/** A mark of what there is to tell: a new one where documents changed or other files are left out than before. */
function newsOf({ changes, leftOut }: IngestResult, before: string): string {
  const mark = JSON.stringify(leftOut)
  if (changes.read + changes.removed === 0) return before.endsWith(mark) ? before : mark
  return `${performance.now()}${mark}`
}

function report(result: IngestResult, { json }: IngestCommandOptions): void {
  if (json) printJson(result)
  tellOutcome(result)
}
