import type { Library } from '../../ingest/library/library.js'
import type { IndicatorRef } from '../../ingest/model/target.js'
import { tracedRows } from './library-targets.js'
import type { TargetRow } from './target-row.js'
import { type Mention, traceIndicator, type TracePage } from './trace.js'
import { type PassageMention, tracePassages } from './trace-passages.js'

/** A trace as `/api/trace` and `trace --json` give it: mentions are rows, or passages where a phrase stands in no row. */
export interface AnyTrace {
  indicator: IndicatorRef
  /** Dated mentions in all. */
  total: number
  mentions: (Mention | PassageMention)[]
  undated: (TargetRow | PassageMention)[]
}

/** The mentions of an indicator or of any phrase; a phrase without figures is traced through the passages that hold it word for word. */
export async function traceAnything(library: Library, asked: string, page: TracePage = {}): Promise<AnyTrace> {
  const { indicator, rows } = tracedRows(library, asked)
  if (rows.length > 0 || indicator.id !== '') return traceIndicator(indicator, rows, page)
  const { mentions, undated } = await tracePassages(library, indicator.name)
  const { limit = Infinity, offset = 0 } = page
  return { indicator, total: mentions.length, mentions: mentions.slice(offset, offset + limit), undated }
}

/** True for a mention that is a row of the sổ chỉ tiêu. */
export function isRow<Passage extends object, Row extends TargetRow>(mention: Passage | Row): mention is Row {
  return 'indicator' in mention
}
