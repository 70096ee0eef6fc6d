import { describe, expect, it } from 'vitest'
import { encodeText, wordOfKey, wordsOfRun } from '../../../../ingest/index/meilisearch/encode.js'
import { syllables } from '../../../../ingest/model/syllables.js'

const INITIALS = ['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gh', 'h', 'kh', 'l', 'ng', 'ngh', 'nh', 'ph', 'q', 's', 't', 'th', 'tr', 'x']
const RHYMES = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y', 'ai', 'ươ', 'iê', 'uyê']
const CODAS = ['', 'n', 'ng', 'p', 't', 'w']
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

describe('words for Meilisearch', () => {
  it('are one ASCII word a syllable and one a pair of neighbours', () => expect(encodeText('Tỷ lệ 3,5%')).toBe('ti3 le76 ti3wle76 03p5 le76w03p5 pha7n2 03p5wpha7n2 tra8m pha7n2wtra8m'))
  it('stand once, and not again in a later field', () => {
    const known = new Set<string>()
    expect(encodeText('hộ nghèo, hộ nghèo', known)).toBe('ho76 ngheo2 ho76wngheo2 ngheo2who76')
    expect(encodeText('hộ nghèo nhất', known)).toBe('nha7t5 ngheo2wnha7t5')
  })
  it('of a run are its pairs, as they stand in a text that holds it, over a full stop too', () => {
    const run = syllables('nghị quyết số 88/2019/QH14').map(({ key }) => key)
    expect(encodeText('Theo Nghị quyết. Số 88/2019/QH14').split(' ')).toEqual(expect.arrayContaining(wordsOfRun(run)))
    expect(wordsOfRun(run)).toHaveLength(run.length - 1)
    expect(wordsOfRun(run.slice(0, 1))).toEqual(['nghi6'])
  })
  it.each([['Tỷ lệ', 'tỉ lệ'], ['hoà bình', 'hòa bình'], ['19.500', '19500'], ['06', '6']])('are the same for %s and %s', (a, b) => expect(encodeText(a)).toBe(encodeText(b)))
  it('tell every syllable from every other', () => {
    const keys = new Set<string>()
    for (const initial of INITIALS) for (const rhyme of RHYMES) for (const coda of CODAS) for (const tone of TONES) {
      const [first, ...rest] = rhyme
      for (const { key } of syllables(`${initial}${first}${tone}${rest.join('')}${coda}`.normalize('NFC'))) keys.add(key)
    }
    for (const text of ['3,5', '3.5', '35', '3p5', 'qh14', 'a7', 'â', 'aw', 'le76', 'lệ', '6', '06', '1.2.3']) for (const { key } of syllables(text)) keys.add(key)
    const words = new Set([...keys].map(wordOfKey))
    expect(keys.size).toBeGreaterThan(9000)
    expect(words.size).toBe(keys.size)
  })
  it('hold no letter outside ASCII, whatever is typed', () => expect(wordOfKey(syllables('Ελλάδα')[0]!.key)).toMatch(/^[a-z0-9]+$/))
})
