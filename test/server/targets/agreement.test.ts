import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../server/targets/agreement.js'
import { jsonLines } from '../../shared.js'
import { rowsOf } from './rows-of.js'

interface Pair { news: string; resolution: string; verdict: string; why: string }

const pairs = jsonLines<Pair>(join(import.meta.dirname, '../../gold/agreement.jsonl'))

describe('agreement of a news item with a resolution', () => {
  it('is judged by hand for thirty pairs', () => expect(pairs).toHaveLength(30))

  it.each(pairs)('$verdict: $why', ({ news, resolution, verdict }) => {
    const [row] = rowsOf(news)
    const resolutions = rowsOf(resolution, { kind: 'nghi-quyet', id: 'nq' })
    expect(row).toBeDefined()
    expect(resolutions.length).toBeGreaterThan(0)
    expect(agreementOf(row!, resolutions).verdict).toBe(verdict)
  })

  it('gives both clauses, and says where only the bound differs', () => {
    const [row] = rowsOf('Năm 2025, tỷ lệ che phủ rừng đạt 46%.')
    const { against, isOtherBound } = agreementOf(row!, rowsOf('Năm 2025, tỷ lệ che phủ rừng đạt từ 46% trở lên.', { id: 'nq' }))
    expect(against?.statement).toBe('Năm 2025, tỷ lệ che phủ rừng đạt từ 46% trở lên')
    expect(isOtherBound).toBe(true)
  })
})
