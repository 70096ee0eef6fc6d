import type { Citable } from './citable.js'
import { dateParts } from './date-parts.js'

/** Kinds that lay down law; everything else but news is a government document. */
const STATUTES: readonly string[] = ['hien-phap', 'luat', 'phap-lenh', 'nghi-dinh', 'thong-tu']

/** A RIS record; lines end with CRLF, as the format asks. */
export function ris({ id, document, address, citation }: Citable): string {
  const { kind, title, number, issuer, outlet, author, date, url } = document
  const { year, month, day } = dateParts(date)
  const fields: [string, string | null][] = [
    ['TY', kind === 'tin-tuc' ? 'NEWS' : STATUTES.includes(kind) ? 'STAT' : 'GOVDOC'],
    ['ID', id],
    ['TI', title],
    ['AU', author ?? issuer],
    ['T2', outlet],
    ['M1', number],
    ['PY', year],
    ['DA', year === null ? null : `${year}/${month ?? ''}/${day ?? ''}/`],
    ['SE', address === '' ? null : address],
    ['N1', citation],
    ['UR', url],
    ['LA', 'vi'],
    ['ER', ''],
  ]
  return fields.filter((field): field is [string, string] => field[1] !== null).map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('')
}

/** A value may not begin a line of its own: the next record would start there. */
function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}
