import { describe, expect, it } from 'vitest'
import { packCounts, packNumbers, postingsPacker, unpackNumbers, unpackPostings } from '../../../ingest/index/packed-postings.js'
import { packRow, unpackRow } from '../../../ingest/index/row-syllables.js'

describe('packed postings', () => {
  it('give back every row and its counts, also far apart and beyond what is counted', () => {
    const postings: [number, number][] = [[1000, packCounts(1, 0, 0)], [1001, packCounts(99, 9, 9)], [2_000_000, packCounts(0, 1, 0)], [2_000_001, packCounts(1, 0, 0)]]
    const packer = postingsPacker()
    packer.start(1000)
    for (const [row, counts] of postings) packer.add(row, counts)
    const unpacked = { rows: new Uint32Array(4), counts: new Uint8Array(4) }
    expect(unpackPostings(packer.take(), 1000, unpacked, 0)).toBe(4)
    expect([...unpacked.rows].map((row, i) => [row, unpacked.counts[i]])).toEqual(postings)
    expect(packCounts(99, 9, 9)).toBe(255)
  })

  it('keep numbers up to 2^31 − 1', () => {
    const numbers = [0, 127, 128, 16_383, 16_384, 2 ** 31 - 1]
    expect([...unpackNumbers(packNumbers(numbers))]).toEqual(numbers)
  })

  it('keep the fields of a section apart', () => {
    const row = unpackRow(packRow({ heading: { numbers: [7], breaks: [true] }, context: { numbers: [8, 9], breaks: [true, false] }, body: { numbers: [300], breaks: [false] } }))
    expect([...row.values]).toEqual([15, 17, 18, 600])
    expect([row.headingEnd, row.contextEnd]).toEqual([1, 3])
  })
})
