import { afterAll, describe, expect, it } from 'vitest'
import { type WordSet, LISTED, wordSets } from '../../../../ingest/index/meilisearch/word-sets.js'
import { tinyLibrary } from '../../../server/search/tiny-library.js'
import { keys, wordsQuery } from '../engine-contract.js'

/** 'hộ nghèo' and 'thu ngân sách' stand in more sections than a word's own list may have, each number in two, 'nghèo thu' in one. */
const HALF = LISTED * 0.75
const SECTIONS = Array.from({ length: HALF * 2 }, (_, i) => (i % 2 === 0 ? `Hộ nghèo thôn ${i >> 1}.` : `Thu ngân sách, ${i >> 1} khoản.`))
const { context, close } = tinyLibrary({ a: { sections: [...SECTIONS, 'Nghèo thu.'] } })
afterAll(close)
const at = { reader: context.index, snapshot: context.index.snapshot() }
const setsOf = (text: string, isNarrow = false): string[] => wordSets(wordsQuery(text), at, { isNarrow }).map(nameOf)
const nameOf = ({ runs }: Pick<WordSet, 'runs'>): string => runs.map((run) => run.join(' ')).join(' + ')
const name = (...runs: string[]): string => nameOf({ runs: runs.map(keys) })

describe('sets of words for Meilisearch', () => {
  it('ask for a rare word by itself, first and once for it and its pairs', () => {
    const sets = setsOf('hộ nghèo thôn 17')
    expect(sets[0]).toBe(name('17'))
    expect(sets.filter((set) => set.includes('17'))).toEqual([name('17')])
  })
  it('ask for a rare pair of common words by itself', () => expect(setsOf('hộ nghèo thu ngân sách 17 18')).toContain(name('nghèo thu')))
  it('join common words and pairs two by two, none with a part of itself', () => {
    const sets = setsOf('hộ nghèo ngân sách 17 18')
    expect(sets).toContain(name('hộ nghèo', 'ngân sách'))
    expect(sets.some((set) => set === name('hộ nghèo', 'hộ') || set === name('hộ', 'hộ nghèo'))).toBe(false)
  })
  it('ask for common words alone where a short query leaves room, and have their lists whole', () => {
    expect(setsOf('hộ nghèo')).toEqual([name('hộ'), name('nghèo')])
    expect(wordSets(wordsQuery('hộ nghèo'), at, { isNarrow: false }).map(({ isWhole }) => isWhole)).toEqual([true, true])
  })
  it('keep room for them under a filter, and list the first of each', () => {
    const long = Array.from({ length: 40 }, (_, i) => `${i} hộ nghèo ngân sách`).join(' ')
    expect(setsOf(long)).toHaveLength(24)
    expect(setsOf(long)).not.toContain(name('hộ nghèo'))
    expect(setsOf(long, true)).toHaveLength(24)
    expect(wordSets(wordsQuery(long), at, { isNarrow: true })).toContainEqual(expect.objectContaining({ runs: [keys('hộ nghèo')], isWhole: false }))
  })
  it('list no more than a bound together, a higher one where all words are common', () => {
    const listed = (text: string): number => wordSets(wordsQuery(text), at, { isNarrow: false }).reduce((sum, { sections, isWhole }) => sum + (isWhole ? sections : 0), 0)
    expect(listed('17 18 19 hộ nghèo thu')).toBeLessThanOrEqual(LISTED)
    expect(listed('hộ nghèo thu ngân sách')).toBeGreaterThan(LISTED)
    expect(listed('hộ nghèo thu ngân sách')).toBeLessThanOrEqual(4 * LISTED)
  })
  it('are none for words that stand nowhere', () => expect(setsOf('vũ trụ')).toEqual([]))
  it('pass over an unknown word', () => expect(setsOf('vũ 17 trụ')).toEqual([name('17')]))
})
