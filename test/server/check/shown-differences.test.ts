import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../server/check/check-draft.js'
import type { Finding } from '../../../server/check/finding.js'
import { searchContext } from '../../../server/search/context.js'
import { corpusFolder, libraryOf } from '../../library-of.js'

const library = libraryOf(corpusFolder)

/** The first finding of a quotation or sentence, its differences written as `[-left out-]` and `{+put in+}`. */
async function shown(draft: string): Promise<{ finding: Finding; words: string }> {
  const { findings } = await checkDraft(searchContext(library()), draft)
  const finding = findings.find(({ kind }) => kind === 'quotation' || kind === 'sentence')!
  return { finding, words: finding.words.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('') }
}

describe('differences as they are shown', () => {
  it('lays a last word beside the one it stands for', async () => {
    const { words } = await shown('“Độ che phủ rừng được giữ ổn định từ 46% trở xuống”.')
    expect(words).toBe('Độ che phủ rừng được giữ ổn định từ 46% trở [-lên-]{+xuống+}')
  })

  it('do not count a capital', async () => {
    const { words } = await shown('Văn bản viết “độ che phủ rừng được giữ ổn định từ 64% trở lên”.')
    expect(words).toBe('Độ che phủ rừng được giữ ổn định từ [-46-]{+64+}% trở lên')
  })

  it('give the accents of words that were typed without any', async () => {
    const { finding } = await shown('ty le ho ngheo theo chuan moi moi nam giam binh quan tu 1% tro len.')
    expect([finding.status, finding.message]).toEqual(['nearly', 'Gần đúng: đúng chữ nhưng gõ không dấu.'])
    expect(finding.source?.exact).toBe('Tỷ lệ hộ nghèo theo chuẩn mới mỗi năm giảm bình quân từ 1% trở lên')
    expect(finding.words.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe(finding.source?.exact)
  })

  it('name a year that alone was changed, and leave a sentence of another year and figure alone', async () => {
    const { finding } = await shown('Trong năm 2024, tỷ lệ xã đạt bộ tiêu chí quốc gia về y tế được giữ ở mức trên 95%.')
    expect([finding.status, finding.numbers]).toEqual(['wrong-number', [{ draft: '2024', source: '2025' }]])
    const { findings } = await checkDraft(searchContext(library()), 'Trong năm 2022, tỷ lệ xã đạt bộ tiêu chí quốc gia về y tế được giữ ở mức trên 90%.')
    expect(findings.filter(({ status }) => status === 'wrong-number')).toEqual([])
  })

  it('bear out a count of which the draft tells more', async () => {
    const { findings } = await checkDraft(searchContext(library()), 'Tỉnh ủy đã ban hành 1.299 kết luận từ đầu nhiệm kỳ.')
    expect(findings.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['figure word-for-word'])
    const { findings: others } = await checkDraft(searchContext(library()), 'Tỉnh ủy đã ban hành 1.299 kết luận thanh tra đất đai.')
    expect(others.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['figure not-found'])
  })
})

describe('words that the source has without accents', () => {
  const english = libraryOf({ 'thoa-thuan.txt': 'BÁO CÁO\nVề khoản vay\n\nThe fund lends to farmers of the upland at a low rate.\n\nTỷ lệ hộ nghèo giảm 1% mỗi năm.\n' })

  it('are quoted word for word', async () => {
    const { findings } = await checkDraft(searchContext(english()), 'Văn bản viết “The fund lends to farmers of the upland at a low rate”.')
    expect(findings.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['quotation word-for-word'])
  })
})
