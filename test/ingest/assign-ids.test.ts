import { expect, it } from 'vitest'
import { assignIds } from '../../ingest/assign-ids.js'

const idsOf = (files: string[]): Record<string, string> => {
  const ids = assignIds(files.map((file) => ({ file, rootOrder: 0, wantedId: null })))
  return Object.fromEntries(files.map((file, i) => [file, ids[i]!.id]))
}

it('numbers repeated ids in byte order of the path and never takes a plain id away', () => {
  const expected = { 'a.md': 'a', 'a.txt': 'a-3', 'a-2.txt': 'a-2' }
  expect(idsOf(['a.md', 'a.txt', 'a-2.txt'])).toEqual(expected)
  expect(idsOf(['a-2.txt', 'a.txt', 'a.md'])).toEqual(expected)
})

it('takes the id that a manifest asks for, made safe', () => {
  expect(assignIds([{ file: 'x.txt', rootOrder: 0, wantedId: 'NQ 41_HĐND' }, { file: 'y.txt', rootOrder: 0, wantedId: '…' }]).map(({ id }) => id)).toEqual(['nq-41-hdnd', 'y'])
})
