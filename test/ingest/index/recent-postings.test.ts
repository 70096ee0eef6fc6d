import { expect, test } from 'vitest'
import { recentPostings } from '../../../ingest/index/recent-postings.js'

test('lists are read once while there is room; what was not asked for longest goes first', () => {
  const read: number[] = []
  const lists = recentPostings((term) => {
    read.push(term)
    return { rows: new Uint32Array(20), counts: new Uint8Array(20) }
  }, 300)
  for (const term of [1, 2, 3, 1]) lists.of(term)
  expect(read).toEqual([1, 2, 3])
  lists.of(4)
  lists.of(1)
  expect(read).toEqual([1, 2, 3, 4])
  expect([lists.lengthOf(1), lists.lengthOf(2)]).toEqual([20, undefined])
  lists.of(2)
  expect(read).toEqual([1, 2, 3, 4, 2])
})

test('a list too large to keep is given all the same; what is forgotten is read again', () => {
  let reads = 0
  const lists = recentPostings(() => ({ rows: new Uint32Array(++reads), counts: new Uint8Array(reads) }), 4)
  expect([lists.of(9), lists.of(9)].map(({ rows }) => rows.length)).toEqual([1, 2])
  const kept = recentPostings(() => ({ rows: new Uint32Array(++reads), counts: new Uint8Array(reads) }))
  expect(kept.of(1)).toBe(kept.of(1))
  kept.forget()
  expect(kept.of(1).rows.length).toBe(4)
})
