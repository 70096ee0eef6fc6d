import { expect, it } from 'vitest'
import { clauseFinder, type OutlineNode } from '../../../ingest/library/find-clause.js'

const outline: OutlineNode[] = [
  { id: 'c1', parentId: null, level: 'chuong', label: 'Chương I' },
  { id: 'd5', parentId: 'c1', level: 'dieu', label: 'Điều 5' },
  { id: 'k2', parentId: 'd5', level: 'khoan', label: '2.' },
  { id: 'a', parentId: 'k2', level: 'diem', label: 'a)' },
  { id: 'd', parentId: 'k2', level: 'diem', label: 'd)' },
  { id: 'dd', parentId: 'k2', level: 'diem', label: 'đ)' },
  { id: 'd12a', parentId: 'c1', level: 'dieu', label: 'Điều 12a' },
  { id: 'i', parentId: null, level: 'roman', label: 'I' },
  { id: 'i2', parentId: 'i', level: 'number', label: '2' },
  { id: 'pl', parentId: null, level: 'phu-luc', label: 'Phụ lục' },
  { id: 'pl5', parentId: 'pl', level: 'number', label: '5' },
  { id: 'twice-1', parentId: 'pl5', level: 'dieu', label: 'Điều 9' },
  { id: 'twice-2', parentId: 'pl5', level: 'dieu', label: 'Điều 9' },
]

const step = (address: string): { level: string; label: string } => ({ level: address.split(' ')[0]!, label: address.split(' ')[1]! })

it.each([
  ['an article under a chapter that is not named', ['dieu 5'], 'd5'],
  ['a point, d and đ apart', ['dieu 5', 'khoan 2', 'diem đ'], 'dd'],
  ['a point d', ['dieu 5', 'khoan 2', 'diem d'], 'd'],
  ['an inserted article', ['dieu 12a'], 'd12a'],
  ['a division by its number', ['muc I', 'muc 2'], 'i2'],
  ['no number taken for an article', ['dieu 2'], null],
  ['a clause that is not there: not its article', ['dieu 5', 'khoan 7'], null],
  ['two of one address', ['dieu 9'], null],
  ['no address', [], null],
])('finds %s', (_name, address, expected) => {
  expect(clauseFinder(outline)(address.map(step))).toBe(expected)
})
