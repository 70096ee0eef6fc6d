import { describe, expect, it } from 'vitest'
import { findInDocument } from '../../../server/http/find-in-document.js'
import { viewOfSection } from '../../../server/views.js'
import { buildDocument } from './sample/build-document.js'

const sections = buildDocument({ id: 'd', title: 'D', kind: 'khac' }, [
  { label: '1', level: 'number', text: '1. Tỷ lệ hộ nghèo giảm; hồ nghèo nàn; HỘ NGHÈO.' },
  { label: '2', level: 'number', text: '2. Thuỷ lợi, hòa giải, 3,5% và 41/NQ-HĐND' },
  { label: '3', level: 'number', text: '3. Nghèo thì hộ nào cũng lo.' },
]).sections.map(viewOfSection)

/** Words that a query marks. */
function marked(query: string): string[] {
  const { matches } = findInDocument(sections, query)
  return sections.flatMap(({ id, text }) => (matches.get(id) ?? []).map(([start, end]) => text.slice(start, end)))
}

describe('finding inside a document', () => {
  it.each([
    ['hộ nghèo', ['hộ nghèo', 'HỘ NGHÈO']],
    ['ho ngheo', ['hộ nghèo', 'hồ nghèo', 'HỘ NGHÈO']],
    ['ti le', ['Tỷ lệ']],
    ['tỉ lệ', ['Tỷ lệ']],
    ['thủy lợi', ['Thuỷ lợi']],
    ['hoà giải', ['hòa giải']],
    ['3.5%', ['3,5']],
    ['41/NQ-HĐND', ['41/NQ-HĐND']],
    ['"hộ nghèo"', ['hộ nghèo', 'HỘ NGHÈO']],
    ['xyz', []],
    ['...', []],
    ['', []],
  ])('%s marks %j', (query, expected) => {
    expect(marked(query)).toEqual(expected)
  })

  it('falls back to sections with all the words where they never stand side by side, and says so', () => {
    const found = findInDocument(sections, 'lo nghèo')
    expect(found.isLoose).toBe(true)
    expect([...found.matches.keys()]).toEqual(['d_3'])
    expect(marked('lo nghèo')).toEqual(['Nghèo', 'lo'])
  })

})
