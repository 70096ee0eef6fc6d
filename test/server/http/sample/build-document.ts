import { citeSection } from '../../../../ingest/model/citation.js'
import type { Section, SectionLevel } from '../../../../ingest/model/document.js'
import { labelToken, sectionId } from '../../../../ingest/model/ids.js'
import type { Role } from '../../../../ingest/model/terms.js'
import type { StoredDocument, StoredSection } from '../../../../ingest/library/library.js'

/** A part of a document as a test writes it: its printed words, label included, and the parts under it. */
export interface Part {
  label?: string
  level: SectionLevel
  heading?: string
  text: string
  role?: Role
  token?: string
  columns?: string[]
  under?: Part[]
}

export interface LeftOut { excluded: string; reason: string }

type Facts = Pick<StoredDocument, 'id' | 'title' | 'kind'> & Partial<StoredDocument>

/** A whole document from its parts: text, offsets, ids, paths and citations follow from them. */
export function buildDocument(facts: Facts, parts: readonly (Part | LeftOut)[]): StoredDocument {
  let text = ''
  const sections: StoredSection[] = []
  const excluded: StoredDocument['excluded'] = []
  const append = (words: string): number => {
    const start = text.length
    text += `${words}\n`
    return start
  }
  const add = (part: Part, parent: Section | null, n: number): void => {
    const label = part.label ?? ''
    const token = part.token ?? (label === '' ? `${part.level}-${n}` : labelToken(label))
    const start = append(part.text)
    const path = [...(parent?.path ?? []), ...(label === '' ? (part.under === undefined ? [part.heading || 'Đoạn'] : []) : [label])]
    const section: StoredSection = {
      id: sectionId(parent?.id ?? facts.id, token), parentId: parent?.id ?? null, label, level: part.level, heading: part.heading ?? '',
      start, end: text.length, ownEnd: start + part.text.length, path, role: part.role ?? 'thuong', columns: part.columns ?? null,
      documentId: facts.id, order: sections.length, text: part.text.trim(), citation: '',
    }
    sections.push(section)
    part.under?.forEach((child, i) => add(child, section, i + 1))
    section.end = text.length
  }
  parts.forEach((part, i) => {
    if (!('excluded' in part)) return add(part, null, i + 1)
    const start = append(part.excluded)
    excluded.push({ start, end: start + part.excluded.length, reason: part.reason })
  })
  const document: StoredDocument = {
    file: `${facts.id}.txt`, url: null, number: null, numberKey: null, issuer: null, outlet: null, author: null, date: null, subject: null,
    signer: null, term: null, session: null, readFrom: {}, references: [], warnings: [], coverage: { bodyChars: text.length, assignedChars: text.length },
    ...facts, text, sections, excluded,
  }
  for (const section of sections) section.citation = citeSection(document, section)
  return document
}
