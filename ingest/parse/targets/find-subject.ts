import { phrases } from '../../model/phrases.js'
import { isOneOf, type Token } from '../../model/tokens.js'
import { clauseStart, nextBoundary } from './clause.js'
import { indicatorEndingAt } from './indicator-list.js'
import phraseWords from './phrase-words.json' with { type: 'json' }
import type { FigureAt, Quantity } from './quantity.js'
import type { TextView } from './text-view.js'
import { bare, lowerCase, type Subject, trimName } from './trim-name.js'

const flag = (words: readonly string[]) => phrases(words.map((word) => [word, true] as const))
const LEADING = flag(phraseWords.leading)
const NO_SUBJECT = flag(phraseWords.noSubject)
const PLAN_AFTER = flag(phraseWords.planAfter)
const PREVIOUS_AFTER = flag(phraseWords.previousAfter)
const POST_STOP = flag(phraseWords.postStop)
const isNumberOf = isOneOf('số')
const isAbout = isOneOf('về')
/** No name stands further from its figure; a bound, so that a text without marks is read in linear time. */
const MAX_PRE_WORDS = 120
const MAX_POST_WORDS = 16
/** Words of a name's part before a comma: `cán bộ quản lý, giáo viên mầm non`. */
const MAX_LISTED = 5

/**
 * What figure `k` is about, from its own clause alone.
 *
 *   'tỷ lệ hộ nghèo giảm còn 3%' → name before, link `giảm còn`     'có 95% số xã đạt chuẩn' → name behind
 *   'tăng 10,53% so với cùng kỳ' → no name: the caller takes the one before
 */
export function findSubject(figure: FigureAt, labelEnd: number): Subject {
  const { view } = figure
  const quantity = figure.quantities[figure.k]!
  const nearest = trimName(wordsBefore(figure, labelEnd))
  const before = nearest.words.length > 0 || !isInBracket(view, quantity) ? nearest : beforeBracket(figure, nearest)
  const hasName = before.words.length > 0 && !isNoSubject(before.words)
  const behind = wordsBehind(figure)
  const after: Subject = { ...before, words: behind, link: hasName ? `${lowerCase(before.words)} ${before.link}` : before.link, isAfter: true }
  const none: Subject = { ...before, words: [] }
  const isKnown = hasName && endsWithIndicator(before.words)
  if (quantity.rule === 'rank') return rankSubject(figure) ?? (hasName ? before : none)
  if (quantity.isNoun) {
    const counts = isKnown || /(^| )cho$/.test(before.link) || /^(tổng )?(số|lượng|tỷ lệ|mức)( |$)/.test(lowerCase(before.words)) || /(tăng|giảm|thêm)$/.test(before.link) || behind.length <= quantity.unitTo - quantity.unitFrom
    return hasName && counts ? before : after
  }
  if (quantity.rule === 'percent') {
    const prefersBehind = behind.length > 0 && !isKnown && (/(^| )(có|được|và)$/.test(before.link) || isNumberOf(behind[0]))
    if (hasName && !prefersBehind) return before
    return behind.length > 0 && !comparesBehind(view, quantity) ? after : none
  }
  if (hasName) return before
  return behind.length > 0 && before.link.replace(/^(có|khoảng|trên|với|còn|và|gồm) ?/, '') === '' && !isInBracket(view, quantity) ? after : none
}

function isInBracket(view: TextView, { numberFrom }: Quantity): boolean {
  return view.bracketAt[numberFrom] !== -1
}

/** `xuất siêu (năm 2020 ước đạt 19,1 tỷ USD)`: the name stands right before the bracket; the link stays that of the bracket. */
function beforeBracket({ view, quantities, k }: FigureAt, inside: Subject): Subject {
  const open = view.bracketAt[quantities[k]!.numberFrom]!
  const previous = quantities[k - 1]
  if (previous !== undefined && previous.to >= open) return inside
  const from = previous === undefined ? clauseStart(view, open) : nextBoundary(view, previous.to, open)
  const words = view.tokens.slice(Math.max(from, clauseStart(view, open)), open).filter((_, i) => view.periodAt[Math.max(from, clauseStart(view, open)) + i] === -1)
  const { words: name, place } = trimName(words)
  return name.length > 8 ? inside : { ...inside, words: name, place }
}

function isNoSubject(words: readonly Token[]): boolean {
  return NO_SUBJECT.at(words, 0)?.length === words.length
}

/** Words of the clause before the figure: behind the figure before it and its comma, behind a colon, inside the same bracket. */
function wordsBefore(figure: FigureAt, labelEnd: number): Token[] {
  const { view, quantities, k } = figure
  const { tokens, bracketAt, periodAt, isIdentifier } = view
  const { from } = quantities[k]!
  const bracket = bracketAt[quantities[k]!.numberFrom]!
  const start = Math.max(startOf(figure), from - MAX_PRE_WORDS)
  const words: Token[] = []
  for (let i = start; i < from; i++) {
    if (tokens[i]!.start < labelEnd || periodAt[i] !== -1 || isIdentifier[i] === 1 || bracketAt[i] !== bracket) continue
    if (bracket !== -1 && i === bracket) continue
    words.push(tokens[i]!)
  }
  return words
}

function startOf({ view, quantities, k }: FigureAt): number {
  const { tokens, bracketAt } = view
  const { from, numberFrom } = quantities[k]!
  const bracket = bracketAt[numberFrom]!
  let start = Math.max(clauseStart(view, from), bracket + 1)
  for (let i = from - 1; i > Math.max(start, from - MAX_PRE_WORDS); i--) if (tokens[i]!.key === ':' && bracketAt[i] === bracket) { start = i + 1; break }
  const previous = quantities[k - 1]
  return previous === undefined || previous.to <= start ? start : nextBoundary(view, previous.to, from)
}

