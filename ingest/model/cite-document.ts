import type { Document } from './document.js'
import { KINDS } from './terms.js'

/** What a citation needs of a document. */
export type CitedDocument = Pick<Document, 'kind' | 'title' | 'number' | 'issuer' | 'outlet' | 'date'>

/**
 * Citation of a whole document.
 *
 * A number that carries its year needs no date or body: 'Nghị định số 30/2020/NĐ-CP', 'Luật An ninh mạng số 24/2018/QH14'.
 * Others are told apart by them: 'Nghị quyết số 41/NQ-HĐND ngày 11/12/2020 của Hội đồng nhân dân tỉnh Thái Nguyên'.
 * A news item: '“Title”, Báo Thái Nguyên, ngày 29/12/2023'. Without number, date and body: the title.
 */
export function citeDocument({ kind, title, number, issuer, outlet, date }: CitedDocument): string {
  if (kind === 'tin-tuc') return printed([`“${title}”`, outlet, date === null ? null : spokenDate(date)], ', ')
  const when = date === null ? null : spokenDate(date)
  if (number === null && (when === null || issuer === null) && title !== '') return printed([title, when], ', ')
  const name = nameOfKind(kind, title)
  if (number !== null && /\/\d{4}\//.test(number)) return `${name} số ${number}`
  return printed([name, number === null ? null : `số ${number}`, when, issuer === null ? null : `của ${issuer}`], ' ')
}

/** A date as it is said: '2020-12-11' → 'ngày 11/12/2020', '2020-10' → 'tháng 10/2020', '2021' → 'năm 2021'. */
export function spokenDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (day !== undefined) return `ngày ${day}/${month}/${year}`
  return month === undefined ? `năm ${year}` : `tháng ${month}/${year}`
}

/** Laws are cited by name, everything else by its kind. */
export function nameOfKind(kind: CitedDocument['kind'], title: string): string {
  const spelling = KINDS[kind].spelling
  const isNamed = ['luat', 'hien-phap', 'phap-lenh'].includes(kind) && /^(bộ luật|luật|hiến pháp|pháp lệnh)\s/i.test(title)
  if (isNamed || (kind === 'khac' && title !== '')) return title
  return spelling
}

/** The parts that are known, joined. */
function printed(parts: readonly (string | null)[], separator: string): string {
  return parts.filter((part) => part !== null).join(separator)
}
