import { isOneOf } from '../../model/tokens.js'
import type { TextView } from './text-view.js'

/** First token of the clause that token `i` stands in: behind the last `;`, sentence end, cell or list mark. */
export function clauseStart({ bounds }: TextView, i: number): number {
  return bounds.clauseStart[i] ?? 0
}

/** Behind the last token of the clause. */
export function clauseEnd({ bounds, tokens }: TextView, i: number): number {
  return bounds.clauseEnd[i] ?? tokens.length
}

/** First token of the sentence. */
export function sentenceStart({ bounds }: TextView, i: number): number {
  return bounds.sentenceStart[i] ?? 0
}

/** Behind the last token of the sentence. */
export function sentenceEnd({ bounds, tokens }: TextView, i: number): number {
  return bounds.sentenceEnd[i] ?? tokens.length
}

const isJoining = isOneOf('và', 'với')

/** Where the words of the next figure begin, behind the figure that ends at `from`: at the first comma outside its bracket, else at `và` or `với`, else at once. */
export function nextBoundary({ tokens, breaks, bracketAt }: TextView, from: number, to: number): number {
  let start = from
  while (start < to && tokens[start]!.key !== '(' && bracketAt[start] !== -1 && bracketAt[to] !== bracketAt[start]) start++
  for (let i = start; i <= to && i < tokens.length; i++) if (breaks[i] === 1 && bracketAt[i] === bracketAt[to]) return i
  for (let i = start; i < to; i++) if (isJoining(tokens[i]) && bracketAt[i] === bracketAt[to]) return i
  return start
}
