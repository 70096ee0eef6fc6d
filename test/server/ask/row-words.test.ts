import { expect, it } from 'vitest'
import { syllables } from '../../../ingest/model/syllables.js'
import { ownWords, wordedRow } from '../../../server/ask/answering/row-words.js'
import { rowsOf } from '../targets/rows-of.js'

const key = (word: string): string => syllables(word)[0]!.key

it('a figure has the words from the figure before it to the next stop or figure', () => {
  const rows = rowsOf('Trồng 5 ha chè và 7 ha keo, nuôi 12 đàn ong rừng.')
  expect(rows.map((row) => ownWords(row, rows))).toEqual(['Trồng 5 ha chè và ', ' chè và 7 ha keo', ' keo, nuôi 12 đàn ong rừng'])
})

it('the cells beside a row are its own only where they are given, whatever was asked before', () => {
  const rows = rowsOf('Trồng 5 ha chè.')
  expect(wordedRow(rows[0]!, rows, { isBare: false }).own.has(key('huyện'))).toBe(false)
  expect(wordedRow(rows[0]!, rows, { isBare: false, cells: 'Huyện\t5' }).own.has(key('huyện'))).toBe(true)
  expect(wordedRow(rows[0]!, rows, { isBare: false }).own.has(key('huyện'))).toBe(false)
})
