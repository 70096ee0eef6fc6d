import { phraseKey, type Token } from './tokens.js'

/** Phrases of a list, looked up by the tokens of a text; the longest wins. */
export interface Phrases<T> {
  /** The longest phrase that begins at token `i`, and how many tokens it is; null where none does. */
  at(tokens: readonly Token[], i: number): { value: T; length: number } | null
  /** The longest phrase whose last token is `i`; null where none is. */
  endingAt(tokens: readonly Token[], i: number): { value: T; length: number } | null
}

interface Node<T> {
  next: Map<string, Node<T>>
  value: T | undefined
}

/** Phrases ready for look-up: pairs of a printed phrase and what it stands for. Two spellings of one phrase are one (`phraseKey`); the first pair wins. */
export function phrases<T>(pairs: Iterable<readonly [phrase: string, value: T]>): Phrases<T> {
  const forward: Node<T> = { next: new Map(), value: undefined }
  const backward: Node<T> = { next: new Map(), value: undefined }
  for (const [phrase, value] of pairs) {
    const keys = phraseKey(phrase).split(' ')
    insert(forward, keys, value)
    insert(backward, keys.toReversed(), value)
  }
  return {
    at: (tokens, i) => walk(forward, tokens, i, 1),
    endingAt: (tokens, i) => walk(backward, tokens, i, -1),
  }
}

function insert<T>(root: Node<T>, keys: readonly string[], value: T): void {
  let node = root
  for (const key of keys) {
    let next = node.next.get(key)
    if (next === undefined) node.next.set(key, (next = { next: new Map(), value: undefined }))
    node = next
  }
  node.value ??= value
}

function walk<T>(root: Node<T>, tokens: readonly Token[], from: number, step: 1 | -1): { value: T; length: number } | null {
  let node: Node<T> | undefined = root
  let found: { value: T; length: number } | null = null
  for (let i = from, length = 1; i >= 0 && i < tokens.length; i += step, length++) {
    node = node.next.get(tokens[i]!.key)
    if (node === undefined) break
    if (node.value !== undefined) found = { value: node.value, length }
  }
  return found
}
