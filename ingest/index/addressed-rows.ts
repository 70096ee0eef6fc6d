import type { IndexReader, IndexSnapshot } from './index-reader.js'
import type { AddressMatch } from './port.js'
import { labelKey } from './syllable-numbers.js'

/**
 * Sections that an address names and those inside them, by row; empty where the address names nothing in the library.
 *
 * Every part must be among the labels of the section's path. The last part is the section's own label for `exact`.
 */
export function addressedRows(address: readonly (readonly string[])[], { reader, snapshot }: { reader: IndexReader; snapshot: IndexSnapshot }): Map<number, AddressMatch> {
  let found: Map<number, AddressMatch> | null = null
  for (const [i, alternatives] of address.entries()) {
    const isLast = i === address.length - 1
    const rows = new Map<number, AddressMatch>()
    for (const token of alternatives) {
      const number = snapshot.syllable(labelKey(token))?.number
      if (number === undefined) continue
      const postings = reader.postings(number)
      for (let at = 0; at < postings.rows.length; at++) {
        const row = postings.rows[at]!
        // Postings keep the rows of what was removed.
        const isGone = (snapshot.documentOf[row] ?? -1) < 0
        if (isGone || (found !== null && !found.has(row))) continue
        // Only the heading's count is set for a section's own label.
        const isOwn = ((postings.counts[at]! >> 4) & 3) > 0
        rows.set(row, isOwn && isLast ? 'exact' : 'inside')
      }
    }
    found = rows
  }
  return found ?? new Map()
}
