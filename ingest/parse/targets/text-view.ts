import type { Token } from '../../model/tokens.js'
import { tokenize } from '../../model/tokens.js'
import { findIdentifiers } from './find-identifiers.js'
import { type FoundPeriod, findPeriods } from './find-periods.js'

/** What stands before a token: nothing, a comma, the end of a clause (`;`, a cell, a list mark) or of a sentence. */
export type Break = 0 | 1 | 2 | 3

/** A stretch of a document cut into tokens, with what is known of each before any figure is read. Offsets are those of the document. */
export interface TextView {
  text: string
  start: number
  end: number
  tokens: Token[]
  /** Same length as `tokens`: the break before each. */
  breaks: Break[]
  periods: FoundPeriod[]
  /** Same length as `tokens`: number of the period a token belongs to, -1 for none. */
  periodAt: Int32Array
  /** Same length as `tokens`: 1 where a token is part of a name, a date or a document number. */
  isIdentifier: Uint8Array
  /** Same length as `tokens`: bounds of the clause and of the sentence a token stands in, half-open. */
  bounds: { clauseStart: Int32Array; clauseEnd: Int32Array; sentenceStart: Int32Array; sentenceEnd: Int32Array }
  /** Same length as `tokens`: number of the token that opens the bracket a token stands in, -1 outside. */
  bracketAt: Int32Array
}

/** The view of `text` from `start` to `end`. */
export function viewText(text: string, start: number, end: number): TextView {
  const slice = text.slice(start, end)
  const tokens = tokenize(text, start, end)
  const periods = findPeriods(slice).map((period) => ({ ...period, start: period.start + start, end: period.end + start }))
  const identifiers = findIdentifiers(slice).map((span) => ({ start: span.start + start, end: span.end + start }))
  const periodAt = new Int32Array(tokens.length).fill(-1)
  const isIdentifier = new Uint8Array(tokens.length)
  mark(tokens, periods, (token, period) => (periodAt[token] = period))
  mark(tokens, identifiers, (token) => (isIdentifier[token] = 1))
  const breaks = breaksOf(text, tokens)
  return { text, start, end, tokens, breaks, bounds: boundsOf(breaks), periods, periodAt, isIdentifier, bracketAt: bracketsOf(tokens) }
}

/** Calls `set` for every token inside a span. Spans are in order; those of `identifiers` may touch but not nest. */
function mark(tokens: readonly Token[], spans: readonly { start: number; end: number }[], set: (token: number, span: number) => void): void {
  let token = 0
  spans.forEach((span, n) => {
    while (token < tokens.length && tokens[token]!.end <= span.start) token++
    for (; token < tokens.length && tokens[token]!.start < span.end; token++) set(token, n)
  })
}

const SENTENCE_MARKS = new Set(['.', '!', '?', '…'])
const LIST_MARKS = new Set(['-', '–', '+', '•', '*', '|'])

function breaksOf(text: string, tokens: readonly Token[]): Break[] {
  return tokens.map((token, i) => {
    const before = tokens[i - 1]
    if (before === undefined) return 3
    if (SENTENCE_MARKS.has(before.key) && startsSentence(token, tokens, i)) return 3
    if (token.isFirstOfLine && LIST_MARKS.has(token.key)) return 3
    if (before.key === ';' || text.slice(before.end, token.start).includes('\t')) return 2
    return before.key === ',' ? 1 : 0
  })
}

/** A capital, a quotation mark or a number behind a full stop; not behind `TP.` or an initial. */
function startsSentence(token: Token, tokens: readonly Token[], i: number): boolean {
  const word = tokens[i - 2]
  if (word !== undefined && tokens[i - 1]!.key === '.' && word.end === tokens[i - 1]!.start && /^(\p{Lu}|TP|Tp|TS|ThS|tr|Mr)$/u.test(word.text)) return false
  return token.isFirstOfLine || token.start > tokens[i - 1]!.end
    ? token.kind !== 'word' || /^\p{Lu}/u.test(token.text)
    : false
}

function boundsOf(breaks: readonly Break[]): TextView['bounds'] {
  const [clauseStart, clauseEnd] = spansBetween(breaks, 2)
  const [sentenceStart, sentenceEnd] = spansBetween(breaks, 3)
  return { clauseStart, clauseEnd, sentenceStart, sentenceEnd }
}

/** For each token where the stretch between breaks of at least `weight` begins and ends. */
function spansBetween(breaks: readonly Break[], weight: Break): [starts: Int32Array, ends: Int32Array] {
  const starts = new Int32Array(breaks.length)
  const ends = new Int32Array(breaks.length)
  for (let i = 0, start = 0; i < breaks.length; i++) starts[i] = breaks[i]! >= weight ? (start = i) : start
  for (let i = breaks.length - 1, end = breaks.length; i >= 0; i--) {
    ends[i] = end
    if (breaks[i]! >= weight) end = i
  }
  return [starts, ends]
}

/** Tokens that a bracket can hold; one left open longer is a slip of the pen. */
const MAX_BRACKET = 300

function bracketsOf(tokens: readonly Token[]): Int32Array {
  const inside = new Int32Array(tokens.length).fill(-1)
  let open = -1
  for (let i = 0; i < tokens.length; i++) {
    const { key } = tokens[i]!
    if (key === '(') open = i
    if (i - open > MAX_BRACKET) open = -1
    inside[i] = open
    if (key === ')') open = -1
  }
  return inside
}
