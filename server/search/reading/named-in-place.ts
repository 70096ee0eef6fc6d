import { addressedRows } from '../../../ingest/index/addressed-rows.js'
import type { IndexReader, IndexSnapshot } from '../../../ingest/index/index-reader.js'

/**
 * True where a clause of that address stands under titles that hold the name: a file in which several laws are printed.
 *
 * `keys` are the name's syllables, that of the kind first; their commas do not count.
 */
export function isNamedInPlace(address: readonly (readonly string[])[], keys: readonly string[], { index, snapshot }: { index: IndexReader; snapshot: IndexSnapshot }): boolean {
  const numbers = keys.map((key) => snapshot.syllable(key)?.number)
  if (numbers.includes(undefined)) return false
  for (const [row, match] of addressedRows(address, { reader: index, snapshot })) {
    if (match !== 'exact') continue
    const syllables = index.rowSyllables(row)
    if (syllables !== null && holdsRun(syllables.values.subarray(0, syllables.contextEnd), numbers)) return true
  }
  return false
}

function holdsRun(values: Uint32Array, numbers: readonly (number | undefined)[]): boolean {
  for (let at = 0; at + numbers.length <= values.length; at++) if (numbers.every((number, i) => values[at + i]! >>> 1 === number)) return true
  return false
}
