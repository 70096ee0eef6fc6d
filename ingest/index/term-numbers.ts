import { MAX_SYLLABLES, pairTerm } from './index-tables.js'
import { grown } from './posting-lists.js'

/** Numbers the terms of a segment from 0 in the order they are met; 16 to 32 bytes a term. */
export interface TermNumbers {
  ofSyllable(id: number): number
  ofPair(first: number, second: number): number
  size(): number
  /** Every term with its number, terms ascending. */
  ascending(): Iterable<[term: number, slot: number]>
  /** Memory held. */
  bytes(): number
}

/** An empty numbering: a table of open addresses, as maps take three times the memory and are slow for keys beyond 2^31. */
export function termNumbers(): TermNumbers {
  let terms = new Float64Array(1 << 12)
  /** Slot + 1 of the term found here, 0 where none is; its length is a power of two, at most half of it taken. */
  let table = new Int32Array(1 << 13)
  let size = 0

  const find = (term: number, first: number, second: number): number => {
    let at = place(first, second, table.length)
    while (table[at] !== 0 && terms[table[at]! - 1] !== term) at = (at + 1) & (table.length - 1)
    return at
  }
  const add = (at: number, term: number): number => {
    terms[size++] = term
    table[at] = size
    if (size === terms.length) grow()
    return size - 1
  }
  const grow = (): void => {
    terms = grown(terms)
    table = new Int32Array(table.length * 2)
    for (let slot = 0; slot < size; slot++) {
      const [first, second] = parts(terms[slot]!)
      table[find(terms[slot]!, first, second)] = slot + 1
    }
  }
  const slotOf = (term: number, first: number, second: number): number => {
    const at = find(term, first, second)
    return table[at] === 0 ? add(at, term) : table[at]! - 1
  }
  return {
    ofSyllable: (id) => slotOf(id, -1, id),
    ofPair: (first, second) => slotOf(pairTerm(first, second), first, second),
    size: () => size,
    *ascending() {
      for (const term of terms.slice(0, size).sort()) {
        const [first, second] = parts(term)
        yield [term, table[find(term, first, second)]! - 1]
      }
    },
    bytes: () => terms.byteLength + table.byteLength,
  }
}

/** The two syllables of a pair; −1 and the syllable of a single one. */
function parts(term: number): [first: number, second: number] {
  const above = Math.floor(term / MAX_SYLLABLES)
  return [above - 1, term - above * MAX_SYLLABLES]
}

/** Where a term is looked for first: multiplied by two large odd numbers, so that neighbours fall apart. */
function place(first: number, second: number, length: number): number {
  const mixed = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & (length - 1)
}
