import { phrases } from '../../model/phrases.js'
import type { Scope } from '../../model/target.js'
import type { Token } from '../../model/tokens.js'
import { clauseStart, clauseEnd } from './clause.js'
import places from './places.json' with { type: 'json' }
import type { Quantity } from './quantity.js'
import type { TextView } from './text-view.js'

const PLACES = phrases(places.map((place) => [place, true] as const))
const AREA = /^(?:ở |tại |trong |của )?((?:vùng|khu vực|địa bàn) .+|(?:toàn )?(?:tỉnh|thành phố|huyện|xã) \p{Lu}.+)$/u
const STANDARD = /\(?((?:theo|tính theo) (?:chuẩn|giá|tiêu chuẩn|chuẩn nghèo|quy chuẩn)[^,;().]{0,60}?)(?=\)|,|;| (?:đạt|là|từ|giảm|tăng|còn|trên|dưới|chiếm|khoảng|ước|bình quân|giai đoạn|năm|mỗi|hằng|hàng)(?: |$)|$)/u

const MAX_CHARS = 300

/** Of what a figure holds: the place and the group its name is narrowed to, and the standard its clause names. Each as printed, line breaks as spaces. */
export function readScope(view: TextView, quantity: Quantity, { place, narrowing }: { place: readonly Token[]; narrowing: readonly Token[] }): Scope {
  const narrowed = view.text.slice(narrowing[0]?.start ?? 0, narrowing.at(-1)?.end ?? 0)
  const area = AREA.exec(narrowed)?.[1] ?? null
  const from = view.tokens[clauseStart(view, quantity.from)]!.start
  const to = view.tokens[clauseEnd(view, quantity.to - 1) - 1]!.end
  const figure = view.tokens[quantity.from]!.start
  const standard = STANDARD.exec(view.text.slice(Math.max(from, figure - MAX_CHARS), Math.min(to, figure + MAX_CHARS)).replace(/\s/g, ' '))?.[1]?.trim() ?? null
  return {
    place: printed(view, place) ?? placeIn(view, narrowing) ?? (area !== null && !/^vùng/.test(area) ? area : null),
    group: area !== null && /^vùng/.test(area) ? area : /^(nhóm|đối với|cho) /.test(narrowed) ? narrowed : null,
    standard,
  }
}

function printed(view: TextView, words: readonly Token[]): string | null {
  return words.length === 0 ? null : view.text.slice(words[0]!.start, words.at(-1)!.end)
}

function placeIn(view: TextView, words: readonly Token[]): string | null {
  for (let i = 0; i < words.length; i++) {
    const found = PLACES.at(words, i)
    if (found !== null) return printed(view, words.slice(i, i + found.length))
  }
  return null
}
