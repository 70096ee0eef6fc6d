import { phrases } from '../../model/phrases.js'
import type { DocumentKind, Role } from '../../model/terms.js'
import type { Nature } from '../../model/target.js'
import { isOneOf } from '../../model/tokens.js'
import natureWords from './nature-words.json' with { type: 'json' }
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from './clause.js'
import type { Quantity } from './quantity.js'
import type { TextView } from './text-view.js'

interface NatureWord {
  nature: Nature
  /** What it says holds for the sentences behind. */
  goesOn: boolean
  /** And, in a news item, for the paragraph behind. */
  carries: boolean
  /** A limit, which says less than an aim before it. */
  isBound: boolean
  /** Says less than an aim that goes on: `hỗ trợ` lays down as often as it tells what will be done. */
  isWeak: boolean
}

/** Entries of nature `none` are longer words that say nothing: `mức thu nhập` is no `mức thu`. */
const WORDS = phrases<NatureWord | null>((natureWords as (Partial<Omit<NatureWord, 'nature'>> & { nature: string; words: string[] })[]).flatMap(({ nature, goesOn = false, carries = false, isBound = false, isWeak = false, words }) => words.map((word) => [word, nature === 'none' ? null : { nature: nature as Nature, goesOn, carries, isBound, isWeak }] as const)))
const AIMING_ROLES: readonly Role[] = ['chi-tieu', 'muc-tieu', 'nhiem-vu', 'giai-phap', 'dinh-huong', 'to-chuc-thuc-hien']
/** Roles of a document of rules under which figures are aimed at. */
const STATED_AIMS: readonly Role[] = ['chi-tieu', 'muc-tieu']
const LAYING_DOWN: readonly DocumentKind[] = ['hien-phap', 'luat', 'phap-lenh', 'nghi-dinh', 'thong-tu', 'quyet-dinh', 'quy-dinh', 'quy-che', 'huong-dan']
const PLANNING: readonly DocumentKind[] = ['nghi-quyet', 'ke-hoach', 'chuong-trinh', 'de-an', 'chi-thi', 'ket-luan']

/** What is known of a statement beside its own words. */
export interface NatureContext {
  kind: DocumentKind
  /** True of a document that lays down rules by its number, which gives the year: `72/2025/NQ-HĐND`. */
  isNormative: boolean
  role: Role
  /** Year of the document, or null. */
  documentYear: string | null
  /** Last year of the statement's period, or null. */
  lastYear: string | null
  /** What the words that lead in from above announce: `Giá bán không cao hơn mức giá:`; or null. Asked for only where nothing nearer says. */
  announced: () => Nature | null
}

/**
 * Whether a figure is aimed at, reached, estimated, foreseen or laid down.
 *
 * The words of its own clause decide, then those of its sentence, then an aim that the sentence before goes on with, then what leads in,
 * then the section's role, then its period against the document's date, then the kind of document.
 */
export function readNature(view: TextView, quantity: Pick<Quantity, 'from' | 'to' | 'numberFrom'>, context: NatureContext): Nature {
  const { from, to, numberFrom } = quantity
  const said = strongest(view, { from: clauseStart(view, from), to: Math.min(clauseEnd(view, to - 1), to + 8) }, numberFrom)
  const own = said === null || said.isWeak ? null : said.nature
  if (own === 'estimate' || own === 'forecast') return isAhead(context) ? 'target' : own
  const sentence = { from: sentenceStart(view, from), to: Math.min(sentenceEnd(view, to - 1), to) }
  const near = strongest(view, sentence, numberFrom)
  const inSentence = own ?? (near === null || near.isWeak ? null : near.nature) ?? ofLeadIn(view, from) ?? goesOn(view, sentence.from) ?? context.announced() ?? said?.nature ?? near?.nature ?? null
  const aiming = context.isNormative ? STATED_AIMS : AIMING_ROLES
  const byRole = aiming.includes(context.role) ? 'target' : context.role === 'ket-qua' ? 'result' : null
  if (inSentence === 'rule') return laysDown(context) || byRole === null ? 'rule' : byRole
  if (inSentence === 'target' || byRole === 'target') return 'target'
  return inSentence ?? byRole ?? byPeriod(context) ?? byKind(context)
}

/** What the words before the first colon of the part announce: `Phấn đấu đạt các chỉ tiêu chủ yếu đến năm 2020 là: (1) …`. */
function ofLeadIn(view: TextView, from: number): Nature | null {
  const colon = view.tokens.slice(0, Math.min(from, MAX_LEAD_IN)).findIndex(({ key }) => key === ':')
  if (colon === -1) return null
  return strongest(view, { from: 0, to: colon }, colon)?.nature ?? null
}

