import { packCounts, postingsPacker } from './packed-postings.js'
import { grown, postingLists } from './posting-lists.js'
import { termNumbers } from './term-numbers.js'

/** Field of a section as a number: what the counts of a posting are kept apart by. */
export const BODY = 0
export const HEADING = 1
export const CONTEXT = 2

/** Postings of many sections in memory, until they are written as one segment. */
export interface SegmentBuilder {
  /** Counts the syllables and pairs of one field of the section at hand; `breaks[i]` is true where no pair ends at i. */
  addField(field: number, syllables: readonly number[], breaks: readonly boolean[]): void
  /** Ends the section: what was counted since the last call is posted under `row`. */
  endRow(row: number): void
  /** Memory held; 0 where nothing is posted. */
  bytes(): number
  /** Every term's list, terms ascending. */
  drain(write: (term: number, sections: number, data: Uint8Array) => void): void
}

/** A builder whose first row will be `base`. */
export function segmentBuilder(base: number): SegmentBuilder {
  const terms = termNumbers()
  const lists = postingLists(base)
  const counter = rowCounter()

  return {
    addField(field, syllables, breaks) {
      for (let i = 0; i < syllables.length; i++) {
        counter.count(terms.ofSyllable(syllables[i]!), field)
        if (i > 0 && !breaks[i]) counter.count(terms.ofPair(syllables[i - 1]!, syllables[i]!), field)
      }
    },
    endRow: (row) => counter.take((slot, counts) => lists.push(slot, row, counts)),
    bytes: () => (terms.size() === 0 ? 0 : terms.bytes() + lists.bytes()),
    drain(write) {
      const packer = postingsPacker()
      for (const [term, slot] of terms.ascending()) {
        packer.start(base)
        lists.each(slot, packer.add)
        write(term, lists.length(slot), packer.take())
      }
    },
  }
}

/** What a word more in a field adds to the packed counts, as far as they go. */
const ONE = [packCounts(1, 0, 0), packCounts(0, 1, 0), packCounts(0, 0, 1)] as const
const MOST = [packCounts(255, 0, 0), packCounts(0, 255, 0), packCounts(0, 0, 255)] as const

/** Counts the terms of one section by field, packed as postings keep them (see `packCounts`). */
function rowCounter() {
  let counts = new Uint8Array(1 << 12)
  const touched: number[] = []
  return {
    count(slot: number, field: number): void {
      while (slot >= counts.length) counts = grown(counts)
      const now = counts[slot]!
      if (now === 0) touched.push(slot)
      if ((now & MOST[field]!) !== MOST[field]) counts[slot] = now + ONE[field]!
    },
    /** Hands out what was counted, and forgets it. */
    take(post: (slot: number, counts: number) => void): void {
      for (const slot of touched) {
        post(slot, counts[slot]!)
        counts[slot] = 0
      }
      touched.length = 0
    },
  }
}
