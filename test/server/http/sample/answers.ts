import type { AskResult } from '../../../../server/ask/result.js'
import { sectionUrl } from '../../../../ingest/model/ids.js'
import type { Asking } from '../../../../server/http/library-reader.js'
import { plainSearch } from './library.js'
import { NO_SEARCH } from '../../../../web/links.js'

const NOTHING: Omit<AskResult, 'question' | 'read'> = { status: 'outside-library', answer: null, spans: [], readings: [], nearest: [], why: ['Không đoạn nào của thư viện có đủ điều được hỏi.'] }

/** An answer for a question on poverty, several readings for one on "chỉ tiêu", nothing for any other: enough to try pages with. */
export const plainAsk: Asking = async (library, question) => {
  const of = { question, read: question }
  const found = await plainSearch(library, { ...NO_SEARCH, kinds: [], roles: [], q: 'hộ nghèo', limit: 2, offset: 0 })
  const spans = found.hits.map(({ sectionId, documentId, file, citation, text, title, date }) => {
    const { start } = library.section(sectionId)!
    const at = text.toLowerCase().indexOf('hộ nghèo')
    return { sectionId, documentId, file, citation, url: sectionUrl(sectionId), start, end: start + text.length, exact: text, answer: { start: start + at, end: start + at + 8 }, title, date }
  })
  if (question.includes('hộ nghèo')) return { ...of, ...NOTHING, status: 'answered', answer: 'Tỷ lệ hộ nghèo: “dưới 3%”.', spans, why: ['Tra trong sổ chỉ tiêu.'] }
  if (question.includes('chỉ tiêu')) return { ...of, ...NOTHING, status: 'ambiguous', answer: 'Câu hỏi có thể hiểu theo 2 cách; xin chọn một.', readings: spans.map(({ citation, url }) => ({ label: citation, question: `${citation} nói gì?`, url })), nearest: found.hits }
  return { ...of, ...NOTHING, nearest: found.hits }
}
