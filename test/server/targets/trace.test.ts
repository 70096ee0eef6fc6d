import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../server/targets/find-mentions.js'
import { targetRows, type TargetRow } from '../../../server/targets/target-row.js'
import { type Trace, traceIndicator } from '../../../server/targets/trace.js'
import { checkedTargets } from '../../ingest/parse/targets/one-paragraph.js'
import { hasShared, jsonLines, parseFile, sharedFolder } from '../../shared.js'
import { rowsOf } from './rows-of.js'

function traceOf(asked: string, rows: readonly TargetRow[]): Trace {
  const { indicator, rows: mentions } = findMentions(asked, rows)
  return traceIndicator(indicator, mentions)
}

/** Rows of real documents, with the dates that their manifest gives. */
function rowsOfFolder(folder: string, dates: Record<string, string | null>): TargetRow[] {
  return Object.entries(dates).flatMap(([file, date]) => {
    const document = { ...parseFile(join(sharedFolder, folder, file)), date }
    return targetRows(document, checkedTargets(document))
  })
}

describe('a trace', () => {
  const rows = [
    ...rowsOf('Tỷ lệ hộ nghèo giảm bình quân 1,5%/năm trong giai đoạn 2026 - 2030.', { id: 'c', date: '2025-07' }),
    ...rowsOf('Tỷ lệ hộ nghèo giảm bình quân từ 1%/năm trở lên.', { id: 'a', date: '2020-10' }),
    ...rowsOf('Năm 2022, tỷ lệ hộ nghèo giảm 1,2%.', { id: 'b', date: '2022' }),
    ...rowsOf('Tỷ lệ hộ nghèo giảm 0,9%.', { id: 'd', date: null }),
    ...rowsOf('Tỷ lệ hộ cận nghèo giảm 0,5%.', { id: 'e', date: '2021' }),
  ]
  const trace = traceOf('mức giảm tỷ lệ hộ nghèo', rows)

  it('stands in order of the documents’ dates, undated ones apart, look-alikes left out', () => {
    expect(trace.mentions.map(({ documentId }) => documentId)).toEqual(['a', 'b', 'c'])
    expect(trace.undated.map(({ documentId }) => documentId)).toEqual(['d'])
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

  it('finds nothing for a phrase that no row holds', () => expect(traceOf('diện tích trồng quế', rows).mentions).toEqual([]))
})

describe.skipIf(!hasShared)('traces of real documents', () => {
  const manifest = hasShared ? (JSON.parse(readFileSync(join(sharedFolder, 'corpus/manifest.json'), 'utf8')) as { documents: { file: string; date: string }[] }) : { documents: [] }
  const corpus = hasShared ? rowsOfFolder('corpus', Object.fromEntries(manifest.documents.map(({ file, date }) => [file, date]))) : []

  it('follows the fall of poverty through three documents', () => {
    const { mentions, undated } = traceOf('muc-giam-ty-le-ho-ngheo', corpus)
    expect(mentions.map(({ date, value, comparator }) => [date, comparator, value])).toEqual([['2020-10', '>=', 1], ['2020-12-11', '>=', 1], ['2023-12-29', '>=', 0.8]])
    expect(mentions.map(({ first }) => first)).toEqual([true, false, false])
    expect(mentions[2]!.change!.kind).toBe('value')
    expect(undated).toEqual([])
  })

  it('follows growth: 8 % in three documents, then 7,5 %', () => {
    const { mentions } = traceOf('tốc độ tăng trưởng kinh tế (GRDP)', corpus)
    const byDate = new Map(mentions.map(({ date, value }) => [date, value]))
    expect([...byDate]).toEqual([['2020-10', 8], ['2020-12-11', 8], ['2021', 8], ['2023-12-29', 7.5]])
    expect(mentions.find(({ date }) => date === '2023-12-29')!.change!.kinds).toContain('value')
  })

  interface GoldTrace { id: string; indicator: string; points: { doc: string; contains: string; value: number; comparator: string; unit: string }[] }
  const facts = hasShared ? (JSON.parse(readFileSync(join(sharedFolder, 'wild/pages/facts.json'), 'utf8')) as { documents: { file: string; date: string | null }[] }) : { documents: [] }
  const gold = hasShared ? jsonLines<GoldTrace>(join(sharedFolder, 'wild/pages/gold/traces.jsonl')) : []

  it.each(gold.map((trace) => [trace.indicator, trace] as const))('reproduces “%s”', (asked, { points }) => {
    const docs = [...new Set(points.map(({ doc }) => `${doc}.txt`))]
    const { mentions } = traceOf(asked, rowsOfFolder('wild/pages', Object.fromEntries(docs.map((file) => [file, facts.documents.find((one) => one.file === file)?.date ?? null]))))
    let at = -1
    for (const { contains, value, comparator } of points) {
      const words = contains.normalize('NFC').replace(/\s+/g, ' ')
      const found = mentions.findIndex((mention, i) => i > at && mention.value === value && mention.comparator === comparator && (mention.statement.replace(/\s+/g, ' ').includes(words) || words.includes(mention.statement.replace(/\s+/g, ' '))))
      expect(found, `${contains} after ${at} of ${mentions.map((mention) => `${mention.comparator}${mention.value}`).join(', ')}`).toBeGreaterThan(at)
      at = found
    }
  })
})
