import { afterAll, describe, expect, it } from 'vitest'
import { openIndexReader } from '../../../ingest/index/index-reader.js'
import { libraryDatabase } from '../../../ingest/library/read-library.js'
import { syllables } from '../../../ingest/model/syllables.js'
import { tinyLibrary, writeTiny } from '../../server/search/tiny-library.js'
import { CONTRACT_DOCUMENTS, engineContract, wordsQuery } from './engine-contract.js'

const { context, dir, close } = tinyLibrary(CONTRACT_DOCUMENTS)
afterAll(close)
engineContract('sqlite', () => context.engine)

describe('the index', () => {
  it('reads rows together as one by one, those it kept among them', () => {
    const [reader, other] = [openIndexReader(libraryDatabase(context.library)), openIndexReader(libraryDatabase(context.library))]
    expect(reader.rowSyllables(1)).not.toEqual(reader.rowSyllables(2))
    const rows = [3, 1, 9999, 2, 1, 0]
    expect(reader.syllablesOfRows(rows)).toEqual(rows.map((row) => other.rowSyllables(row)))
    expect(reader.syllablesOfRows(rows)[2]).toBeNull()
    expect(reader.sectionIds(rows)).toEqual(rows.map((row) => other.sectionId(row)))
  })

  it('forgets what a document held once it is replaced', () => {
    const reader = openIndexReader(libraryDatabase(context.library))
    const uses = (word: string): number => reader.snapshot().syllable(syllables(word)[0]!.key)?.uses ?? 0
    const [sections, before] = [reader.snapshot().sections, uses('ngân')]
    expect(before).toBe(1)
    const rowsOf = (word: string): number[] => [...reader.postings(reader.snapshot().syllable(syllables(word)[0]!.key)!.number).rows]
    const rows = rowsOf('ngân')
    const ids = reader.sectionIds([...rows, ...rows])
    expect(ids).toEqual([...rows, ...rows].map((row) => reader.sectionId(row)))
    expect(ids).not.toContain(null)
    writeTiny(dir, { tin: { sections: ['Chỉ còn một câu.'] } })
    expect(reader.snapshot().sections).toBe(sections - 1)
    expect(uses('ngân')).toBe(0)
    expect([reader.sectionIds(rows), reader.syllablesOfRows(rows)]).toEqual([[null], [null]])
    expect(reader.sectionIds(rowsOf('câu'))).toEqual(['tin_doan-1'])
    expect(reader.phraseRows([syllables('ngân sách').map(({ key }) => reader.snapshot().syllable(key)!.number)])).toEqual([])
  })

  it('reads no rows of an ingest that was committed since the snapshot', () => {
    const tiny = tinyLibrary({ a: { sections: ['Một câu.', 'Hộ nghèo.'] } })
    const reader = openIndexReader(libraryDatabase(tiny.context.library))
    const term = reader.snapshot().syllable(syllables('nghèo')[0]!.key)!.number
    writeTiny(tiny.dir, { b: { sections: ['Hộ nghèo mới.'] } })
    expect([...reader.postings(term).rows]).toEqual([1])
    expect(reader.snapshot().rowEnd).toBe(3)
    expect([...reader.postings(term).rows]).toEqual([1, 2])
    tiny.close()
  })

  it('measures no match by what was removed, and leads to no clause of it', async () => {
    const words = 'Vay vốn trồng rừng'
    const tiny = tinyLibrary({ con: { sections: [`${words}.`, 'Vay vốn trồng cây.', ...Array.from({ length: 9 }, (_, i) => `Đoạn ${i}.`)] }, cu: { sections: [{ label: 'Điều 7', heading: words, text: `${words}. `.repeat(9) }] } })
    try {
      const fullMatches = async (query = wordsQuery(words)) => {
        const { total, candidates } = await tiny.context.engine.candidates(query)
        return candidates.slice(0, total).map(({ sectionId }) => sectionId)
      }
      expect(await fullMatches()).toEqual(['cu_dieu-7', 'con_doan-1'])
      writeTiny(tiny.dir, { cu: { sections: ['Nay là một câu khác.'] } })
      expect(await fullMatches()).toEqual(['con_doan-1', 'con_doan-2'])
      expect(await fullMatches(wordsQuery('trồng cây', { address: [['dieu-7']] }))).toEqual(['con_doan-2'])
    } finally {
      tiny.close()
    }
  })
})
