/**
 * Postings of one term in one segment as bytes: for each section, ascending, how far it lies behind the one before and in which
 * fields the term stands how often.
 *
 * A section is a variable-length integer `2 × distance + more`; where `more` is 0 the term stands once, in the body.
 * Otherwise one byte of counts follows (see `packCounts`).
 */

/** Counts kept for each field; what lies above counts as the most, since ever more of one word says ever less. */
const MAX_BODY = 15
const MAX_HEADING = 3
const MAX_CONTEXT = 3

/** One byte: body in bits 0–3 (0–15), heading in bits 4–5 (0–3), context in bits 6–7 (0–3). */
export function packCounts(body: number, heading: number, context: number): number {
  return Math.min(body, MAX_BODY) | (Math.min(heading, MAX_HEADING) << 4) | (Math.min(context, MAX_CONTEXT) << 6)
}

const ONCE_IN_BODY = 1

/** Writes lists of postings, one at a time. */
export interface PostingsPacker {
  /** Begins a list; distances count from `base`, the first row of the segment. */
  start(base: number): void
  /** Rows ascend; 0 ≤ row < 2^30. */
  add(row: number, counts: number): void
  /** The list since `start`, as a copy. */
  take(): Uint8Array
}

/** A packer that keeps and reuses one buffer. */
export function postingsPacker(): PostingsPacker {
  let bytes = new Uint8Array(1024)
  let used = 0
  let last = 0
  return {
    start(base) {
      used = 0
      last = base
    },
    add(row, counts) {
      if (used + 8 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2)
        larger.set(bytes)
        bytes = larger
      }
      let rest = (row - last) * 2 + (counts === ONCE_IN_BODY ? 0 : 1)
      for (; rest > 127; rest >>>= 7) bytes[used++] = (rest & 127) | 128
      bytes[used++] = rest
      if (counts !== ONCE_IN_BODY) bytes[used++] = counts
      last = row
    },
    take: () => bytes.slice(0, used),
  }
}

/** Postings of one term, unpacked: row `rows[i]` holds it with `counts[i]`; rows ascend. */
export interface UnpackedPostings {
  rows: Uint32Array
  counts: Uint8Array
}

/** Unpacks a list that was packed with the same base, into `into` from position `at` on; returns the position after the last. */
export function unpackPostings(bytes: Uint8Array, base: number, into: UnpackedPostings, at: number): number {
  const { rows, counts } = into
  let row = base
  let next = 0
  while (next < bytes.length) {
    let unit = bytes[next++]!
    let value = unit & 127
    for (let shift = 7; unit > 127; shift += 7) {
      unit = bytes[next++]!
      value |= (unit & 127) << shift
    }
    row += value >>> 1
    rows[at] = row
    counts[at++] = (value & 1) === 0 ? ONCE_IN_BODY : bytes[next++]!
  }
  return at
}

/** Whole numbers below 2^31 as variable-length bytes: what a section's syllables are kept in. */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 5)
  let used = 0
  for (let rest of numbers) {
    for (; rest > 127; rest >>>= 7) bytes[used++] = (rest & 127) | 128
    bytes[used++] = rest
  }
  return bytes.slice(0, used)
}

/** The numbers of `packNumbers`. */
export function unpackNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length)
  let found = 0
  let at = 0
  while (at < bytes.length) {
    let unit = bytes[at++]!
    let value = unit & 127
    for (let shift = 7; unit > 127; shift += 7) {
      unit = bytes[at++]!
      value |= (unit & 127) << shift
    }
    numbers[found++] = value
  }
  return numbers.subarray(0, found)
}
