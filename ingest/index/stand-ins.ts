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

/** Rows that hold every one of the keys; [] where the library lacks one. */
function rowsOfAll(keys: readonly string[], { reader, snapshot }: Pick<Crediting, 'reader' | 'snapshot'>): Uint32Array {
  let rows: Uint32Array | null = null
  for (const key of new Set(keys)) {
    const number = snapshot.syllable(key)?.number
    if (number === undefined) return new Uint32Array()
    const found: Uint32Array = reader.postings(number).rows
    const before: Set<number> | null = rows === null ? null : new Set(rows)
    rows = before === null ? found : found.filter((row) => before.has(row))
  }
  return rows ?? new Uint32Array()
}
