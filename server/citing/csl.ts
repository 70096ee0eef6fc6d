import type { Citable } from './citable.js'
import { dateParts } from './date-parts.js'

/** One item of CSL-JSON (schema 1.0.2); absent fields are not known. */
export interface CslItem {
  id: string
  type: 'legislation' | 'article-newspaper' | 'report'
  title: string
  language: 'vi'
  number?: string
  authority?: string
  author?: { literal: string }[]
  'container-title'?: string
  issued?: { 'date-parts': [number[]] }
  /** The clause's address inside the document. */
  section?: string
  note: string
  URL?: string
}

const REPORTS: readonly string[] = ['bao-cao', 'to-trinh', 'de-an', 'ke-hoach', 'chuong-trinh']

/** A citation for reference managers and citation processors. */
export function csl({ id, document, address, citation }: Citable): CslItem {
  const { kind, title, number, issuer, outlet, author, date, url } = document
  const { year, month, day } = dateParts(date)
  const by = author ?? (kind === 'tin-tuc' ? null : issuer)
  return {
    id, type: kind === 'tin-tuc' ? 'article-newspaper' : REPORTS.includes(kind) ? 'report' : 'legislation', title, language: 'vi',
    ...(number !== null && { number }),
    ...(issuer !== null && { authority: issuer }),
    ...(by !== null && { author: [{ literal: by }] }),
    ...(outlet !== null && { 'container-title': outlet }),
    ...(year !== null && { issued: { 'date-parts': [[year, month, day].filter((part) => part !== null).map(Number)] as [number[]] } }),
    ...(address !== '' && { section: address }),
    note: citation,
    ...(url !== null && { URL: url }),
  }
}
