import type { Router } from 'express'
import { AppError } from '../../ingest/model/app-error.js'
import { NO_SEARCH } from '../../web/links.js'
import { ComparePage } from '../../web/pages/compare.js'
import { renderPage } from '../../web/render.js'
import type { ChoiceView, ComparedSide, ComparisonView } from '../../web/views/compare.js'
import type { Hit } from '../results.js'
import { CHANGE_NAMES } from '../targets/natures.js'
import { type ComparedSection, compareSections } from '../targets/compare.js'
import { similarPassages } from '../targets/similar-passages.js'
import { rowOf, type TargetRow } from '../targets/target-row.js'
import type { Reading } from './library-reader.js'
import { type Asked, page, type PageContext } from './page.js'
import { readCompared } from './parameters.js'
import { ledgerRow } from './target-views.js'
import { inTime } from './time-limit.js'

/** Longest section that is compared: an article of a law; a whole chapter beside another tells nobody anything. */
const MAX_COMPARED_CHARS = 30_000
const CHOICES = 8

/** Route of the page that shows two sections side by side. */
export function addComparePages(router: Router, context: PageContext): void {
  router.get('/so-sanh', page(context, compare))
}

function compare({ pairs, reading, site }: Asked) {
  const { a, b, q } = readCompared(pairs)
  const [left, right] = [a === '' ? null : side(reading, a), b === '' ? null : side(reading, b)]
  return async () => {
    const find = async (words: string, limit: number) => (await inTime(reading.search({ ...NO_SEARCH, kinds: [], roles: [], q: words, limit, offset: 0 }))).hits
    const found = q === '' ? [] : (await find(q, CHOICES)).filter(({ sectionId }) => sectionId !== a)
    const similar = left === null || q !== '' ? [] : await similarPassages(find, { text: left.text, documentId: documentOf(left.id) })
    return renderPage(site, ComparePage, {
      a: left, b: right, asked: q, found: found.map(choice), similar: similar.filter(({ sectionId }) => sectionId !== b).map(choice),
      comparison: left === null || right === null ? null : comparison(reading, left, right),
    })
  }
}

/** A section with the words of all under it, or `AppError('section-not-found')`. */
function side(reading: Reading, id: string): ComparedSide {
  const document = reading.document(documentOf(id))
  const section = document?.sections.find((one) => one.id === id)
  if (document == null || section === undefined) throw new AppError('section-not-found', 'Thư viện không có điều khoản này.', { value: id })
  return {
    id, documentTitle: document.title, documentKind: document.kind, date: document.date, path: section.path, citation: section.citation, url: section.url,
    text: document.text.slice(section.start, section.end).trim(),
  }
}

function comparison({ library }: Reading, a: ComparedSide, b: ComparedSide): ComparisonView {
  const isWhole = Math.max(a.text.length, b.text.length) <= MAX_COMPARED_CHARS
  const compared = ({ id, text }: ComparedSide): ComparedSection => ({ text: isWhole ? text : '', rows: rowsUnder(library, id) })
  const { words, rows } = compareSections(compared(a), compared(b))
  return {
    words, isWhole,
    figures: rows.map(({ a: one, b: other, change }) => ({ a: one === null ? null : ledgerRow(one), b: other === null ? null : ledgerRow(other), changes: change?.kinds.map((kind) => CHANGE_NAMES[kind]) ?? [] })),
  }
}

function rowsUnder(library: Reading['library'], sectionId: string): TargetRow[] {
  const facts = library.documents().find(({ id }) => id === documentOf(sectionId))
  if (facts === undefined) return []
  return library.targets(facts.id).filter((target) => target.sectionId === sectionId || target.sectionId.startsWith(`${sectionId}_`)).map((target) => rowOf(target, facts))
}

function choice({ sectionId, citation, text, date }: Hit): ChoiceView {
  return { id: sectionId, citation, text, date }
}

function documentOf(sectionId: string): string {
  return sectionId.split('_')[0]!
}
