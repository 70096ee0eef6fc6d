import { describe, expect, it } from 'vitest'
import { encodeText, wordOfKey } from '../../../../ingest/index/meilisearch/encode.js'
import { syllables } from '../../../../ingest/model/syllables.js'

const INITIALS = ['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gh', 'h', 'kh', 'l', 'ng', 'ngh', 'nh', 'ph', 'q', 's', 't', 'th', 'tr', 'x']
const RHYMES = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y', 'ai', 'ươ', 'iê', 'uyê']
const CODAS = ['', 'n', 'ng', 'p', 't', 'w']
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

describe('words for Meilisearch', () => {
  it('are one ASCII word a syllable', () => expect(encodeText('Tỷ lệ 3,5% theo Nghị quyết 88/2019/QH14')).toMatch(/^[a-z0-9]+( [a-z0-9]+){10}$/))
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
