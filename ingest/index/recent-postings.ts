import type { UnpackedPostings } from './packed-postings.js'

/** Lists kept, in bytes: what some questions to a library of a million sections need, which share their common words. */
const MAX_BYTES = 64 * 1024 * 1024

/** What was unpacked last, so that common words are not unpacked for every search. */
export interface RecentPostings {
  /** The list of a term, kept or read now. Shared: not to be changed. */
  of(term: number): UnpackedPostings
  /** Length of the list of a term where it is kept. */
  lengthOf(term: number): number | undefined
  forget(): void
}

/** Keeps what `read` gives up to `maxBytes`; what was not asked for longest goes first. */
export function recentPostings(read: (term: number) => UnpackedPostings, maxBytes = MAX_BYTES): RecentPostings {
  const kept = new Map<number, UnpackedPostings>()
  let bytes = 0
  const drop = (term: number, { rows, counts }: UnpackedPostings): void => {
    kept.delete(term)
    bytes -= rows.byteLength + counts.byteLength
  }
  return {
    of(term) {
      const known = kept.get(term)
      const postings = known ?? read(term)
      if (known !== undefined) drop(term, known)
      kept.set(term, postings)
      bytes += postings.rows.byteLength + postings.counts.byteLength
      for (const [oldest, list] of kept) {
        if (bytes <= maxBytes) break
        drop(oldest, list)
      }
      return postings
    },
    lengthOf: (term) => kept.get(term)?.rows.length,
    forget() {
      kept.clear()
      bytes = 0
    },
  }
}
