import type { EnqueuedTask, Meilisearch } from 'meilisearch'
import type { Library } from '../../library/library.js'
import type { Edition } from './editions.js'
import { type SectionRecord, sectionRecords } from './section-records.js'
import { finished, persistent } from './tasks.js'

/** Largest batch: the server holds a batch and its index in memory at once, and far larger ones index hardly faster. */
const MAX_BATCH_CHARS = 8_000_000
/** Batches under way: the server joins what waits into one indexing, so one should always wait. */
const MAX_PENDING = 4

/** Sends the sections of the editions in bounded batches; `onSent` is told how many each batch held, once it is indexed. */
export async function sendEditions(meili: Meilisearch, { index, library, editions, onSent }: {
  index: string
  library: Library
  editions: ReadonlyMap<string, Edition>
  onSent: (sections: number) => void
}): Promise<void> {
  const pending: { task: EnqueuedTask; sections: number }[] = []
  const finishFirst = async (): Promise<void> => {
    const { task, sections } = pending.shift()!
    await finished(meili, task)
    onSent(sections)
  }
  for (const batch of batches(library, editions)) {
    if (pending.length === MAX_PENDING) await finishFirst()
    pending.push({ task: await persistent(() => meili.index(index).addDocumentsFromString(batch.lines, 'application/x-ndjson', { primaryKey: 'id' })), sections: batch.sections })
  }
  while (pending.length > 0) await finishFirst()
}

/** Records as lines of JSON, one document of the library in memory at a time; a document that has left meanwhile is passed over. */
function* batches(library: Library, editions: ReadonlyMap<string, Edition>): Generator<{ lines: string; sections: number }> {
  let lines: string[] = []
  let chars = 0
  for (const [name, { documentId }] of editions) {
    const document = library.document(documentId)
    const records: SectionRecord[] = document === null ? [] : sectionRecords(document, name)
    for (const record of records) {
      const line = JSON.stringify(record)
      if (chars + line.length > MAX_BATCH_CHARS && lines.length > 0) {
        yield { lines: lines.join('\n'), sections: lines.length }
        lines = []
        chars = 0
      }
      lines.push(line)
      chars += line.length
    }
  }
  if (lines.length > 0) yield { lines: lines.join('\n'), sections: lines.length }
}
