import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../server/check/check-draft.js'
import type { CheckResult } from '../../../server/check/finding.js'
import { searchContext } from '../../../server/search/context.js'
import { corpusFolder, libraryOf } from '../../library-of.js'
import { seededRandom } from '../../seeded-random.js'

const corpus = join(import.meta.dirname, '../../../corpus')
const resolution = readFileSync(join(corpus, 'luoc-thuat-nghi-quyet-phat-trien-kinh-te-xa-hoi-2021-2025.txt'), 'utf8')
const library = libraryOf(corpusFolder)

/** Findings whose promises hold: in order, slices of the draft, sources slices of their documents. */
async function check(draft: string, maxMs?: number): Promise<CheckResult> {
  const result = await checkDraft(searchContext(library()), draft, maxMs === undefined ? {} : { maxMs })
  let before = 0
  for (const { start, end, exact, source, status, words } of result.findings) {
    expect(start).toBeGreaterThanOrEqual(before)
    before = start
    expect(draft.slice(start, end)).toBe(exact)
    if (source !== null) expect(library().document(source.documentId)!.text.slice(source.start, source.end)).toBe(source.exact)
    if (status === 'word-for-word') expect(words).toEqual([])
    expect(words.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe(words.length === 0 ? '' : source!.exact)
  }
  expect(Object.values(result.counts).reduce((a, b) => a + b, 0)).toBe(result.findings.length)
  return result
}

const CLAUSE = 'Độ che phủ rừng được giữ ổn định từ 46% trở lên; trong năm 2025, 98% dân cư nông thôn có nước sinh hoạt hợp vệ sinh để dùng.'

describe('a quotation however it is typed is word for word', () => {
  it.each([
    ['“…”', `“${CLAUSE}”`], ['"…"', `"${CLAUSE}"`], ['«…»', `«${CLAUSE}»`], ['„…”', `„${CLAUSE}”`], ['‘…’', `‘${CLAUSE}’`],
    ['NFD', `“${CLAUSE}”`.normalize('NFD')], ['CRLF and no-break spaces', `\r\n“${CLAUSE.replaceAll(' ', '\u00A0')}”\r\n`],
    ['marks of direction', `\u202B“\u200F${CLAUSE.split('').join('\u200E')}”\u202C`], ['soft hyphens', `“${CLAUSE.replaceAll('n', 'n\u00AD')}”`],
    ['a space before %', `“${CLAUSE.replaceAll('%', ' %')}”`], ['phần trăm', `“${CLAUSE.replaceAll('%', ' phần trăm')}”`],
    ['capitals', `“${CLAUSE.toUpperCase()}”`], ['tone on the other vowel', `“${CLAUSE.replace('dùng', 'dùng')}”`], ['a line break inside', `“${CLAUSE.replace('; ', ';\n')}”`],
    ['an ellipsis', `“${CLAUSE.replace('được giữ ổn định từ 46% trở lên; ', '… ')}”`],
  ])('%s', async (_, draft) => {
    const { findings } = await check(draft)
    expect(findings.map(({ kind, status }) => [kind, status])).toEqual([['quotation', 'word-for-word']])
  })
})

describe('a hostile draft ends in time and loses nothing', () => {
  const words = resolution.split(/\s+/)
  const random = seededRandom(11)
  const shuffled = (n: number): string => Array.from({ length: n }, () => words[Math.floor(random() * words.length)]!).join(' ')
  const long = (piece: string): string => piece.repeat(Math.ceil(1_000_000 / piece.length))
  it.each<[string, () => string]>([
    ['nothing', () => ''], ['a space', () => ' '], ['lone surrogates', () => '“\uD800\uDFFF\uD800”'], ['marks alone', () => '“”"«»„‘’'.repeat(5000)],
    ['unclosed marks', () => long(`“${CLAUSE} `)], ['only quotations', () => long(`“${CLAUSE}” `)], ['the resolution over and over', () => long(resolution)],
    ['shuffled words in quotations', () => long(`“${shuffled(40)}”. `)], ['one endless word', () => 'a'.repeat(1_000_000)], ['one endless sentence', () => shuffled(200_000)],
    ['one endless quotation', () => `“${shuffled(4000)}”`], ['only digits', () => '1'.repeat(1_000_000)], ['numbers', () => long('tăng trưởng kinh tế đạt 8 , 5 % ; ')],
    ['addresses', () => long('khoản 1, 2, 3 và 4 Điều 5 Nghị định số 30/2020/NĐ-CP; ')], ['labels without end', () => `Điều 5 ${'khoản 2, '.repeat(100_000)}`],
    ['numbers of documents', () => long('41/NQ-HĐND ')], ['brackets', () => '('.repeat(300_000)], ['Hangul', () => `“${'\u1100\u1161\u11A8'.repeat(50_000)}”`],
    ['combining marks', () => `“a${'\u0301'.repeat(300_000)}”`], ['blank lines', () => '\n'.repeat(1_000_000)], ['ellipses', () => `“${'… '.repeat(9000)}”`],
  ])('%s', { timeout: 60_000 }, async (_, draft) => {
    const { complete, checkedTo, text } = await check(draft(), 3000)
    expect(complete || checkedTo < text.length).toBe(true)
  })
})
