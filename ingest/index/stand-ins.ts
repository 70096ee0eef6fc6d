import type { IndexReader, IndexSnapshot } from './index-reader.js'
import type { CandidateQuery } from './port.js'

interface Crediting {
  reader: IndexReader
  snapshot: IndexSnapshot
  /** By key of the query's own words: what holding it is worth. */
  worth: ReadonlyMap<string, number>
  /** By row: what of the query it holds; added to. */
  held: Float32Array
}

/**
 * Adds to `held` what sections hold of the query in other words: 'TTHC' where 'thủ tục hành chính' stands.
 *
 * The whole run must be there; no word of the query is counted twice in a section.
 */
export function creditStandIns(query: Pick<CandidateQuery, 'runs'>, { reader, snapshot, worth, held }: Crediting): void {
  const credited = new Map<string, Uint8Array>()
  const rowsWith = (key: string): Uint8Array => {
    let rows = credited.get(key)
    if (rows === undefined) {
      credited.set(key, (rows = new Uint8Array(snapshot.rowEnd)))
      const number = snapshot.syllable(key)?.number
      for (const row of number === undefined ? [] : reader.postings(number).rows) rows[row] = 1
    }
    return rows
  }
  for (const { keys, standsFor = [] } of query.runs) {
    const own = standsFor.filter((key) => worth.has(key))
    if (own.length === 0) continue
    for (const row of rowsOfAll(keys, { reader, snapshot })) {
      for (const key of own) {
        const rows = rowsWith(key)
        if (rows[row] === 0) held[row] = held[row]! + worth.get(key)!
        rows[row] = 1
      }
    }
  }
}

/** Rows that hold every one of the keys, ascending; [] where the library lacks one. */
function rowsOfAll(keys: readonly string[], { reader, snapshot }: Pick<Crediting, 'reader' | 'snapshot'>): Uint32Array {
  const numbers = [...new Set(keys)].flatMap((key) => snapshot.syllable(key)?.number ?? [])
  if (numbers.length < new Set(keys).size) return new Uint32Array()
  const [rarest = new Uint32Array(), ...others] = numbers.map((number) => reader.postings(number).rows).sort((a, b) => a.length - b.length)
  return others.reduce(inBoth, rarest)
}

/** What stands in both of two ascending lists. */
function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length))
  let found = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) both[found++] = a[i]!
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return both.subarray(0, found)
}
