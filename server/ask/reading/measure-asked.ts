import { fold } from '../../../ingest/model/text.js'
import { matchSpans, type Span } from '../../../ingest/model/span.js'
import { type Token, tokenize } from '../../../ingest/model/tokens.js'
import { findUnit } from '../../../ingest/model/unit.js'
import type { Question } from '../question.js'
import { askLines } from './frame-words.js'

/** What sort of figure a question asks for, and the words that say so. */
export type MeasureAsked = Pick<Question, 'unit' | 'noun' | 'dimension' | 'direction' | 'isYearly' | 'asksResult'> & { taken: Span[] }

/** What the words of a question say of the figure's sort, the first that is found. */
const SORTS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:bao nhiêu|mấy|hết bao nhiêu) tiền(?!\p{L})|(?<!\p{L})(?:giá vé|học phí|kinh phí|chi phí|tiền lương|mức lương|mức phạt|trợ cấp|lương tối thiểu|giá bán|lệ phí|tổng vốn|vốn đầu tư|tổng mức đầu tư|giá bao nhiêu)(?!\p{L})/iu, 'money'],
  [/(?<!\p{L})(?:diện tích|rộng (?:chừng |khoảng |bao nhiêu|mấy))/iu, 'area'],
  [/(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|bao nhiêu phần trăm|mấy phần trăm|cơ cấu|chiếm bao nhiêu)(?!\p{L})/iu, 'ratio'],
  [/(?<!\p{L})(?:tổng số(?! thu| tiền| vốn)|số lượng|số (?:người|hộ|xã|huyện|dự án|doanh nghiệp|đảng viên|trường|học sinh|lao động|hợp tác xã|đơn vị|văn bản))(?!\p{L})/iu, 'count'],
]

/** Reads the unit behind the asking words (`bao nhiêu tỷ đồng`), what is counted (`mấy dự án`), growth or fall, and yearly means. */
export function measureAsked(read: string, { asking, isBare }: { asking: Span | null; isBare: boolean }): MeasureAsked {
  const isCount = asking !== null && /(?:bao nhieu|may|nhieu)$/.test(fold(read.slice(asking.start, asking.end)))
  const behind = asking === null || !isCount ? [] : tokenize(read, asking.end)
  // `bao nhiêu năm 2025` asks for no years.
  const isYear = behind[0]?.text.toLowerCase() === 'năm' && behind[1]?.kind === 'number'
  const found = behind.length === 0 || isYear ? null : findUnit(behind, 0)
  const taken: Span[] = found === null ? [] : [{ start: behind[0]!.start, end: behind[found.length - 1]!.end }]
  const isMoney = behind[0]?.text.toLowerCase() === 'tiền'
  const isNoun = found?.isNoun === true
  return {
    unit: found === null || found.isBare || isNoun ? null : found.unit,
    noun: isNoun ? wordsOf(behind.slice(0, found.length)) : isMoney || found !== null || isBare ? '' : nounOf(behind),
    dimension: found === null || isNoun ? (SORTS.find(([pattern]) => pattern.test(read))?.[1] ?? null) : null,
    direction: directionOf(read), isYearly: /(?<!\p{L})(?:bình quân(?! đầu người)|(?:mỗi|hằng|hàng|một) năm)(?!\p{L})/iu.test(read) || (isBare && /\b(?:binh quan(?! dau nguoi)|(?:moi|hang|mot) nam)\b/.test(fold(read))),
    asksResult: /(?<!\p{L})(?:kết quả|đã đạt|đạt được|thực hiện được|trên thực tế|thực tế đạt)(?!\p{L})/iu.test(read) ? true
      : /(?<!\p{L})(?:mục tiêu|chỉ tiêu|phấn đấu|kế hoạch|đặt ra|đề ra)(?!\p{L})/iu.test(read) ? false : null,
    taken: [...(isNoun ? [] : taken), ...areaWords(read)],
  }
}

/** Words for an area, which its unit says. */
function areaWords(read: string): Span[] {
  return matchSpans(read, /(?<!\p{L})(?:diện tích|rộng)(?!\p{L})/giu)
}

function directionOf(read: string): Question['direction'] {
  const up = /(?<!\p{L})(?:tăng|tăng trưởng)(?!\p{L})/iu.test(read)
  const down = /(?<!\p{L})giảm(?!\p{L})(?! nghèo)/iu.test(read) || /(?<!\p{L})giảm nghèo bao nhiêu/iu.test(read)
  return up && down ? 'either' : up ? 'up' : down ? 'down' : null
}

/** The noun counted: up to two words behind `bao nhiêu` or `mấy` that are no verb of the frame. */
function nounOf(behind: readonly Token[]): string {
  const words = behind.slice(0, 2).filter(({ kind }) => kind === 'word').map(({ text }) => text.toLowerCase())
  return words.length === 0 || NO_NOUN.has(words[0]!) ? '' : words.join(' ')
}

const NO_NOUN: ReadonlySet<string> = new Set(askLines('no-nouns.txt'))

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text.toLowerCase()).join(' ')
}
