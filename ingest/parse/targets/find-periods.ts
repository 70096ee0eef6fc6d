import { edtf } from '../../model/edtf.js'
import type { Period, PeriodKind } from '../../model/period.js'

/** A period printed in a text. `isBaseline` where figures are compared with it (`so với năm 2015`): it is never a statement's own. */
export interface FoundPeriod {
  start: number
  end: number
  from: string | null
  to: string | null
  kind: PeriodKind
  isBaseline: boolean
  /** Months or a quarter printed without a year; filled in from the year that stands nearest before, else unknown. */
  months: readonly [first: number, last: number] | null
  /** What its own words say it is spoken of as: `định hướng nhiệm kỳ 2020-2025` is ahead, `kết quả năm 2020` behind; null where they do not say. */
  aim: 'ahead' | 'behind' | null
}

const G = '\\s{0,4}'
const S = '\\s{1,4}'
const YEAR = '(?:(?:19|20)\\d{2}|[12]\\.[09]\\d{2})'
const DASH = `${G}(?:-|–|—|đến|tới)${G}`
const SPAN_WORD = `giai đoạn|thời k[ỳì]|nhiệm k[ỳì]|kỳ|khóa|khoá|niên khóa|trong các năm|các năm|những năm|(?:0?[2-9]|10|hai|ba|bốn|năm)${S}năm|năm học|năm`
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** Order matters: what an earlier alternative takes, a later one cannot. Each names its parts by a number of its own. */
const PERIOD = new RegExp(
  [
    `(?<![\\d.,/-])(?:(?<spanWord>${SPAN_WORD})${G}(?:từ${S})?(?:năm${S})?)?(?<y1>${YEAR})${DASH}(?:(?:hết|cuối)${S})?(?:năm${S})?(?<y2>${YEAR})(?![\\d%/]|[.,]\\d|-\\p{L})`,
    // The day of a document or an event, and the year in a document's name, are no period of a figure: taken, so that no part of them is.
    `(?<plainDay>(?<!(?:đến|tới|hết|cuối|trước)${S}(?:ngày${S})?)(?:ngày${S})?(?<!\\d)\\d{1,2}${S}tháng${S}\\d{1,2}${S}năm${S}\\d{4})`,
    `(?<named>(?<=-\\p{Lu}[\\p{L}\\d]{0,8}${S})năm${S}\\d{4}(?!\\d))`,
    `(?<by>(?:tính |lũy kế |luỹ kế )?(?:đến|tới)${S}(?:hết${S}|cuối${S}|trước${S})?)ngày${S}(?<dd>\\d{1,2})(?:/|-|\\.|${S}tháng${S})(?<dm>\\d{1,2})(?:/|-|\\.|${S}năm${S})(?<dy>${YEAR})`,
    `(?<monthBy>(?:tính |lũy kế |luỹ kế )?(?:đến|tới)${S}(?:hết${S}|cuối${S})?)?(?<!\\d${S})tháng${S}(?<mm>\\d{1,2})(?:/|-|${S}năm${S})(?<my>${YEAR})(?!\\d)`,
    `(?<!\\p{L})(?<count>\\d{1,2})${S}tháng${S}(?:(?<half>đầu|cuối)${S}năm|(?:của${S})?năm(?=${S}${YEAR}))(?:${G}(?<cy>${YEAR}))?`,
    `(?<=(?:trong|qua|cả|cho|kế|sau|của)${S}(?:cả${S})?)(?<count2>\\d{1,2})${S}tháng(?!${S}(?:tuổi|kể|tiếp|đầu|cuối|liên|\\d))`,
    `(?<!(?:hạn|thời hạn|kỳ hạn|ít nhất|trên|dưới|từ|đủ|tối thiểu|tối đa|trẻ|bé|là|mất)${S})(?<!\\d[.,]?)(?<count3>[2-9]|1[01])${S}tháng(?=${S}(?:tăng|giảm|đạt|ước|của${S}(?:tỉnh|thành phố|cả nước|huyện)))`,
    `(?<!\\p{L})quý${S}(?<q>iv|i{1,3}|[1-4])(?![\\p{L}\\d])(?:${G}(?:/|-|,|năm)?${G}(?<qy>${YEAR}))?`,
    `(?<!\\p{L})(?:(?:trong${S})?6 tháng|nửa)${S}(?<half2>đầu|cuối)${S}năm(?:${G}(?<hy>${YEAR}))?`,
    `(?<until>tính đến|lũy kế đến|luỹ kế đến|lũy kế tới|tính tới)${S}(?:hết${S}|cuối${S})?(?:năm${S})?(?<uy>${YEAR})(?![\\d%/]|[.,]\\d)`,
    `(?<monthOnly>(?<!\\p{L})(?:(?:đến |tới |tính đến |tính )?hết${S}|(?:lũy|luỹ) kế đến${S}(?:hết${S})?|trong${S})tháng${S}(?<mo>1[0-2]|[1-9]))(?![\\d/]|${S}(?:năm${S}\\d|tuổi|tiếp))`,
    `(?<toward>(?<!\\p{L})(?:đến|tới|tầm nhìn|tầm nhìn đến)${S}(?:hết${S}|cuối${S}|trước${S})?(?:năm${S})?)(?<ty>${YEAR})(?![\\d%/]|[.,]\\d|${S}(?:tỷ|triệu|người|hộ|dự án))`,
    `(?<!\\p{L})(?:cả năm|trong năm|hết năm|năm học|năm)${S}(?<y>${YEAR})(?![\\d%/]|[.,]\\d)`,
    `(?<=(?:cùng kỳ|dự toán|so với|kế hoạch|trước)${S})(?<bare>20\\d{2})(?![\\d%/.,-]|${S}(?:tỷ|triệu|người|hộ|dự án))`,
    `(?<now>(?:lũy kế |luỹ kế |tính |cho )?(?:đến|tới)${S}(?:thời điểm${S})?(?:nay|hiện tại|hiện nay)|hiện nay|hiện tại|(?<=^|[.;]${S})hiện(?=,|${S}(?:có|đang|toàn|trên|tỉnh|cả)))(?!\\p{L})`,
  ].join('|'),
  'giu',
)

