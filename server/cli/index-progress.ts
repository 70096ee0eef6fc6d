import { EngineFault } from '../../ingest/index/meilisearch/engine-fault.js'
import { readEngineSettings } from '../../ingest/index/meilisearch/engine-settings.js'
import { AppError } from '../../ingest/model/app-error.js'
import { updateIndex } from '../../ingest/update-index.js'
import type { IngestResult } from '../results.js'
import { tell } from './output.js'
import { startProgress } from './progress.js'

/**
 * Brings the index of the engine that is set up up to the library; undefined where that is the embedded one.
 *
 * A server that cannot be used is told of and reported, not thrown: the library is whole, and the next ingest goes on from there.
 */
export async function indexWithProgress(libraryDir: string): Promise<IngestResult['index']> {
  const settings = readEngineSettings()
  if (settings === null) return undefined
  const progress = startProgress('Nạp chỉ mục')
  try {
    return await updateIndex({ libraryDir, settings, onProgress: ({ sent, total }) => progress.show({ done: sent, total, file: 'Meilisearch' }) })
  } catch (error) {
    if (error instanceof EngineFault) return { problem: { state: error.state, message: error.message } }
    // Nothing was ingested, so there is nothing to index; another ingest at work brings the index up to date itself.
    if (error instanceof AppError && error.code === 'library-missing') return undefined
    if (error instanceof AppError && error.code === 'library-busy') return { problem: { state: error.code, message: error.message } }
    throw error
  } finally {
    progress.end()
  }
}

/** Says on standard error how the index stands. */
export function tellIndex(index: IngestResult['index']): void {
  if (index === undefined) return
  if ('problem' in index) tell(`Thư viện đã xong, chỉ mục thì chưa: ${index.problem.message} Khắc phục xong, hãy chạy lại lệnh ingest. [${index.problem.state}]`)
  else tell(`Meilisearch: ${index.sections} đoạn, gửi ${index.sent}${index.removed > 0 ? `, bỏ ${index.removed} văn bản cũ` : ''}${index.isRebuilt ? ', dựng lại chỉ mục' : ''}, ${(index.tookMs / 1000).toLocaleString('vi', { maximumFractionDigits: 1 })} giây.`)
}
