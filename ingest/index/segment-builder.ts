import { MAX_SYLLABLES, pairTerm } from './index-tables.js'
import { packCounts, postingsPacker } from './packed-postings.js'

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
  /** Postings held. */
  size(): number
  /** Every term's list, terms ascending, and empties the builder. */
  drain(write: (term: number, sections: number, data: Uint8Array) => void): void
}

/** A builder whose first row will be `base`. */
export function segmentBuilder(base: number): SegmentBuilder {
  const terms = termNumbers()
  const postings = growingColumns()
  let counts: [Uint16Array, Uint16Array, Uint16Array] = [new Uint16Array(4096), new Uint16Array(4096), new Uint16Array(4096)]
  const touched: number[] = []

  const count = (slot: number, field: number): void => {
    if (slot >= counts[0].length) counts = counts.map((column) => grown(column)) as typeof counts
    if (counts[0][slot] === 0 && counts[1][slot] === 0 && counts[2][slot] === 0) touched.push(slot)
    if (counts[field]![slot]! < 65535) counts[field]![slot]!++
  }
  return {
    addField(field, syllables, breaks) {
      for (let i = 0; i < syllables.length; i++) {
        count(terms.ofSyllable(syllables[i]!), field)
        if (i > 0 && !breaks[i]) count(terms.ofPair(syllables[i - 1]!, syllables[i]!), field)
      }
    },
    endRow(row) {
      for (const slot of touched) {
        postings.push(slot, row, packCounts(counts[BODY][slot]!, counts[HEADING][slot]!, counts[CONTEXT][slot]!))
        for (const column of counts) column[slot] = 0
      }
      touched.length = 0
    },
    size: () => postings.size(),
    drain(write) {
      const packer = postingsPacker()
      const { order, starts } = postings.bySlot(terms.size())
      for (const [term, slot] of terms.ascending()) {
        packer.start(base)
        for (let i = starts[slot]!; i < starts[slot + 1]!; i++) packer.add(postings.row(order[i]!), postings.counts(order[i]!))
        write(term, starts[slot + 1]! - starts[slot]!, packer.take())
      }
    },
  }
}

/** Gives terms small numbers in the order they are met; two levels of maps, since keys beyond 2^31 make maps slow. */
function termNumbers() {
  const single: number[] = []
  const pairs: Map<number, number>[] = []
  let size = 0
  return {
    ofSyllable: (id: number): number => (single[id] ??= size++),
    ofPair(first: number, second: number): number {
      const followers = (pairs[first] ??= new Map())
      let slot = followers.get(second)
      if (slot === undefined) followers.set(second, (slot = size++))
      return slot
    },
    size: () => size,
    *ascending(): Generator<[term: number, slot: number]> {
      for (let id = 0; id < single.length && id < MAX_SYLLABLES; id++) if (single[id] !== undefined) yield [id, single[id]!]
      for (let first = 0; first < pairs.length; first++) {
        const followers = pairs[first]
        if (followers === undefined) continue
        for (const second of [...followers.keys()].sort((a, b) => a - b)) yield [pairTerm(first, second), followers.get(second)!]
      }
    },
  }
}

/** Three columns of numbers that grow together: 9 bytes a posting. */
function growingColumns() {
  let slots = new Uint32Array(1 << 16)
  let rows = new Uint32Array(1 << 16)
  let packed = new Uint8Array(1 << 16)
  let used = 0
  return {
    push(slot: number, row: number, counts: number): void {
      if (used === slots.length) [slots, rows, packed] = [grown(slots), grown(rows), grown(packed)]
      slots[used] = slot
      rows[used] = row
      packed[used++] = counts
    },
    size: () => used,
    row: (at: number): number => rows[at]!,
    counts: (at: number): number => packed[at]!,
    /** Positions sorted by slot, rows of a slot ascending (a counting sort); `starts[slot]` is where a slot begins. */
    bySlot(slotCount: number): { order: Uint32Array; starts: Uint32Array } {
      const starts = new Uint32Array(slotCount + 1)
      for (let i = 0; i < used; i++) starts[slots[i]! + 1]!++
      for (let slot = 0; slot < slotCount; slot++) starts[slot + 1]! += starts[slot]!
      const next = starts.slice()
      const order = new Uint32Array(used)
      for (let i = 0; i < used; i++) order[next[slots[i]!]!++] = i
      return { order, starts }
    },
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(column: T): T {
  const larger = new (column.constructor as new (length: number) => T)(column.length * 2)
  larger.set(column)
  return larger
}
