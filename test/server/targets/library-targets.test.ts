import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ingestPaths } from '../../../ingest/ingest.js'
import { isReadByThisCode } from '../../../ingest/library-age.js'
import { openLibrary } from '../../../ingest/library/read-library.js'
import { targetsCsv } from '../../../server/targets/csv.js'
import { libraryTargets } from '../../../server/targets/library-targets.js'
import { traceAnything } from '../../../server/targets/trace-phrase.js'
import { corpusFolder, libraryOf } from '../../library-of.js'
import { openLedgerSite } from './ledger-site.js'

describe('the sổ chỉ tiêu of corpus/', () => {
  const library = libraryOf(corpusFolder)

  it('states every row in words of its document', () => {
    const rows = libraryTargets(library())
    expect(rows.length).toBeGreaterThan(60)
    for (const row of rows) expect(library().document(row.documentId)!.text.slice(row.spans.whole.start, row.spans.whole.end)).toBe(row.statement)
  })

  it('is counted by the library and for each document', () => {
    const rows = libraryTargets(library())
    expect(library().counts().targets).toBe(rows.length)
    for (const { id } of library().documents()) expect(library().targets(id)).toHaveLength(rows.filter(({ documentId }) => documentId === id).length)
    expect(library().targets('khong-co')).toEqual([])
  })

  it('restricts to a document and to an indicator', () => {
    const { documentId, indicator } = libraryTargets(library())[0]!
    expect(new Set(libraryTargets(library(), { document: documentId }).map((row) => row.documentId))).toEqual(new Set([documentId]))
    expect(new Set(libraryTargets(library(), { indicator: indicator.id }).map((row) => row.indicator.id))).toEqual(new Set([indicator.id]))
    expect(libraryTargets(library(), { document: 'khong-co' })).toEqual([])
  })

  it('traces the fall of poverty where no level is stated, oldest document first', async () => {
    const { indicator, mentions, undated } = await traceAnything(library(), 'tỷ lệ hộ nghèo')
    expect(indicator.id).toBe('muc-giam-ty-le-ho-ngheo')
    expect(mentions.map(({ date }) => date)).toEqual(['2020-10', '2020-12-11', '2023-12-29'])
    expect(mentions.map(({ first }) => first)).toEqual([true, false, false])
    expect(undated).toEqual([])
  })

  it('writes a table that a spreadsheet opens right and takes for no formula', () => {
    const lines = targetsCsv(libraryTargets(library())).split('\r\n')
    expect(lines[0]!.startsWith('\uFEFFChỉ tiêu;')).toBe(true)
    for (const line of lines) for (const cell of line.split(';')) expect(cell).not.toMatch(/^[=+@]/)
  })
})

describe('an operator’s chi-tieu.json in the library’s folder', () => {
  const own = JSON.stringify({ indicators: [{ id: 'hop-tac-xa-che', name: 'Hợp tác xã chè', aliases: ['hợp tác xã trồng chè'], unit: 'hợp tác xã', field: 'nong-nghiep-nong-thon' }] })

  it('is read with the documents, kept with them, and read again when it changes', async () => {
    const site = await openLedgerSite(own)
    try {
      const rows = (await (await fetch(`${site.url}/api/targets?linh-vuc=nong-nghiep-nong-thon`)).json()) as { indicator: { id: string } }[]
      expect(rows.map(({ indicator }) => indicator.id)).toEqual(['hop-tac-xa-che'])
      const library = openLibrary(site.libraryDir)
      expect(isReadByThisCode(library)).toBe(true)
      writeFileSync(join(site.libraryDir, 'chi-tieu.json'), '{"indicators":[{"id":"x"}]}')
      expect(isReadByThisCode(library)).toBe(false)
      const { leftOut } = await ingestPaths({ paths: [join(site.libraryDir, '../van-ban')], libraryDir: site.libraryDir })
      expect(leftOut).toEqual([{ file: 'chi-tieu.json', code: 'bad-indicators', reason: 'Mục thứ 1 (x): chỉ tiêu mới cần "name", "unit" và ít nhất một tên trong "aliases".' }])
      expect(libraryTargets(library, { indicator: 'hop-tac-xa-che' })).toEqual([])
      library.close()
    } finally {
      await site.close()
    }
  })
})
