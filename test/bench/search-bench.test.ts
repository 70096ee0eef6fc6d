import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scaledRecords } from '../eval/scale-records.js'
import { barLines, engineTable, type Measured } from './bench-table.js'
import { indexPlainFts5, openPlainFts5 } from './plain-fts5.js'
import { readRecordFile, writeRecordFile } from './record-file.js'

const line = (word: string, length: number): string => Array.from({ length }, (_, i) => `${word}${i}`).join(' ')
const articles = [
  { id: 'a#1', title: 'Điều 1. Đất', text: `${line('đất', 50)}\n${line('thuê', 20)}\n${line('giá', 10)}` },
  { id: 'a#2', title: 'Điều 2. Rừng', text: line('rừng', 70) },
]

test('sections are clauses first, each line in one, then halves of two', () => {
  const made = [...scaledRecords(articles, 5)]
  expect(made.map(({ id }) => id)).toEqual(['a#1/0', 'a#1/1', 'a#2/0', 'a#1/0/1', 'a#1/1/1'])
  expect(made.slice(0, 2).map(({ text }) => text).join('\n')).toBe(articles[0]!.text)
  expect(new Set(made.map(({ text }) => text)).size).toBe(5)
  expect(made[3]!.text).toMatch(/^đất0 .*đất34 rừng35 .*rừng69$/)
  expect([...scaledRecords([], 5)]).toEqual([])
})

test('a record file gives back what was written, beyond one chunk and in any letters', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tradieu-bench-'))
  try {
    const many = Array.from({ length: 3000 }, (_, i) => ({ id: String(i), title: 'Đường\n"sá"', text: line('ngưỡng', 100) }))
    expect(writeRecordFile(join(dir, 'r.jsonl'), many)).toBe(3000)
    expect([...readRecordFile(join(dir, 'r.jsonl'))]).toEqual(many)
    indexPlainFts5(join(dir, 'plain.db'), articles)
    const plain = openPlainFts5(join(dir, 'plain.db'))
    expect([plain.search('rừng3 hay "đất4"?'), plain.search('không có')]).toEqual([2, 0])
    plain.close()
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})

test('ratios pair the same question; an engine that was stopped has none', () => {
  const one = (name: Measured['name'], took: number[]): Measured => ({
    name, indexSeconds: took.length === 0 ? null : 1, bytes: 0, peak: null, memory: null, cold: [], warm: took.map((ms, question) => ({ question, ms, cpuMs: ms })), together: [],
  })
  const measured = [one('tradieu', [10, 10, 30]), one('plain FTS5', [20, 40, 10]), one('MiniSearch', [])]
  expect(barLines(measured)).toEqual(['warm: tradieu takes 0.50 times what plain FTS5 takes (median of 3 pairs; p5 0.25, p95 3.00)'])
  expect(engineTable(measured).at(-1)).toContain('did not end')
})
