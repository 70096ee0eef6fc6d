import { join } from 'node:path'
import { isLibraryCurrent } from '../../ingest/library-age.js'
import { AppError } from '../../ingest/model/app-error.js'
import { libraryDir } from './library-option.js'
import { tell } from './output.js'
import { projectRoot } from './project-root.js'
import { serveCommand, type ServeOptions } from './serve-command.js'

/**
 * `tradieu start`: the program's own corpus, ingested where the library is missing or older than its sources, then served.
 *
 * Files left out are told and do not keep the rest from being served; neither does another process that is ingesting.
 */
export async function startCommand(options: ServeOptions): Promise<void> {
  const root = projectRoot()
  const dir = libraryDir(options, root)
  const corpus = join(root, 'corpus')
  if (!isLibraryCurrent(dir, corpus)) await bringUpToDate(corpus, dir)
  await bringIndexUpToDate(dir)
  await serveCommand(options, dir)
}

/** Does nothing with the embedded engine; a server that cannot be used is told of, and the library's own index answers. */
async function bringIndexUpToDate(dir: string): Promise<void> {
  const { indexWithProgress, tellIndex } = await import('./index-progress.js')
  try {
    tellIndex(await indexWithProgress(dir))
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'bad-setting') throw error
    tell(error.message)
  }
}

async function bringUpToDate(corpus: string, dir: string): Promise<void> {
  const { ingestWithProgress, tellOutcome } = await import('./ingest-command.js')
  tell('Đang nạp corpus/ vào thư viện …')
  try {
    tellOutcome(await ingestWithProgress([corpus], dir))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'library-busy') throw error
    tell(error.message)
  }
}
