import type { Document, Section } from '../../ingest/model/document.js'
import type { Span } from '../../ingest/model/span.js'
import type { Target } from '../../ingest/model/target.js'
import type { DocumentKind } from '../../ingest/model/terms.js'
import { readTargets } from '../../ingest/parse/targets/read-targets.js'
import { sentencesOf } from '../search/showing/sentence.js'
import { shortPieces } from './passages.js'

/** Sentences read at one time, so that the clock is asked often enough. */
const BATCH = 20

/** A figure of a draft; its nature is known where its words say it. */
export interface DraftFigure extends Target { isNatureKnown: boolean }

/** Sentences of a draft that hold a digit, in batches. */
export function figureSpans(text: string): Span[][] {
  const spans = sentencesOf(text).flatMap(([start, end]) => shortPieces(text, { start, end })).filter(({ start, end }) => /\d/.test(text.slice(start, end)))
  return Array.from({ length: Math.ceil(spans.length / BATCH) }, (_, i) => spans.slice(i * BATCH, (i + 1) * BATCH))
}

/** Figures of a draft's sentences with what they measure, as the library's own are read; spans are offsets into `text`. Those that name nothing are left out. */
export function draftFigures(text: string, sentences: readonly Span[]): DraftFigure[] {
  const from = sentences[0]?.start ?? 0
  const to = sentences.at(-1)?.end ?? 0
  const sections = sentences.map(({ start, end }, n): Section => ({
    id: `ban-thao_${n + 1}`, parentId: null, label: '', level: 'paragraph', heading: '', start: start - from, end: end - from, ownEnd: end - from, path: [], role: 'thuong', columns: null,
  }))
  const document = (kind: DocumentKind): Document => ({
    id: 'ban-thao', file: '', url: null, title: '', kind, number: null, numberKey: null, issuer: null, outlet: null, author: null, date: null, subject: null,
    signer: null, term: null, session: null, readFrom: {}, text: text.slice(from, to), sections, references: [], warnings: [], excluded: [],
  })
  // Where its words do not say whether a figure is aimed at or reached, the kind of document decides; a draft has none.
  const asPlan = new Map(readTargets(document('ke-hoach')).map(({ id, nature }) => [id, nature]))
  return readTargets(document('bao-cao')).filter(({ missing }) => !missing.includes('indicator'))
    .map((target) => ({ ...moved(target, from), isNatureKnown: asPlan.get(target.id) === target.nature }))
}

function moved(target: Target, by: number): Target {
  const move = <S extends Span | null>(span: S): S => (span === null ? span : { start: span.start + by, end: span.end + by }) as S
  const { whole, indicator, value, unit, period } = target.spans
  return { ...target, spans: { whole: move(whole), indicator: move(indicator), value: move(value), unit: move(unit), period: move(period) } }
}
