import { describe, expect, it } from 'vitest'
import { foldKey, plainNumber, syllables } from '../../../ingest/model/syllables.js'

const keys = (text: string): string => syllables(text).map(({ key }) => key).join(' ')

describe('syllables', () => {
  it.each([
    ['Tỷ lệ 3,50%', 'ti3 lê6 #3.5 phân2 trăm'],
    ['3.5 phần trăm', '#3.5 phân2 trăm'],
    ['19.500 tỷ', '#19500 ti3'],
    ['150.000.000 đồng', '#150000000 đông2'],
    ['01-NQ/TU', '#1 nq tu'],
    ['88/2019/QH14', '#88 #2019 #qh14'],
    ['500ha', '#500 ha'],
    ['1.2.3', '#1 #2 #3'],
    ['năm 2.024', 'năm #2024'],
    ['', ''],
    ['  …—!! ', ''],
  ])('%j → %j', (text, expected) => expect(keys(text)).toBe(expected))

  it.each([['hòa', 'hoà'], ['thủy', 'thuỷ'], ['tỷ lệ', 'tỉ lệ'], ['QUÝ', 'quí'], ['kỹ', 'kĩ']])('%s and %s are one', (a, b) => expect(keys(a)).toBe(keys(b)))
  it.each([['tay', 'tai'], ['thúy', 'thúi'], ['bán', 'bàn'], ['co2', 'cò']])('%s and %s are two', (a, b) => expect(keys(a)).not.toBe(keys(b)))

  it('tells where each stands and where a run begins', () => {
    expect(syllables('hộ nghèo, cận nghèo')).toEqual([
      { start: 0, end: 2, key: 'hô6', opensRun: true }, { start: 3, end: 8, key: 'ngheo2', opensRun: false },
      { start: 10, end: 13, key: 'cân6', opensRun: true }, { start: 14, end: 19, key: 'ngheo2', opensRun: false },
    ])
  })
})

describe('plainNumber', () => {
  it.each([['1.234,50', '1234.5'], ['06', '6'], ['3,5', '3.5'], ['1,2,3', null], ['0,0', '0']])('%s → %s', (printed, plain) => expect(plainNumber(printed)).toBe(plain))
})

describe('foldKey', () => {
  it.each([['ti3', 'ti'], ['đương2', 'duong'], ['#3.5', '#3.5']])('%s → %s', (key, folded) => expect(foldKey(key)).toBe(folded))
})