/** Every alternative of `PERIOD` holds one of these; most clauses of a law hold none, and are not searched. */
const MAY_HOLD_PERIOD = /\d{4}|\d\.\d{3}|tháng|quý|nửa|nay|hiện tại|(?:^|[.;]\s{1,4})hiện/iu

const COMPARED = /(?:so(?: với)?|cùng kỳ|cao hơn|thấp hơn|nhiều hơn|ít hơn|hơn|bằng|gấp|kém|như|lần|theo giá|theo chuẩn)(?:\s+(?:mức|với|cùng kỳ|cuối|đầu|của|giai đoạn|thực hiện|dự toán|kế hoạch|so sánh))*\s*$/iu

/**
 * Every period printed in a text, in order. Offsets are those of `text`.
 *   'giai đoạn 2021 - 2025' → 2021..2025   'đến hết năm 2025' → by 2025   '11 tháng năm 2020' → 2020-01..2020-11
 *   'so với năm 2015' → 2015, a baseline   'quý I' → months 1 to 3 without a year   'năm 2.024' → 2024
 */
export function findPeriods(text: string): FoundPeriod[] {
  if (!MAY_HOLD_PERIOD.test(text)) return []
  const found: FoundPeriod[] = []
  for (const match of text.matchAll(PERIOD)) {
    const parts = match.groups!
    const start = match.index
    const period = periodOf(parts)
    if (period === null) continue
    const before = text.slice(Math.max(0, start - 40), start)
    found.push({ start, end: start + match[0].length, isBaseline: parts.bare !== undefined && /cùng kỳ\s*$/iu.test(before) ? true : COMPARED.test(before), months: null, aim: aimOf(text, start, found.at(-1)), ...period })
  }
  return found
}

const AHEAD = /(?:định hướng|mục tiêu|nhiệm vụ|kế hoạch|phấn đấu|phương hướng|triển khai)[^,;.:]*$/iu
const BEHIND = /(?:kết quả|tổng kết|thực hiện được|đạt được|đánh giá|tình hình|sơ kết)[^,;.:]*$/iu

