import type { Document, Section } from '../../../../ingest/model/document.js'
import type { Target } from '../../../../ingest/model/target.js'
import { readTargets } from '../../../../ingest/parse/targets/read-targets.js'

/** A document whose text is one paragraph under no heading; `facts` replace what a news item without date would have. */
export function oneParagraph(text: string, facts: Partial<Document> = {}): Document {
  const section: Section = { id: 'vb_doan-1', parentId: null, label: '', level: 'paragraph', heading: '', start: 0, end: text.length, ownEnd: text.length, path: ['đoạn 1'], role: 'thuong', columns: null }
  return {
    id: 'vb', file: 'vb.txt', url: null, title: '', kind: 'tin-tuc', number: null, numberKey: null, issuer: null, outlet: null, author: null, date: null, subject: null,
    signer: null, term: null, session: null, readFrom: {}, text, sections: [section], references: [], warnings: [], excluded: [], ...facts,
  }
}

/** The rows of a document, each checked: every span is a slice of the text, the figure, its unit and its clause inside its section. */
export function checkedTargets(document: Document): Target[] {
  const targets = readTargets(document)
  const byId = new Map(document.sections.map((section) => [section.id, section]))
  for (const { id, sectionId, spans, unit, period } of targets) {
    const section = byId.get(sectionId)!
    for (const part of [spans.whole, spans.value, spans.unit]) {
      if (part !== null && !(section.start <= part.start && part.start < part.end && part.end <= section.ownEnd)) throw new Error(`${id}: ${JSON.stringify(part)} is no part of its section`)
    }
    for (const part of [spans.indicator, spans.period]) if (part !== null && !(0 <= part.start && part.start < part.end && part.end <= document.text.length)) throw new Error(`${id}: ${JSON.stringify(part)} is no part of the text`)
    const words = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end)
    if (!/\d/.test(words(spans.value))) throw new Error(`${id}: no figure in “${words(spans.value)}”`)
    if (spans.unit !== null && words(spans.unit) !== unit) throw new Error(`${id}: unit “${unit}” is not “${words(spans.unit)}”`)
    if (spans.period !== null && words(spans.period) !== period.printed) throw new Error(`${id}: period “${period.printed}” is not “${words(spans.period)}”`)
  }
  if (new Set(targets.map(({ id }) => id)).size !== targets.length) throw new Error('a repeated id')
  return targets
}

/** The rows of one sentence. */
export function targetsOf(sentence: string, facts: Partial<Document> = {}): Target[] {
  return checkedTargets(oneParagraph(sentence, facts))
}
