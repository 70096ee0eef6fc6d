import type { Candidate } from '../../../ingest/index/port.js'
import type { StoredSection } from '../../../ingest/library/library.js'
import { foldKey, syllables } from '../../../ingest/model/syllables.js'
import type { ReadQuery } from '../reading/query.js'
import type { MarkedSyllable } from './marks.js'

/** What a passage's reasons are read from. */
export interface Found {
  section: StoredSection
  candidate: Candidate
  marked: readonly MarkedSyllable[]
  query: ReadQuery
  copies: number
}

/** Why a passage is among the results, in Vietnamese sentences: which words stand in it and where, and how they were read. */
export function whyOf({ section, candidate, marked, query, copies }: Found): string[] {
  const why: string[] = []
  if (candidate.address === 'exact') why.push('Đúng điều khoản được gọi tên trong câu tìm.')
  if (candidate.address === 'inside') why.push('Nằm trong điều khoản được gọi tên trong câu tìm.')
  if (query.namedDocuments.has(section.documentId)) why.push('Thuộc văn bản có số hiệu trong câu tìm.')
  const present = new Set(marked.map(({ key }) => key))
  const words = query.words.filter(({ key }) => present.has(key))
  say(why, 'Có các từ', words.filter(({ how }) => how === 'typed').map(({ shown }) => shown))
  say(why, 'Có các từ được thêm dấu', words.filter(({ how }) => how === 'restored').map(({ shown }) => shown))
  say(why, 'Có các từ được sửa lỗi gõ', words.filter(({ how }) => how === 'corrected').map(({ shown }) => shown))
  const heading = new Set(syllables(section.heading).map(({ key }) => key))
  say(why, 'Tiêu đề có', query.words.filter(({ key }) => heading.has(key) && foldKey(key).length > 1).map(({ shown }) => shown))
  say(why, 'Có cách gọi khác', query.steps.filter((step) => OTHER_NAMES.includes(step.kind) && syllables(step.to).every(({ key }) => present.has(key))).map(({ from, to }) => `${to} (${from})`))
  if (copies > 0) why.push(`Còn ${copies} đoạn khác có cùng nội dung.`)
  return why
}

const OTHER_NAMES = ['synonym', 'abbreviation', 'number']

function say(why: string[], what: string, words: readonly string[]): void {
  if (words.length > 0) why.push(`${what}: ${[...new Set(words)].join(', ')}.`)
}