function aimOf(text: string, start: number, previous: FoundPeriod | undefined): FoundPeriod['aim'] {
  const before = text.slice(Math.max(0, start - 60), start)
  if (previous !== undefined && /^\s*(?:và|,)\s*$/u.test(text.slice(previous.end, start))) return previous.aim
  const ahead = before.search(AHEAD)
  const behind = before.search(BEHIND)
  // The first word governs: `tình hình thực hiện nhiệm vụ năm 2020` is behind.
  return behind !== -1 && (ahead === -1 || behind < ahead) ? 'behind' : ahead !== -1 ? 'ahead' : null
}

type Groups = Record<string, string | undefined>
type Bounds = Pick<FoundPeriod, 'from' | 'to' | 'kind'> & Partial<Pick<FoundPeriod, 'months'>>

function periodOf(parts: Groups): Bounds | null {
  if (parts.plainDay !== undefined || parts.named !== undefined) return null
  if (parts.now !== undefined) return { from: null, to: null, kind: 'now' }
  if (parts.y1 !== undefined) return rangeOf(year(parts.y1), year(parts.y2!), parts.spanWord ?? '')
  if (parts.dy !== undefined) return until(edtf(Number(year(parts.dy)), Number(parts.dm), Number(parts.dd)))
  if (parts.my !== undefined) return monthOf(edtf(Number(year(parts.my)), Number(parts.mm)), parts.monthBy)
  if (parts.count3 !== undefined) return monthsOf(Number(parts.count3), false, undefined)
  if (parts.count !== undefined) return monthsOf(Number(parts.count), parts.half === 'cuối', parts.cy)
  if (parts.count2 !== undefined) return monthsOf(Number(parts.count2), false, undefined)
  if (parts.q !== undefined) return quarterOf(QUARTERS[parts.q.toLowerCase()]!, parts.qy)
  if (parts.half2 !== undefined) return monthsOf(6, parts.half2 === 'cuối', parts.hy)
  if (parts.mo !== undefined) return monthOnly(Number(parts.mo), /^trong/i.test(parts.monthOnly!))
  if (parts.uy !== undefined) return { from: null, to: year(parts.uy), kind: 'until' }
  if (parts.ty !== undefined) return { from: year(parts.ty), to: year(parts.ty), kind: 'by' }
  const only = parts.y ?? parts.bare
  return only === undefined ? null : { from: year(only), to: year(only), kind: 'year' }
}

function year(printed: string): string {
  return printed.replace('.', '')
}

function rangeOf(from: string, to: string, word: string): Bounds | null {
  if (to < from) return null
  return { from, to, kind: /nhiệm k/i.test(word) ? 'term' : 'range' }
}

function until(date: string | null): Bounds | null {
  return date === null ? null : { from: null, to: date, kind: 'until' }
}

function monthOf(month: string | null, by: string | undefined): Bounds | null {
  if (month === null) return null
  return by === undefined ? { from: month, to: month, kind: 'month' } : { from: null, to: month, kind: 'until' }
}

function monthsOf(count: number, isEnd: boolean, printedYear: string | undefined): Bounds | null {
  if (count < 1 || count > 12) return null
  const months = isEnd ? ([13 - count, 12] as const) : ([1, count] as const)
  return withYear({ from: null, to: null, kind: 'months', months }, printedYear)
}

/** `hết tháng 11` is January to November, `trong tháng 11` that month; the year is not printed. */
function monthOnly(month: number, isThatMonth: boolean): Bounds {
  return { from: null, to: null, kind: isThatMonth ? 'month' : 'months', months: [isThatMonth ? month : 1, month] }
}

function quarterOf(quarter: number, printedYear: string | undefined): Bounds {
  return withYear({ from: null, to: null, kind: 'quarter', months: [quarter * 3 - 2, quarter * 3] }, printedYear)
}

function withYear(bounds: Bounds, printedYear: string | undefined): Bounds {
  return printedYear === undefined ? bounds : { ...bounds, ...monthBounds(bounds.months!, year(printedYear)), months: null }
}

/** Bounds of printed months in a year: ([1, 11], '2020') → 2020-01 to 2020-11. */
export function monthBounds(months: readonly [number, number], inYear: string): Pick<Period, 'from' | 'to'> {
  return { from: edtf(Number(inYear), months[0]), to: edtf(Number(inYear), months[1]) }
}
