import type { Router } from 'express'
import { formatFigure } from '../../ingest/model/format-figure.js'
import { ledgerHref } from '../../web/links.js'
import { IndicatorsPage } from '../../web/pages/indicators.js'
import { LedgerPage } from '../../web/pages/ledger.js'
import { TracePage } from '../../web/pages/trace.js'
import { renderPage } from '../../web/render.js'
import { AppError } from '../../ingest/model/app-error.js'
import { indicatorsByField } from '../targets/indicators-by-field.js'
import { ledger } from '../targets/ledger.js'
import type { NumberQuery } from '../targets/number-query.js'
import { ledgerRow, traceProps } from './target-views.js'
import { type Asked, page, type PageContext } from './page.js'
import { readLedger, readTrace, readYearFields } from './parameters.js'

const ROWS_A_PAGE = 30

/** Routes of the pages over the sổ chỉ tiêu. */
export function addLedgerPages(router: Router, context: PageContext): void {
  router.get('/so-chi-tieu', page(context, rows))
  router.get('/chi-tieu', page(context, phrase))
  router.get('/chi-tieu/:id', page(context, indicator))
}

function rows({ pairs, reading: { library }, site }: Asked) {
  const years = readYearFields(pairs)
  const state = readLedger(pairs)
  return () => {
    if (years !== null) return { goTo: ledgerHref(state, { period: years }) }
    const { total, read, number, rows: found, facets } = ledger(library, state, { sort: state.sort, limit: ROWS_A_PAGE, offset: (state.page - 1) * ROWS_A_PAGE })
    return renderPage(site, LedgerPage, {
      state, total, pages: Math.ceil(total / ROWS_A_PAGE), rows: found.map(ledgerRow), facets, read, number: number === null ? null : writtenNumber(number),
      indicatorNames: new Map(found.map(({ indicator }) => [indicator.id, indicator.name])),
    })
  }
}

function phrase({ pairs, reading: { library }, site }: Asked) {
  const { q, page: number } = readTrace(pairs)
  return async () => {
    if (q === '') return renderPage(site, IndicatorsPage, { fields: indicatorsByField(library) })
    return renderPage(site, TracePage, await traceProps(library, { asked: q, id: null, page: number }))
  }
}

function indicator({ request, pairs, reading: { library }, site }: Asked) {
  const { page: number } = readTrace(pairs)
  const id = String(request.params['id'])
  return async () => {
    const props = await traceProps(library, { asked: '', id, page: number })
    if (props.indicator.id === '') throw new AppError('indicator-not-found', 'Không có chỉ tiêu này trong danh mục và thư viện.', { value: id })
    return renderPage(site, TracePage, props)
  }
}

/** A figure asked for, in words: 'từ 8% trở lên'. */
function writtenNumber({ comparator, value, valueMax, unit }: NumberQuery): string {
  return formatFigure({ comparator, printedValue: value, valueMax, unit: null, unitCanonical: unit?.canonical ?? null, of: null })
}
