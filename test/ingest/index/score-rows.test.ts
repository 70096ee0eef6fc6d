import { afterAll, describe, expect, it } from 'vitest'
import { rowScorer } from '../../../ingest/index/score-rows.js'
import { sqliteEngine } from '../../../ingest/index/sqlite-engine.js'
import { seededRandom } from '../../seeded-random.js'
import { tinyLibrary } from '../../server/search/tiny-library.js'
import { wordsQuery } from './engine-contract.js'

const WORDS = 'hộ nghèo tỷ lệ giảm tăng thu ngân sách 3,5% 2025 năm tỉnh. Điều khoản, đến'.split(' ')
const random = seededRandom(7)
const some = (count: number): string => Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]!).join(' ')
const { context, close } = tinyLibrary(Object.fromEntries(['a', 'b', 'c'].map((id) => [id, {
  title: some(4), sections: Array.from({ length: 30 }, (_, i) => ({ text: some(1 + Math.floor(random() * 60)), heading: some(Math.floor(random() * 4)), ...(i % 3 === 0 && { label: `Điều ${i + 1}` }) })),
}])))
afterAll(close)

describe('scores of single rows', () => {
  it('are those of the embedded engine, for words, pairs, expansions and every field', async () => {
    const embedded = sqliteEngine(context.index, context.facts)
    for (let round = 0; round < 40; round++) {
      const query = wordsQuery(some(1 + Math.floor(random() * 8)), { limit: 200 })
      query.runs.push({ keys: wordsQuery(some(2)).runs[0]!.keys, weight: 0.5 })
      const { candidates } = await embedded.candidates(query)
      expect(candidates.length).toBeGreaterThan(0)
      const rows = candidates.map(({ row }) => row!)
      const { scores } = rowScorer(query, { reader: context.index, snapshot: context.index.snapshot() })(rows)
      for (const { row, score } of candidates) expect(scores[row!]).toBeCloseTo(score, 3)
    }
  })
})
