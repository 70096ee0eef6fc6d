import type { Span } from '../../../ingest/model/span.js'
import { syllables } from '../../../ingest/model/syllables.js'
import type { ReadQuestion } from '../reading/read-question.js'

/** Words between `ai` and what is done that say nothing of it. */
const BESIDE = new Set(['đã', 'sẽ', 'đang', 'có', 'phải', 'là', 'người', 'cùng', 'cũng', 'thẩm', 'quyền', 'trách', 'nhiệm', 'thể'].flatMap((word) => syllables(word).map(({ key }) => key)))
/** Most words that may stand between. */
const MOST_BESIDE = 4
/** Farthest that a doer stands before what it does: other bodies and in what capacity they act come between. */
const MAX_BETWEEN = 160
/** Begins something else than what the body before it does. */
const OTHER_SUBJECT = /[;:]|\.\s|(?<!\p{L})(?:được|bị|mà|nếu|trước|sau|khi|đối với|trường hợp|thời điểm|theo|do|để|phối hợp|(?<!là )người)(?!\p{L})/iu
/** Makes the body behind it something else than one that does. */
const NO_SUBJECT = /(?<!\p{L})(?:của|với|đến|tới|cho|theo|tại|thuộc|trình|báo cáo|đề nghị|trừ|về|trên|giúp|kể cả|gửi)\s+$/iu
/** Whose act does it: `Nghị quyết số 88/2019/QH14 ngày 18 tháng 11 năm 2019 của Quốc hội phê duyệt Đề án`. */
const OF_ACT = /(?:\d{4}|\/\p{Lu}[\p{Lu}\d-]*|(?<!\p{L})(?:Nghị quyết|Quyết định|Nghị định|Thông tư|Chỉ thị|Kế hoạch))\s+của\s+$/u
/** Makes it the one that does. */
const BY = /(?<!\p{L})(?:do|bởi|thuộc (?:thẩm quyền|trách nhiệm|quyền)(?: của)?|thẩm quyền(?: [^;:.]{1,60})?(?: là| thuộc(?: về)?|:))\s+(?:[^;:.]{1,80},\s+|[^;:.]{1,80}\s+(?:và|hoặc)\s+)?$/iu

/** `Ai bổ nhiệm Thẩm phán`: the first words of what is done, as keys; null where the question does not begin so, or asks to whom it is done (`ai được giao …`). */
function deedOf({ read, asking, terms }: ReadQuestion): string[] | null {
  if (asking === null || !/^(?:theo [^,]+,\s*|do\s+)?$/iu.test(read.slice(0, asking.start))) return null
  const behind = syllables(read.slice(asking.end)).map(({ key }) => key)
  const first = behind.findIndex((key) => !BESIDE.has(key))
  if (first < 0 || first > MOST_BESIDE) return null
  const at = terms.findIndex(({ key }) => key === behind[first])
  if (at < 0) return null
  const keys = [terms[at]!.key]
  if (terms[at + 1]?.follows === true && terms[at + 1]!.key === behind[first + 1] && !/^\p{Lu}/u.test(terms[at + 1]!.shown)) keys.push(terms[at + 1]!.key)
  return keys
}

/**
 * Of the bodies and people in a clause those that do what is asked: they stand before it, or behind `do`.
 *
 * Null where the question does not ask who does something. [] where the clause only mentions others, or does not say what is done.
 */
export function doersOf(words: string, spans: readonly Span[], question: ReadQuestion): Span[] | null {
  const deed = deedOf(question)
  if (deed === null) return null
  const found = syllables(words)
  const places = found.flatMap(({ key, start }, i) => (key === deed[0] && (deed[1] === undefined || found[i + 1]?.key === deed[1] || found[i + 1] === undefined) ? [start] : []))
  return spans.filter(({ start, end }) => {
    const before = words.slice(0, start)
    if (BY.test(before)) return places.length > 0
    return (!NO_SUBJECT.test(before) || OF_ACT.test(before)) && places.some((place) => place >= end && place - end <= MAX_BETWEEN && !OTHER_SUBJECT.test(words.slice(end, place)))
  })
}
