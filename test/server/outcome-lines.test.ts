import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import advice from '../../server/cli/left-out-advice.json' with { type: 'json' }
import { outcomeLines } from '../../server/cli/outcome-lines.js'
import type { IngestResult } from '../../server/results.js'

const result = (leftOut: IngestResult['leftOut'], changes = { read: 3, unchanged: 2, removed: 1 }): IngestResult =>
  ({ documents: Array.from({ length: 5 }) as IngestResult['documents'], leftOut, changes, tookMs: 1500 })

it('says in plain words what was read, what had not changed, what left and how fast it went', () => {
  expect(outcomeLines(result([]))).toEqual(['5 văn bản: đọc 3, không đổi 2; gỡ 1 văn bản không còn ở nơi này. Hết 1,5 giây, 2 văn bản mỗi giây.'])
  expect(outcomeLines(result([], { read: 0, unchanged: 5, removed: 0 }))).toEqual(['5 văn bản: đọc 0, không đổi 5. Hết 1,5 giây.'])
})

it('groups what was left out by reason, the largest group first, with names and advice', () => {
  const empty = { code: 'empty-file', reason: 'Tệp rỗng, không có chữ nào.' }
  expect(outcomeLines(result([{ file: 'z.zip', code: 'archive-file', reason: 'Tệp nén.' }, { file: 'a.txt', ...empty }, { file: 'b.txt', ...empty }])).slice(1)).toEqual([
    'Bỏ lại 3 tệp:',
    '  Tệp rỗng, không có chữ nào. [empty-file] (2 tệp)', '    a.txt', '    b.txt', `    → ${advice['empty-file']}`,
    '  Tệp nén. [archive-file]', '    z.zip', `    → ${advice['archive-file']}`,
  ])
  const many = outcomeLines(result(Array.from({ length: 50 }, (_, i) => ({ file: `${i}.txt`, ...empty }))))
  expect(many.filter((line) => line.endsWith('.txt'))).toHaveLength(20)
  expect(many).toContain('    … và 30 tệp nữa (xem đủ với --json)')
})

it('prints no name that could move the cursor or turn the reading direction round', () => {
  const lines = outcomeLines(result([{ file: 'a\n\u001b[31m\u202Etxt.exe', code: 'empty-file', reason: 'Tệp rỗng.' }]))
  expect(lines[3]).toBe('    a\uFFFD\uFFFD[31m\uFFFDtxt.exe')
})

it('advises on every code that the sources leave a file out with', () => {
  const root = join(import.meta.dirname, '../../ingest')
  const sources = readdirSync(join(root, 'source'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(root, 'source', name), 'utf8'))
  const codes = new Set(sources.flatMap((text) => [...text.matchAll(/new AppError\('([a-z-]+)'/g)].map((match) => match[1]!)))
  expect([...codes].filter((code) => !Object.hasOwn(advice, code))).toEqual([])
})
