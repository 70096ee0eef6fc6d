import type { Router } from 'express'
import { AppError } from '../../ingest/model/app-error.js'
import { sectionIdFromPath } from '../../ingest/model/ids.js'
import { listHref, NO_SEARCH, searchHref } from '../../web/links.js'
import { AskPage } from '../../web/pages/ask.js'
import { ClausePage } from '../../web/pages/clause.js'
import { DocumentPage } from '../../web/pages/document.js'
import { DocumentsPage } from '../../web/pages/documents.js'
import { HomePage } from '../../web/pages/home.js'
import { SearchPage } from '../../web/pages/search.js'
import { renderPage } from '../../web/render.js'
import { citationView } from '../citing/cite.js'
import type { SearchState } from '../../web/views/search.js'
import { isQuestion } from '../ask/reading/is-question.js'
import { citedBy } from './cited-by.js'
import { placeOf } from '../clause-place.js'
import { listDocuments } from './document-list.js'
import { findInDocument } from './find-in-document.js'
import { foundView } from './found-view.js'
import { agreementView } from './agreement-view.js'
import { addComparePages } from './compare-pages.js'
import { addLedgerPages } from './ledger-pages.js'
import { chipsBySection, chipsOfHits } from './target-chips.js'
import { wantedDocument } from './library-reader.js'
import { type Asked, page, type PageContext } from './page.js'
import { readInside, readList, readSearch, readYearFields } from './parameters.js'
import { inTime } from './time-limit.js'

const HITS_A_PAGE = 10
const DOCUMENTS_A_PAGE = 25
const LATEST_DOCUMENTS = 6
/** Sections under a clause that its page shows: a long chapter belongs into the reader. */
const MOST_UNDER = 150

/** Routes of the pages for people. */
export function addPages(router: Router, context: PageContext): void {
  router.get('/', page(context, home))
  router.get('/tim-kiem', page(context, searching))
  router.get('/hoi-dap', page(context, asking))
  router.get('/van-ban', page(context, documents))
  addLedgerPages(router, context)
  addComparePages(router, context)
  router.get('/van-ban/:id', page(context, reader))
  router.get('/van-ban/:id/*clause', page(context, clause))
}

function home({ reading, site }: Asked) {
  return () => {
    const { documents, sections, targets } = reading.library.counts()
    const list = listDocuments(reading.library.documents(), readList(new Map()))
    return renderPage(site, HomePage, {
      documents, sections, targets, kinds: list.facets.kind, latest: list.documents.slice(0, LATEST_DOCUMENTS), examples: reading.examples(),
    })
  }
}

function searching({ pairs, reading, site }: Asked) {
  const years = readYearFields(pairs)
  const state = readSearch(pairs)
  return async () => {
    if (years !== null) return { goTo: searchHref(state, { years }) }
    const asked = { ...state, limit: HITS_A_PAGE, offset: (state.page - 1) * HITS_A_PAGE }
    const result = state.q === '' ? null : await inTime(reading.search(asked))
    const answer = isAskedAlone(state) ? await inTime(reading.ask(state.q, true)) : null
    const title = state.documentId === null ? null : reading.library.documents().find(({ id }) => id === state.documentId)?.title ?? null
    const html = renderPage(site, SearchPage, {
      state, result, answer, documentTitle: title, examples: result === null ? reading.examples() : [], chips: chipsOfHits(reading.library, result?.hits ?? []),
    })
    return (result?.engine.problem ?? null) === null ? html : { passing: html }
  }
}

/** A question on a first page without filters gets an answer beside its passages. */
function isAskedAlone(state: SearchState): boolean {
  return isQuestion(state.q) && JSON.stringify(state) === JSON.stringify({ ...NO_SEARCH, q: state.q })
}

function asking({ pairs, reading, site }: Asked) {
  const { q } = readSearch(pairs)
  return async () => renderPage(site, AskPage, { question: q, result: q === '' ? null : await inTime(reading.ask(q)), examples: q === '' ? reading.examples() : [] })
}

function documents({ pairs, reading, site }: Asked) {
  const years = readYearFields(pairs)
  const state = readList(pairs)
  return () => {
    if (years !== null) return { goTo: listHref(state, { years }) }
    const list = listDocuments(reading.library.documents(), state)
    const from = (state.page - 1) * DOCUMENTS_A_PAGE
    return renderPage(site, DocumentsPage, {
      state, total: list.total, pages: Math.ceil(list.total / DOCUMENTS_A_PAGE), documents: list.documents.slice(from, from + DOCUMENTS_A_PAGE), facets: list.facets,
    })
  }
}

function reader({ request, pairs, reading, site }: Asked) {
  const { q, showsExcluded } = readInside(pairs)
  const document = wantedDocument(reading, String(request.params['id']))
  return () => {
    const places = q === '' ? null : findInDocument(document.sections, q)
    return renderPage(site, DocumentPage, {
      document, citation: citationView(document, null), found: places === null ? null : foundView(document, q, places), matches: places?.matches ?? new Map(), showsExcluded,
      chips: chipsBySection(reading.library.targets(document.id)), agreement: document.kind === 'tin-tuc' ? agreementView(reading.library, document.id) : null,
    })
  }
}

function clause({ request, reading, site }: Asked) {
  const document = wantedDocument(reading, String(request.params['id']))
  const steps = ([] as string[]).concat(request.params['clause'] ?? []).filter((step) => step !== '')
  const place = placeOf(document.sections, sectionIdFromPath(document.id, steps))
  if (place === null) throw new AppError('section-not-found', 'Văn bản này không có điều khoản ấy.', { value: steps })
  return () => renderPage(site, ClausePage, {
    document, ...place, citation: citationView(document, place.section), under: place.under.slice(0, MOST_UNDER), more: Math.max(0, place.under.length - MOST_UNDER),
    citedBy: citedBy(reading, document.id, place.section.id), chips: chipsBySection(reading.library.targets(document.id)),
  })
}
