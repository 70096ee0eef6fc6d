import { phrases } from '../../model/phrases.js'
import type { DocumentKind, Role } from '../../model/terms.js'
import type { Nature } from '../../model/target.js'
import { isOneOf } from '../../model/tokens.js'
import natureWords from './nature-words.json' with { type: 'json' }
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from './clause.js'
import type { Quantity } from './quantity.js'
import type { TextView } from './text-view.js'

const WORDS = phrases(natureWords.flatMap(({ nature, words }) => words.map((word) => [word, nature as Nature] as const)))
const PRECEDENCE: readonly Nature[] = ['estimate', 'forecast', 'target', 'result', 'rule']
const AIMING_ROLES: readonly Role[] = ['chi-tieu', 'muc-tieu', 'nhiem-vu', 'giai-phap', 'dinh-huong', 'to-chuc-thuc-hien']
const LAYING_DOWN: readonly DocumentKind[] = ['hien-phap', 'luat', 'phap-lenh', 'nghi-dinh', 'thong-tu', 'quyet-dinh', 'quy-dinh', 'quy-che', 'huong-dan']
const PLANNING: readonly DocumentKind[] = ['nghi-quyet', 'ke-hoach', 'chuong-trinh', 'de-an', 'chi-thi', 'ket-luan']

/** What is known of a statement beside its own words. */
export interface NatureContext {
  kind: DocumentKind
  role: Role
  /** Year of the document, or null. */
  documentYear: string | null
  /** Last year of the statement's period, or null. */
  lastYear: string | null
}

/**
 * Whether a figure is aimed at, reached, estimated, foreseen or laid down.
 *
 * The words of its own clause decide, then those of the sentence before it, then the section's role, then its period against the
 * document's date, then the kind of document.
 */
export function readNature(view: TextView, quantity: Quantity, context: NatureContext): Nature {
  const { from, to } = quantity
  const own = strongest(view, clauseStart(view, from), Math.min(clauseEnd(view, to - 1), to + 8), from)
  if (own === 'estimate' || own === 'forecast') return isAhead(context) ? 'target' : own
  const inSentence = own ?? strongest(view, sentenceStart(view, from), Math.min(sentenceEnd(view, to - 1), to), from) ?? ofLeadIn(view, from)
  const byRole = AIMING_ROLES.includes(context.role) ? 'target' : context.role === 'ket-qua' ? 'result' : null
  if (inSentence === 'rule') return LAYING_DOWN.includes(context.kind) || byRole === null ? 'rule' : byRole
  if (inSentence === 'target' || byRole === 'target') return 'target'
  return inSentence ?? byRole ?? byPeriod(context) ?? byKind(context.kind)
}

/** What the words before the first colon of the part announce: `Phấn đấu đạt các chỉ tiêu chủ yếu đến năm 2020 là: (1) …`. */
function ofLeadIn(view: TextView, from: number): Nature | null {
  const colon = view.tokens.slice(0, Math.min(from, MAX_LEAD_IN)).findIndex(({ key }) => key === ':')
  if (colon === -1) return null
  return strongest(view, 0, colon, colon)
}

/** Words before a figure that can say whether it is aimed at. */
const MAX_WORDS = 150
const MAX_LEAD_IN = 60

function isAhead({ documentYear, lastYear }: NatureContext): boolean {
  return documentYear !== null && lastYear !== null && lastYear > documentYear
}

function byPeriod(context: NatureContext): Nature | null {
  const { documentYear, lastYear } = context
  if (documentYear === null || lastYear === null || lastYear === documentYear) return null
  return lastYear > documentYear ? 'target' : 'result'
}

function byKind(kind: DocumentKind): Nature {
  if (LAYING_DOWN.includes(kind)) return 'rule'
  return PLANNING.includes(kind) ? 'target' : 'result'
}

/** The nature that the words of a stretch name; of several the one nearest before the figure, an estimate always. */
function strongest(view: TextView, from: number, to: number, figure: number): Nature | null {
  let nearest: Nature | null = null
  let behind: Nature | null = null
  let last = -MAX_PAST_WORDS
  for (let i = Math.max(from, figure - MAX_WORDS); i < to; i++) {
    const found = WORDS.at(view.tokens, i)
    if (found === null || isComparedWith(view, i)) continue
    if (i < figure) nearest = keepsFirst(nearest, found.value, i - last) ? nearest : found.value
    else behind ??= found.value
    i += found.length - 1
    if (i < figure && found.value === 'result') last = i
  }
  if (nearest !== null || behind === null) return nearest
  return PRECEDENCE.includes(behind) && behind !== 'target' && behind !== 'rule' ? behind : null
}

/** Words over which `đã` reaches: `đã kịp thời quyết định hỗ trợ 3.515 tỷ đồng` was done. */
const MAX_PAST_WORDS = 8

/** True where the nature found first stays: an estimate, unless an aim follows; what was done, right before a word of rules. */
function keepsFirst(first: Nature | null, next: Nature, distance: number): boolean {
  if (first === 'estimate') return next !== 'target'
  return first === 'result' && next === 'rule' && distance < MAX_PAST_WORDS
}

const isComparing = isOneOf('%', 'với', 'vượt')

/** `đạt 100% mục tiêu`, `so với chỉ tiêu`: what a result is measured against. */
function isComparedWith({ tokens }: TextView, i: number): boolean {
  return isComparing(tokens[i - 1])
}
