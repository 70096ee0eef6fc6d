import { describe, expect, it } from 'vitest'
import { pairTerm } from '../../../ingest/index/index-tables.js'
import { packCounts, unpackPostings } from '../../../ingest/index/packed-postings.js'
import { BODY, CONTEXT, HEADING, segmentBuilder } from '../../../ingest/index/segment-builder.js'
import { randomFrom } from '../parse/targets/random.js'

const BASE = 500

describe('a segment', () => {
  it('holds every term once, ascending, with the rows and counts of a plain count', () => {
    const random = randomFrom(7)
    const below = (bound: number): number => Math.floor(random() * bound)
    const builder = segmentBuilder(BASE)
    const expected = new Map<number, [number, number][]>()
    for (let row = BASE; row < BASE + 3000; row += 1 + below(3)) {
      const counts = new Map<number, [number, number, number]>()
      const count = (term: number, field: 0 | 1 | 2): void => {
        const of = counts.get(term) ?? [0, 0, 0]
        of[field]++
        counts.set(term, of)
      }
      for (const field of [BODY, HEADING, CONTEXT] as const) {
        // Few common syllables and many rare ones, up to the largest number of a syllable.
        const syllables = Array.from({ length: below(field === BODY ? 40 : 6) }, () => (below(3) > 0 ? below(20) : below(2 ** 24)))
        const breaks = syllables.map(() => below(5) === 0)
        builder.addField(field, syllables, breaks)
        for (const [i, syllable] of syllables.entries()) {
          count(syllable, field)
          if (i > 0 && !breaks[i]) count(pairTerm(syllables[i - 1]!, syllable), field)
        }
      }
      builder.endRow(row)
      for (const [term, [body, heading, context]] of counts) expected.set(term, [...(expected.get(term) ?? []), [row, packCounts(body, heading, context)]])
    }
    const written: [number, [number, number][]][] = []
    builder.drain((term, sections, data) => {
      const unpacked = { rows: new Uint32Array(sections), counts: new Uint8Array(sections) }
      expect(unpackPostings(data, BASE, unpacked, 0)).toBe(sections)
      written.push([term, Array.from(unpacked.rows, (row, i) => [row, unpacked.counts[i]!])])
    })
    expect(written).toEqual([...expected].sort(([a], [b]) => a - b))
    expect(written.length).toBeGreaterThan(20_000)
  })

  it('counts a word up to what a posting keeps, and forgets it with the section', () => {
    const builder = segmentBuilder(0)
    expect(builder.bytes()).toBe(0)
    builder.addField(BODY, new Array<number>(300).fill(4), new Array<boolean>(300).fill(true))
    builder.addField(HEADING, new Array<number>(9).fill(4), new Array<boolean>(9).fill(true))
    builder.endRow(0)
    builder.addField(CONTEXT, [4], [true])
    builder.endRow(1)
    const written: number[][] = []
    builder.drain((term, sections, data) => {
      const unpacked = { rows: new Uint32Array(sections), counts: new Uint8Array(sections) }
      unpackPostings(data, 0, unpacked, 0)
      written.push([term, ...unpacked.counts])
    })
    expect(written).toEqual([[4, packCounts(255, 9, 0), packCounts(0, 0, 1)]])
    expect(builder.bytes()).toBeGreaterThan(0)
  })
})