/** An aim goes on into a sentence that says nothing itself: `Chương trình phấn đấu xây dựng 340 mô hình. Ứng dụng 1.600 máy móc`. */
function goesOn(view: TextView, start: number): Nature | null {
  for (let to = start, n = 0, all = 0; to > 0 && n < MAX_GOING_ON && all < MAX_LIST; n++, all++) {
    if (isItem(view, to)) n = 0
    const from = sentenceStart(view, to - 1)
    const found = strongest(view, { from, to }, to)
    if (found !== null) return found.goesOn ? found.nature : null
    to = from
  }
  return null
}

/** True where an item of a list inside a paragraph begins: `… là: (1) … (2) …`. */
function isItem({ tokens }: TextView, i: number): boolean {
  return tokens[i]?.key === '(' && tokens[i + 1]?.kind === 'number' && tokens[i + 2]?.key === ')'
}

/** What the last word of a paragraph that says so carries into the next: an aim, or nothing; `before` where it has none. */
export function carriedBy(view: TextView, before: Nature | null): Nature | null {
  for (let to = view.tokens.length; to > 0; ) {
    const from = sentenceStart(view, to - 1)
    const found = strongest(view, { from, to }, to)
    if (found !== null) return found.carries ? found.nature : null
    to = from
  }
  return before
}

/** The nature that the words of a lead-in or heading name. */
export function natureOfWords(view: TextView): Nature | null {
  return strongest(view, { from: 0, to: view.tokens.length }, view.tokens.length)?.nature ?? null
}

/** Words before a figure that can say whether it is aimed at. */
const MAX_WORDS = 150
const MAX_LEAD_IN = 60
/** Sentences over which an aim goes on; items of a list, counted anew from each, over so many in all that the work stays linear. */
const MAX_GOING_ON = 5
const MAX_LIST = 50

function isAhead({ documentYear, lastYear }: NatureContext): boolean {
  return documentYear !== null && lastYear !== null && lastYear > documentYear
}

function byPeriod(context: NatureContext): Nature | null {
  const { documentYear, lastYear } = context
  if (documentYear === null || lastYear === null || lastYear === documentYear) return null
  return lastYear > documentYear ? 'target' : 'result'
}

function laysDown({ kind, isNormative }: NatureContext): boolean {
  return isNormative || LAYING_DOWN.includes(kind)
}

function byKind(context: NatureContext): Nature {
  if (laysDown(context)) return 'rule'
  return PLANNING.includes(context.kind) ? 'target' : 'result'
}

/** The nature that the words of a stretch name; of several the one nearest before the figure, an estimate always. */
function strongest(view: TextView, { from, to }: { from: number; to: number }, figure: number): NatureWord | null {
  let nearest: NatureWord | null = null
  let behind: NatureWord | null = null
  let last = -MAX_PAST_WORDS
  for (let i = Math.max(from, figure - MAX_WORDS); i < to; i++) {
    const found = WORDS.at(view.tokens, i)
    if (found === null || isComparedWith(view, i) || isAside(view, i, figure)) continue
    const word = found.value
    if (word !== null && i < figure) nearest = keepsFirst(nearest, word, i - last) ? nearest : word
    else if (word !== null) behind ??= word
    i += found.length - 1
    if (i < figure && word?.nature === 'result') last = i
  }
  if (nearest !== null || behind === null) return nearest
  return behind.nature !== 'target' && behind.nature !== 'rule' ? behind : null
}

/** Words over which `đã` reaches: `đã kịp thời quyết định hỗ trợ 3.515 tỷ đồng` was done. */
const MAX_PAST_WORDS = 8

/** True where the nature found first stays: an estimate, unless an aim follows; any before a bound; what was done, right before a word of rules. */
function keepsFirst(first: NatureWord | null, next: NatureWord, distance: number): boolean {
  if (first?.nature === 'estimate') return next.nature !== 'target'
  if (first !== null && next.isBound) return true
  return first?.nature === 'result' && next.nature === 'rule' && distance < MAX_PAST_WORDS
}

/** In a bracket that closes before the figure: `GRDP (chỉ tiêu tổng sản phẩm trên địa bàn) tăng 4,44%`. */
function isAside({ bracketAt }: TextView, i: number, figure: number): boolean {
  return bracketAt[i] !== -1 && figure < bracketAt.length && bracketAt[i] !== bracketAt[figure]
}

const isComparing = isOneOf('%', 'với', 'vượt')

/** `đạt 100% mục tiêu`, `so với chỉ tiêu`: what a result is measured against. */
function isComparedWith({ tokens }: TextView, i: number): boolean {
  return isComparing(tokens[i - 1])
}
