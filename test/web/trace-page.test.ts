import { describe, expect, it } from 'vitest'
import { TracePage, type TraceProps } from '../../web/pages/trace.js'
import { renderPage } from '../../web/render.js'

const mention = { row: null, citation: 'Điều 1', url: '/van-ban/a/dieu-1', statement: 'lời <b>văn</b>', documentId: 'a', documentTitle: 'Văn bản a', documentKind: 'khac', date: '2020', first: true, changes: [], difference: '', words: [] }
const props: TraceProps = { indicator: { id: '', name: 'cụm từ' }, asked: 'cụm từ', isCut: false, total: 1, documents: 1, page: 1, pages: 1, mentions: [mention], undated: [], plots: [], notSameAs: [] }
const shown = (more: Partial<TraceProps>): string => renderPage({ assets: '', kinds: {}, roles: {} }, TracePage, { ...props, ...more })

describe('the page of a trace', () => {
  it('says how many mentions there are, and where it has not read them all', () => {
    expect(shown({})).toContain('1 lần nhắc trong 1 văn bản')
    expect(shown({ isCut: true, total: 1000 })).toContain('1.000 lần nhắc cũ nhất, còn nữa,')
  })

  it('escapes the words of documents', () => expect(shown({})).toContain('lời &lt;b>văn&lt;/b>'))
})
