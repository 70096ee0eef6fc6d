import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openLibrary } from '../../ingest/library/read-library.js'
import { runCli } from '../server/run-cli.js'
import { temporaryFolder, writeFiles } from './temporary-folder.js'

/** Enough files that an ingest of them is still going on when the next process has started. */
function corpus(edition: string, documents = 30): Record<string, string> {
  const law = (n: number): string => `LUẬT\nSỐ ${n}\n${Array.from({ length: 60 }, (_, i) => `Điều ${i + 1}. Quy định ${i + 1}\n1. Bản ${edition} của luật ${n} đặt chỉ tiêu ${i}%.`).join('\n')}`
  return Object.fromEntries(Array.from({ length: documents }, (_, n) => [`corpus/luat-${n}.txt`, law(n)]))
}

it('of two ingests at once one writes and the other is refused with a sentence; the library is whole', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder(corpus('a'))
  const both = await Promise.all([runCli(['ingest'], folder), runCli(['ingest'], folder)])
  const refused = both.filter(({ status }) => status === 1)
  expect(both.filter(({ status }) => status === 0).length).toBeGreaterThan(0)
  for (const { stderr, stdout } of refused) expect([stdout, stderr]).toEqual(['', expect.stringMatching(/^Lỗi: Một tiến trình khác đang nạp văn bản vào thư viện .+\n$/) as string])
  const library = openLibrary(join(folder, '.data'))
  expect(library.documents()).toHaveLength(30)
  library.close()
})

it('readers go on during an ingest and see the old or the new library, never a mixture', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder(corpus('a'))
  await runCli(['ingest'], folder)
  const library = openLibrary(join(folder, '.data'))
  const before = library.version()
  writeFiles(folder, corpus('b', 31))

  let isOver = false
  const ingest = runCli(['ingest'], folder).then((ran) => { isOver = true; return ran })
  const seen = new Map<string, Set<string>>()
  while (!isOver) {
    const version = library.version()
    const editions = library.documents().map(({ id }) => /Bản (\w)/.exec(library.document(id)!.text)![1]!)
    // A commit may fall between the calls; what counts is that nothing was mixed while the version stood still.
    if (library.version() === version) seen.set(version, new Set([...(seen.get(version) ?? []), ...editions, String(editions.length)]))
    await sleep(1)
  }
  expect((await ingest).status).toBe(0)
  expect(seen.get(before)).toEqual(new Set(['a', '30']))
  for (const [version, found] of seen) if (version !== before) expect(found).toEqual(new Set(['b', '31']))
  expect(library.documents()).toHaveLength(31)
  library.close()
})
