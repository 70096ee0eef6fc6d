import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Library } from '../../../ingest/library/library.js'
import { type Mention, traceIndicator } from '../../../server/targets/trace.js'
import { isRow, traceAnything } from '../../../server/targets/trace-phrase.js'
import { libraryOf } from '../../library-of.js'
import { hasShared, jsonLines, sharedFolder } from '../../shared.js'
import { rowsOf } from './rows-of.js'
import { oneParagraphFiles } from './one-paragraph-files.js'

/** The trace as it is served, all of its mentions rows. */
async function traceOf(library: () => Library, asked: string): Promise<{ mentions: Mention[]; undated: string[] }> {
  const { mentions, undated } = await traceAnything(library(), asked)
  expect(mentions.every(isRow)).toBe(true)
  return { mentions: mentions.filter((mention): mention is Mention => isRow(mention)), undated: undated.map(({ documentId }) => documentId) }
}

describe('a trace', () => {
  let trace: Awaited<ReturnType<typeof traceOf>>
  const library = libraryOf(oneParagraphFiles({
    c: { text: 'Tỷ lệ hộ nghèo giảm bình quân 1,5%/năm trong giai đoạn 2026 - 2030.', date: '2025-07' },
    a: { text: 'Tỷ lệ hộ nghèo giảm bình quân từ 1%/năm trở lên.', date: '2020-10' },
    b: { text: 'Năm 2022, tỷ lệ hộ nghèo giảm 1,2%.', date: '2022' },
    d: { text: 'Tỷ lệ hộ nghèo giảm 0,9%.' },
    e: { text: 'Tỷ lệ hộ cận nghèo giảm 0,5%.', date: '2021' },
    g: { text: 'Tốc độ tăng trưởng GRDP đạt 8%.', date: '2021' },
    h: { text: 'Tốc độ tăng trưởng GDP đạt 6,5%.', date: '2022' },
  }))
  beforeAll(async () => {
    trace = await traceOf(library, 'mức giảm tỷ lệ hộ nghèo')
  })

  it('stands in order of the documents’ dates, undated ones apart, look-alikes left out', () => {
    expect(trace.mentions.map(({ documentId }) => documentId)).toEqual(['a', 'b', 'c'])
    expect(trace.undated).toEqual(['d'])
  })

  it('marks the first and names each change', () => {
    expect(trace.mentions.map(({ first }) => first)).toEqual([true, false, false])
    expect(trace.mentions.map(({ change }) => change?.kind ?? null)).toEqual([null, 'value', 'value'])
    expect(trace.mentions[1]!.change!.kinds).toContain('bound')
    expect(trace.mentions[2]!.change!.difference).toBe(0.3)
  })

  it('gives the words that differ, from which each clause can be put together again', () => {
    const { words } = trace.mentions[1]!.change!
    expect(words.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe(trace.mentions[0]!.statement)
    expect(words.filter(({ kind }) => kind === 'added').map(({ text }) => text).join('')).toContain('1,2')
  })

  it('is narrowed by a year in the phrase', async () => {
    const { mentions } = await traceOf(library, 'mức giảm tỷ lệ hộ nghèo 2028')
    expect(mentions.map(({ documentId }) => documentId)).toEqual(['a', 'c'])
  })

  it('keeps the growth of the country and that of a province apart', async () => {
    const { mentions } = await traceOf(library, 'tốc độ tăng trưởng GDP')
    expect(mentions.map(({ documentId }) => documentId)).toEqual(['h'])
  })

  it('finds nothing for a phrase that no row holds', async () => expect(await traceOf(library, 'diện tích trồng quế')).toEqual({ mentions: [], undated: [] }))
})

describe('what a mention is compared with', () => {
  const mentionsOf = (...texts: string[]): Mention[] => {
    const rows = texts.flatMap((text, i) => rowsOf(text, { id: `vb${i}`, date: `${2020 + i}` }))
    return traceIndicator(rows[0]!.indicator, rows).mentions
  }

  it('is an amount for an amount, a share of the plan for such a share', () => {
    const name = 'thu ngân sách nhà nước trên địa bàn'
    const mentions = mentionsOf(`Năm 2019, ${name} đạt 35.000 tỷ đồng.`, `Năm 2020, ${name} đạt 102% dự toán.`, `Năm 2021, ${name} đạt 36.000 tỷ đồng.`, `Năm 2022, ${name} đạt 98% dự toán.`)
    expect(mentions.map(({ change }) => change?.fromId.split('_')[0] ?? null)).toEqual([null, null, 'vb0', 'vb1'])
    expect(mentions[2]!.change!.kind).toBe('value')
  })

  it('is never a rounding of another number', () => {
    expect(mentionsOf('GRDP tăng 8%.', 'GRDP tăng khoảng 10%.')[1]!.change!.kind).toBe('value')
    expect(mentionsOf('Số lao động đạt 19.500 người.', 'Số lao động đạt khoảng 20.000 người.')[1]!.change!.kind).toBe('rounded')
  })
})

describe.skipIf(!hasShared)('traces of real documents', () => {
  const corpus = libraryOf(join(sharedFolder, 'corpus'))
  const pages = libraryOf(hasShared ? pageFiles() : {})

  it('follows the fall of poverty through three documents', async () => {
    const { mentions, undated } = await traceOf(corpus, 'muc-giam-ty-le-ho-ngheo')
    expect(mentions.map(({ date, value, comparator }) => [date, comparator, value])).toEqual([['2020-10', '>=', 1], ['2020-12-11', '>=', 1], ['2023-12-29', '>=', 0.8]])
    expect(mentions.map(({ first }) => first)).toEqual([true, false, false])
    expect(mentions[2]!.change!.kind).toBe('value')
    expect(undated).toEqual([])
  })

  it('follows growth: 8 % in three documents, then 7,5 %', async () => {
    const { mentions } = await traceOf(corpus, 'tốc độ tăng trưởng kinh tế (GRDP)')
    const byDate = new Map(mentions.map(({ date, value }) => [date, value]))
    expect([...byDate]).toEqual([['2020-10', 8], ['2020-12-11', 8], ['2021', 8], ['2023-12-29', 7.5]])
    expect(mentions.find(({ date }) => date === '2023-12-29')!.change!.kinds).toContain('value')
  })

  interface GoldTrace { id: string; indicator: string; points: { doc: string; contains: string; value: number; comparator: string; unit: string }[] }
  const gold = hasShared ? jsonLines<GoldTrace>(join(sharedFolder, 'wild/pages/gold/traces.jsonl')) : []

  it.each(gold.map((trace) => [trace.indicator, trace] as const))('reproduces “%s”', async (asked, { points }) => {
    const { mentions } = await traceOf(pages, asked)
    let at = -1
    for (const { contains, value, comparator } of points) {
      const words = contains.normalize('NFC').replace(/\s+/g, ' ')
      const found = mentions.findIndex((mention, i) => i > at && mention.value === value && mention.comparator === comparator && (mention.statement.replace(/\s+/g, ' ').includes(words) || words.includes(mention.statement.replace(/\s+/g, ' '))))
      expect(found, `${contains} after ${at} of ${mentions.map((mention) => `${mention.comparator}${mention.value}`).join(', ')}`).toBeGreaterThan(at)
      at = found
    }
  })
})

/** The pages that gold traces are about, with the dates that their list gives. */
function pageFiles(): Record<string, string> {
  const folder = join(sharedFolder, 'wild/pages')
  const { documents } = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as { documents: { file: string; date: string | null }[] }
  const traced = new Set(jsonLines<{ points: { doc: string }[] }>(join(folder, 'gold/traces.jsonl')).flatMap(({ points }) => points.map(({ doc }) => `${doc}.txt`)))
  const known = documents.filter(({ file }) => traced.has(file))
  const manifest = { documents: known.map(({ file, date }) => ({ file, ...(date !== null && { date }) })) }
  return { ...Object.fromEntries([...traced].map((file) => [file, readFileSync(join(folder, file), 'utf8')])), 'manifest.json': JSON.stringify(manifest) }
}
