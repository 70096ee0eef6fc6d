import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../seeded-random.js'
import { policies } from './sample/documents.js'
import { ids, searching } from './sample/searching.js'

const OPERATORS = ['""', '"', '-', '--', '-""', '-"', 'OR', 'HOẶC', '|', 'loai:', 'nam:', 'co-quan:', '“', '”', 'nam:2020..', 'loai:"', 'nam:9999', 'loai:luat']
const SYNTAX = ['NEAR(', 'NEAR(hộ nghèo, 2)', '*', '"', "'; DROP TABLE sections; --", 'col:', 'heading:', '^', '{a b}:', 'AND', 'NOT', '(', ')', "' OR 1=1", '%', '_', '\\', '/*', '${x}', '<script>']
const BOMBS = ['(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(.*)*x', '[', '\\', '(?<=', '\\u{', '[^]*'.repeat(200), `${'a'.repeat(3000)}!`, '"'.repeat(4000), '-'.repeat(4000), ' "'.repeat(1500), '- '.repeat(2000), '1.'.repeat(2000), 'điều '.repeat(700)]
const SIGNS = ['😀', '👩‍👩‍👧‍👦', '🇻🇳', '\u200f', '\u202e', '\u200b', '\ufeff', '\u0301', 'a\u0301\u0301\u0301', '\u0000', '\u0007', '\u001b[31m', '\t\r\n', '\ud83d', '\ude00', '\ud800\ud800', '\uffff', 'Ａ', 'ﬁ', '٣', '½', '𝟛']
const FUNCTION_WORDS = ['của', 'và', 'các', 'những', 'là', 'thì', 'mà', 'được', 'cho', 'với', 'trong']
const WORDS = ['hộ', 'nghèo', 'ho ngheo', 'tỷ lệ', '3,5%', 'điều 2', 'khoản', '(1)', '20/NQ-HĐND', '2025', 'rừng', 'bảo hiểm y tế', 'chef']

describe('a query that nobody should type', () => {
  it.each([
    ['nothing', ''], ['blanks', ' \t\n\u00a0\u3000'], ['a single sign', '?'],
    ['ten thousand words', Array.from({ length: 10_000 }, (_, i) => WORDS[i % WORDS.length]!).join(' ')],
    ['ten thousand words of its own', Array.from({ length: 10_000 }, (_, i) => `từ${i}`).join(' ')],
    ['one word of a million letters', 'ngheo'.repeat(200_000)],
    ['every operator at once', OPERATORS.join(' ')], ['function words alone', FUNCTION_WORDS.join(' ')],
    ['every sign at once', SIGNS.join('')], ['names of what every object has', '__proto__ constructor toString loai:constructor loai:__proto__'],
  ])('is answered soundly: %s', async (_name, text) => {
    const search = searching(policies())
    expect((await search(text, { limit: 3 })).hits.length).toBeLessThanOrEqual(3)
    expect((await search(text, { limit: 3, verbatim: true })).hits.length).toBeLessThanOrEqual(3)
  })

  it.each([
    ['an operator', OPERATORS], ['syntax of a database', SYNTAX], ['a pattern', BOMBS], ['a sign', SIGNS],
  ])('is answered soundly with %s before, between, inside and after words', async (_name, parts) => {
    const search = searching(policies())
    for (const part of parts) {
      for (const text of [part, `${part} hộ nghèo`, `hộ ${part} nghèo`, `hộ nghèo ${part}`, `hộ ng${part}hèo`, `"${part} hộ nghèo"`, `-${part} hộ nghèo`, `co-quan:${part} hộ nghèo`]) {
        expect((await search(text)).query.text).toBe(text)
      }
    }
  })

  it('is answered soundly in 500 random mixtures', async () => {
    const search = searching(policies())
    const random = seededRandom(20)
    const pool = [...OPERATORS, ...SYNTAX, ...BOMBS, ...SIGNS, ...FUNCTION_WORDS, ...WORDS]
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
    for (let n = 0; n < 500; n++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(pool) + pick(['', ' ', ' ', '\n'])).join('')
      const [limit, offset] = [Math.floor(random() * 6), Math.floor(random() * 4)]
      const { hits } = await search(text, { limit, offset, sort: pick(['relevance', 'date', 'order']), verbatim: random() < 0.3 })
      expect(hits.length).toBeLessThanOrEqual(limit)
    }
  })

  it('finds nothing where there is nothing to search', async () => {
    const search = searching(policies())
    for (const text of ['', '   ', '""', '-', 'OR', '😀', '\u202e', '\ud83d', '***', '(((']) expect(ids(await search(text))).toEqual([])
  })

  it('finds what it finds without signs that say nothing', async () => {
    const search = searching(policies())
    const plain = ids(await search('tỷ lệ che phủ rừng'))
    for (const text of ['tỷ lệ che phủ rừng *', '😀 tỷ lệ che phủ rừng', 'tỷ lệ che phủ rừng\u200f', '\u202etỷ lệ che phủ rừng', 'tỷ lệ\u0000 che phủ rừng', 'tỷ lệ che phủ rừng"', 'tỷ lệ che phủ rừng \ud83d']) {
      expect(ids(await search(text)), JSON.stringify(text)).toEqual(plain)
    }
  })

  it('leaves the library as it was', async () => {
    const search = searching(policies())
    const before = ids(await search('hộ nghèo'))
    for (const text of SYNTAX) await search(text)
    expect(ids(await search('hộ nghèo'))).toEqual(before)
  })
})