/** Words behind the figure that can name what it counts: up to a comma, a verb, a bracket or the next figure. */
function wordsBehind(figure: FigureAt): Token[] {
  const quantity = figure.quantities[figure.k]!
  return wordsFrom(figure, Math.max(quantity.to, quantity.isNoun ? quantity.unitTo : 0), quantity.isNoun ? figure.view.tokens.slice(quantity.unitFrom, quantity.unitTo) : [])
}

function wordsFrom({ view, quantities, k }: FigureAt, from: number, opening: readonly Token[]): Token[] {
  const { tokens, breaks, bracketAt, periodAt } = view
  const quantity = quantities[k]!
  const next = quantities[k + 1]?.from ?? tokens.length
  const words = [...opening]
  for (let i = from; i < next && words.length < MAX_POST_WORDS; i++) {
    if (breaks[i]! > 1 || periodAt[i] !== -1 || bracketAt[i] !== bracketAt[quantity.numberFrom] || [':', '(', ')', '…'].includes(tokens[i]!.key)) break
    if (breaks[i] === 1 && !isListComma(view, words, { at: i, next })) break
    if (POST_STOP.at(tokens, i) !== null) break
    if (tokens[i]!.kind === 'word' || tokens[i]!.key === '-' || tokens[i]!.key === '–') words.push(tokens[i]!)
  }
  return trimName(words).words
}

/** A comma inside a name: `làng, xóm, tổ dân phố`, `cơ quan, đơn vị`: what stands before it is short, and no figure follows at once. */
function isListComma({ tokens, breaks }: TextView, words: readonly Token[], { at: i, next }: { at: number; next: number }): boolean {
  if (words.length === 0 || words.length > MAX_LISTED || i >= next || tokens[i]!.kind !== 'word') return false
  let closes = i + 1
  while (closes < next && breaks[closes] === 0) closes++
  return closes <= next && !(closes === next && breaks[next] === 0 && next < tokens.length) && POST_STOP.at(tokens, i) === null && LEADING.at(tokens, i) === null
}

/** Name of what is ranked: behind `về` in the same sentence. */
function rankSubject({ view, quantities, k }: FigureAt): Subject | null {
  const { tokens, breaks, bracketAt } = view
  let i = quantities[k]!.to
  while (i < tokens.length && breaks[i]! < 2 && !isAbout(tokens[i])) i++
  if (!isAbout(tokens[i]) || breaks[i]! > 1) return null
  const words: Token[] = []
  for (i++; i < tokens.length && breaks[i] === 0 && words.length < MAX_POST_WORDS && tokens[i]!.key !== ':'; i++) {
    if (bracketAt[i] === -1 && tokens[i]!.kind === 'word' && !/^(tăng|đứng|xếp|và)$/.test(tokens[i]!.text)) words.push(tokens[i]!)
    else if (bracketAt[i] === -1) break
  }
  return words.length === 0 ? null : { words, link: '', leadVerb: '', place: [], isAfter: true }
}

/** `đạt 100% kế hoạch`, `bằng 85% so với cùng kỳ`: what follows is what is compared with, not what is counted. */
function comparesBehind({ tokens, periodAt }: TextView, { to }: Quantity): boolean {
  if (periodAt[to] !== undefined && periodAt[to] !== -1) return true
  return PLAN_AFTER.at(tokens, to) !== null || PREVIOUS_AFTER.at(tokens, to) !== null
}

const FOR_WHOM = flag(['đối với', 'áp dụng đối với', 'áp dụng cho'])
const MAX_COLON_WORDS = 14

/**
 * The name of a figure that has none beside it: what stands before its colon, or for whom an amount is.
 *   'Dầu hỏa: không cao hơn 18.893 đồng/lít' → Dầu hỏa     'Mức 300.000 đồng/người áp dụng đối với thành viên' → thành viên
 */
export function otherName(figure: FigureAt, subject: Subject, labelEnd: number): Token[] {
  const before = beforeColon(figure, labelEnd)
  if (before.length > 0) return before
  const { view, quantities, k } = figure
  const whom = /(^| )mức$/.test(subject.link) ? FOR_WHOM.at(view.tokens, quantities[k]!.to) : null
  return whom === null ? [] : wordsFrom(figure, quantities[k]!.to + whom.length, [])
}

/** Words before the colon that the figure follows, where they open the clause and no other figure stands between. */
function beforeColon({ view, quantities, k }: FigureAt, labelEnd: number): Token[] {
  const { tokens, bracketAt, periodAt } = view
  const { from, numberFrom } = quantities[k]!
  const start = Math.max(clauseStart(view, from), from - MAX_PRE_WORDS)
  let colon = from - 1
  while (colon > start && (tokens[colon]!.key !== ':' || bracketAt[colon] !== bracketAt[numberFrom])) colon--
  const previous = quantities[k - 1]
  if (colon <= start || (previous !== undefined && previous.to > colon)) return []
  const words = tokens.slice(start, colon).filter(({ start: at }, i) => at >= labelEnd && bracketAt[start + i] === bracketAt[numberFrom] && periodAt[start + i] === -1)
  const { words: name } = trimName(words)
  return name.length > MAX_COLON_WORDS || isNoSubject(name) ? [] : name
}

function endsWithIndicator(words: readonly Token[]): boolean {
  return indicatorEndingAt(bare(words), bare(words).length - 1) !== null
}
