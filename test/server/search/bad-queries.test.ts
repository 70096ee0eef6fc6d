import { afterAll, describe, expect, it } from 'vitest'
import { search } from '../../../server/search/search.js'
import { seededRandom } from '../../seeded-random.js'
import { asked, tinyLibrary } from './tiny-library.js'

/** Whatever is typed is answered within this: a thousand times what an ordinary query takes, so that only a runaway one fails. */
const MOST_MS = 5000

const { context, close } = tinyLibrary({ a: { sections: ['Giảm tỷ lệ hộ nghèo 1% mỗi năm.', 'Điều 2. Thu ngân sách 19.500 tỷ đồng.'] } })
afterAll(close)

/** What every answer keeps to, whatever was asked. */
async function sensible(text: string): Promise<void> {
  const startedAt = performance.now()
  const result = await search(context, asked(text))
  expect(performance.now() - startedAt, text.slice(0, 80)).toBeLessThan(MOST_MS)
  expect(result.query.text).toBe(text)
  expect(result.hits).toHaveLength(Math.min(20, result.total + result.partial))
  for (const [i, hit] of result.hits.entries()) {
    expect(hit.rank).toBe(i + 1)
    expect(Number.isFinite(hit.score)).toBe(true)
    let end = 0
    for (const [from, to] of hit.marks) {
      expect(from).toBeGreaterThanOrEqual(end)
      expect(to).toBeGreaterThan(from)
      end = to
    }
    expect(end).toBeLessThanOrEqual(hit.text.length)
    expect(hit.sentence[0]).toBeLessThanOrEqual(hit.sentence[1])
  }
}

describe('queries that make no sense', () => {
  it.each([
    'a '.repeat(10_000), 'hộ nghèo '.repeat(10_000), '"'.repeat(3001), '('.repeat(5000), '- '.repeat(3000), 'OR '.repeat(3000), 'điều 1 '.repeat(2000), '1.'.repeat(4000), '1,2'.repeat(3000),
    'và của các những là', '🙂🙃', '\u202Ehộ nghèo\u202C', '\uD800', '\u0000\u0001', 'nam:9999..0000', 'a* NEAR(b c) {x y}: ^z "q" AND NOT OR', `"; DROP TABLE indexRows; --`, '%%%%%%', 'x'.repeat(100_000),
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', 'co-quan:"'.repeat(500), 'tỷ'.normalize('NFD').repeat(2000),
  ])('%#', sensible)

  it('FTS5 syntax and operators in every position', async () => {
    const pieces = ['hộ', 'nghèo', '"', '“', '”', '*', '^', '(', ')', ':', '-', '+', 'NEAR', 'AND', 'OR', 'NOT', '{', '}', 'body:', '\\', "'", '%', '1,5', '2021..2025', 'nam:', 'loai:', 'điều 2', '(13)', '\n', '\u200F', '🙂', 'Đ']
    const random = seededRandom(20_201_211)
    for (let round = 0; round < 400; round++) {
      const length = 1 + Math.floor(random() * 12)
      await sensible(Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]! + (random() < 0.5 ? ' ' : '')).join(''))
    }
  })
})
