/** Bytes in a chunk of a list: of most terms there are a few postings, of a few terms thousands. The last four say where the list goes on. */
const CHUNK_BYTES = 16
const LINK_AT = CHUNK_BYTES - 4
/** Memory is taken in pages, so that it grows without being copied. */
const PAGE_BITS = 20
const PAGE_BYTES = 1 << PAGE_BITS

/** Lists of postings that all grow at the same time, by the number of their term; some 3 bytes a posting and 17 to 34 a list. */
export interface PostingLists {
  /** Adds to a list; its rows ascend from `base`. */
  push(list: number, row: number, counts: number): void
  /** Postings in a list. */
  length(list: number): number
  /** Calls `visit` with every posting of a list, rows ascending. */
  each(list: number, visit: (row: number, counts: number) => void): void
  /** Memory held. */
  bytes(): number
}

/**
 * Empty lists. A list of one posting, as most pairs of syllables have, stands in two columns; longer ones in a chain of chunks, each
 * posting as a variable-length distance from the one before and a byte of counts.
 */
export function postingLists(base: number): PostingLists {
  let lengths = new Uint32Array(1 << 12)
  let lastRows = new Uint32Array(1 << 12)
  let firstCounts = new Uint8Array(1 << 12)
  /** Where a list's chain begins and where its next byte goes; 0 is the place of no chain. */
  let heads = new Uint32Array(1 << 12)
  let ends = new Uint32Array(1 << 12)
  const chains = byteChains()

  const append = (list: number, distance: number, counts: number): void => {
    let at = ends[list]!
    let rest = distance
    for (; rest > 127; rest >>>= 7) at = chains.put(at, (rest & 127) | 128)
    at = chains.put(at, rest)
    at = chains.put(at, counts)
    ends[list] = at
  }
  return {
    push(list, row, counts) {
      while (list >= lengths.length) [lengths, lastRows, firstCounts, heads, ends] = [grown(lengths), grown(lastRows), grown(firstCounts), grown(heads), grown(ends)]
      const length = lengths[list]!++
      if (length === 0) firstCounts[list] = counts
      else if (length === 1) heads[list] = ends[list] = chains.start()
      if (length === 1) append(list, lastRows[list]! - base, firstCounts[list]!)
      if (length > 0) append(list, row - lastRows[list]!, counts)
      lastRows[list] = row
    },
    length: (list) => lengths[list] ?? 0,
    each(list, visit) {
      const length = lengths[list] ?? 0
      if (length === 1) return visit(lastRows[list]!, firstCounts[list]!)
      let at = heads[list]!
      let row = base
      for (let i = 0; i < length; i++) {
        for (let shift = 0; ; shift += 7) {
          at = chains.linked(at)
          const byte = chains.byteAt(at++)
          row += (byte & 127) << shift
          if (byte < 128) break
        }
        at = chains.linked(at)
        visit(row, chains.byteAt(at++))
      }
    },
    bytes: () => chains.bytes() + lengths.length * 17,
  }
}

/** Sequences of bytes in chained chunks, all growing at the same time; a place is a number above 0. */
function byteChains() {
  const pages = [new Uint8Array(PAGE_BYTES)]
  let used = CHUNK_BYTES
  const byteAt = (at: number): number => pages[at >>> PAGE_BITS]![at & (PAGE_BYTES - 1)]!
  const setByte = (at: number, byte: number): void => void (pages[at >>> PAGE_BITS]![at & (PAGE_BYTES - 1)] = byte)
  /** Begins a sequence: the place of its first byte. */
  const start = (): number => {
    if (used === pages.length * PAGE_BYTES) pages.push(new Uint8Array(PAGE_BYTES))
    used += CHUNK_BYTES
    return used - CHUNK_BYTES
  }
  return {
    start,
    /** Writes a byte at the end of a sequence, a new chunk being linked where the last is full; the place of the next one. */
    put(at: number, byte: number): number {
      let place = at
      if (at % CHUNK_BYTES === LINK_AT) {
        place = start()
        for (let i = 0; i < 4; i++) setByte(at + i, place >>> (8 * i))
      }
      setByte(place, byte)
      return place + 1
    },
    /** Where the byte of a place stands: behind the last of a chunk in the next one. */
    linked: (at: number): number => (at % CHUNK_BYTES === LINK_AT ? (byteAt(at) | (byteAt(at + 1) << 8) | (byteAt(at + 2) << 16) | (byteAt(at + 3) << 24)) >>> 0 : at),
    byteAt,
    bytes: () => pages.length * PAGE_BYTES,
  }
}

/** A column of twice the length with the same beginning. */
export function grown<T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(column: T): T {
  const larger = new (column.constructor as new (length: number) => T)(column.length * 2)
  larger.set(column)
  return larger
}
