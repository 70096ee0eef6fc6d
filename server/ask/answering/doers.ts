import type { Span } from '../../../ingest/model/span.js'
import { syllables } from '../../../ingest/model/syllables.js'
import { keyPhrases } from '../reading/key-phrases.js'
import type { ReadQuestion } from '../reading/read-question.js'

/** Words between `ai` and what is done that say nothing of it. */
const BESIDE = keyPhrases(['đã', 'sẽ', 'đang', 'có', 'có thể', 'phải', 'là', 'là người', 'cùng', 'cũng', 'quyền', 'thẩm quyền', 'trách nhiệm', 'nhiệm vụ'].map((phrase) => [phrase, true] as const))
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
  let first = 0
  for (let beside = BESIDE.at(behind, first, false); beside !== null; beside = BESIDE.at(behind, first, false)) first += beside.length
  const at = terms.findIndex(({ key }) => key === behind[first])
  if (at < 0) return null
  const next = terms[at + 1]
  // A name is what it is done to: `bầu Chủ tịch`.
  const isOfTwo = next?.follows === true && next.key === behind[first + 1] && !/^\p{Lu}/u.test(next.shown)
  return isOfTwo ? [terms[at]!.key, next.key] : [terms[at]!.key]
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
  const places = found.flatMap(({ start }, i) => (deed.every((key, j) => found[i + j]?.key === key) ? [start] : []))
  return spans.filter(({ start, end }) => {
    const before = words.slice(0, start)
    if (BY.test(before)) return places.length > 0
    return (!NO_SUBJECT.test(before) || OF_ACT.test(before)) && places.some((place) => place >= end && place - end <= MAX_BETWEEN && !OTHER_SUBJECT.test(words.slice(end, place)))
  })
}
