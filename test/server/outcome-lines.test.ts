import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import advice from '../../server/cli/left-out-advice.json' with { type: 'json' }
import warningNames from '../../server/cli/warning-names.json' with { type: 'json' }
import { outcomeLines } from '../../server/cli/outcome-lines.js'
import type { IngestResult } from '../../server/results.js'

const result = (leftOut: IngestResult['leftOut'], changes = { read: 3, unchanged: 2, removed: 1 }): IngestResult =>
  ({ documents: Array.from({ length: 5 }, () => document()), leftOut, changes, tookMs: 1500 })

const document = (file = 'a.txt', ...codes: string[]): IngestResult['documents'][number] =>
  ({ file, sections: 300, targets: 7, warnings: codes.map((code) => ({ code, message: 'x', span: null })) }) as unknown as IngestResult['documents'][number]

const HOLD = 'Các văn bản này có 1.500 phần (điều, khoản, điểm, đoạn, hàng của bảng) và 35 số liệu.'

it('says in plain words what was read, what had not changed, what left and how fast it went', () => {
  expect(outcomeLines(result([]))).toEqual(['5 văn bản: đọc 3, không đổi 2; gỡ 1 văn bản không còn ở nơi này. Hết 1,5 giây, 2 văn bản mỗi giây.', HOLD])
  expect(outcomeLines(result([], { read: 0, unchanged: 5, removed: 0 }))).toEqual(['5 văn bản: đọc 0, không đổi 5. Hết 1,5 giây.', HOLD])
})

it('groups what was left out by reason, the largest group first, with names and advice', () => {
  const empty = { code: 'empty-file', reason: 'Tệp rỗng, không có chữ nào.' }
  expect(outcomeLines(result([{ file: 'z.zip', code: 'archive-file', reason: 'Tệp nén.' }, { file: 'a.txt', ...empty }, { file: 'b.txt', ...empty }])).slice(2)).toEqual([
    'Bỏ lại 3 tệp:',
    '  Tệp rỗng, không có chữ nào. [empty-file] (2 tệp)', '    a.txt', '    b.txt', `    → ${advice['empty-file']}`,
    '  Tệp nén. [archive-file]', '    z.zip', `    → ${advice['archive-file']}`,
  ])
  const many = outcomeLines(result(Array.from({ length: 50 }, (_, i) => ({ file: `${i}.txt`, ...empty }))))
  expect(many.filter((line) => line.endsWith('.txt'))).toHaveLength(20)
  expect(many).toContain('    … và 30 tệp nữa (xem đủ với --json)')
})

it('says which documents to look at again, by what was odd in them', () => {
  const documents = [document('a.doc', 'legacy-encoding', 'legacy-encoding'), document('b.doc', 'legacy-encoding', 'broken-bytes'), document()]
  expect(outcomeLines({ ...result([]), documents }).slice(2)).toEqual([
    'Nên xem lại 2 văn bản đã đọc:',
    `  ${warningNames['legacy-encoding']} [legacy-encoding] (2 văn bản)`, '    a.doc', '    b.doc',
    `  ${warningNames['broken-bytes']} [broken-bytes]`, '    b.doc',
  ])
})

it('puts the reasons of one code together, with the advice once', () => {
  const entry = (file: string, reason: string) => ({ file, code: 'unsupported-format', reason })
  expect(outcomeLines(result([entry('a.rtf', 'Chưa đọc RTF.'), { file: 'b.txt', code: 'empty-file', reason: 'Rỗng.' }, entry('c.xls', 'Chưa đọc XLS.')])).slice(3)).toEqual([
    '  Chưa đọc RTF. [unsupported-format]', '    a.rtf', '  Chưa đọc XLS. [unsupported-format]', '    c.xls', `    → ${advice['unsupported-format']}`,
    '  Rỗng. [empty-file]', '    b.txt', `    → ${advice['empty-file']}`,
  ])
})

it('prints no name that could move the cursor or turn the reading direction round', () => {
  const lines = outcomeLines(result([{ file: 'a\n\u001b[31m\u202Etxt.exe', code: 'empty-file', reason: 'Tệp rỗng.' }]))
  expect(lines[4]).toBe('    a\uFFFD\uFFFD[31m\uFFFDtxt.exe')
})

it('advises on every code that the sources leave a file out with', () => {
  const root = join(import.meta.dirname, '../../ingest')
  const sources = readdirSync(join(root, 'source'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(root, 'source', name), 'utf8'))
  const codes = new Set(sources.flatMap((text) => [...text.matchAll(/new AppError\('([a-z-]+)'/g)].map((match) => match[1]!)))
  expect([...codes].filter((code) => !Object.hasOwn(advice, code))).toEqual([])
})

it('names every warning that a document may bear', () => {
  const root = join(import.meta.dirname, '../../ingest')
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(root, name), 'utf8'))
  const codes = new Set(sources.flatMap((text) => [...text.matchAll(/code: '([a-z-]+)', message/g)].map((match) => match[1]!)))
  expect(codes.size).toBeGreaterThan(5)
  expect([...codes].filter((code) => !Object.hasOwn(warningNames, code) && !Object.hasOwn(advice, code))).toEqual([])
})
