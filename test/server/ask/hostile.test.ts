import { describe, expect, it } from 'vitest'
import { askingOf } from './ask-library.js'

const decision = (text: string): string => `QUYẾT ĐỊNH\nĐiều 1. Hỗ trợ hộ nghèo\n${text}\nĐiều 2. Thi hành\n`

/** Each of these took minutes: every figure was laid beside every other, or every date beside every word; the test's own time limit ends it then. */
describe('sections of thousands of figures', () => {
  const { ask } = askingOf({
    'muc.txt': decision(Array.from({ length: 1500 }, (_, i) => `(${i + 1}) hỗ trợ ${i + 1} hộ nghèo.`).join(' ')),
    'nam.txt': decision('năm 2020 hộ nghèo 5%, '.repeat(900)),
    'so.txt': decision('Sở A, Sở B và Sở C quyết định hỗ trợ hộ nghèo; '.repeat(400)),
  })

  it.each(['Bao nhiêu hộ nghèo được hỗ trợ?', 'Khi nào hỗ trợ hộ nghèo?', 'Tỷ lệ hộ nghèo năm 2020 là bao nhiêu?', 'Ai quyết định hỗ trợ hộ nghèo?'])('“%s” is answered in time', { timeout: 20_000 }, async (question) => {
    expect((await ask(question)).question).toBe(question)
  })

  it('tells readings of one name apart by their figures', { timeout: 20_000 }, async () => {
    const { status, answer, readings } = await ask('Bao nhiêu hộ nghèo được hỗ trợ?')
    expect([status, answer]).toEqual(['ambiguous', expect.stringContaining('nhiều cách, 6 cách ở dưới đây')])
    expect(new Set(readings.map(({ label }) => label)).size).toBe(readings.length)
  })
})
