import type { DocumentKind } from '../model/terms.js'
import { KINDS } from '../model/terms.js'
import type { Head } from './head.js'
import { titleWord } from './head.js'
import { printed, type Page, type Printed } from './page.js'
import { asWritten } from './read-case.js'

const NAMED: readonly DocumentKind[] = ['luat', 'hien-phap', 'phap-lenh']
/** Text in which the subject's words are looked up. */
const SAMPLE_CHARS = 60_000

/**
 * Title of an official document in its own words: name of the kind, number, subject. Null where it prints no subject.
 *
 *   'NGHỊ QUYẾT', '41/NQ-HĐND', 'Về Kế hoạch …' → 'Nghị quyết 41/NQ-HĐND về Kế hoạch …'   'LUẬT', 'AN NINH MẠNG' → 'Luật An ninh mạng'
 * A subject in capitals is written as the text writes the same words elsewhere; words it does not write so stay in capitals.
 * Laws go by name, so their number is left out.
 */
export function composeTitle(page: Page, head: Head | null, facts: { kind: DocumentKind; number: string | null; subject: Printed | null }): Printed | null {
  const { kind, number, subject } = facts
  if (subject === null) return kind === 'hien-phap' && head !== null && head.title >= 0 ? { value: KINDS[kind].spelling, span: titleRowSpan(page, head) } : null
  const name = head !== null && head.title >= 0 ? sentenceCase(titleWord(page.rows[head.title]!.text)) : KINDS[kind].spelling
  const isNamed = NAMED.includes(kind)
  const about = aboutWords(page, `${isNamed ? `${name} ` : ''}${subject.value}`, kind)
  const parts = isNamed ? [about] : [name, number, about]
  const start = head !== null && head.title >= 0 ? page.rows[head.title]!.start : subject.span.start
  return { value: parts.filter((part) => part !== null).join(' '), span: { start, end: subject.span.end } }
}

function aboutWords(page: Page, subject: string, kind: DocumentKind): string {
  if (kind === 'cong-van') return `V/v ${subject}`
  const isCapitals = !/\p{Ll}/u.test(subject.replace(/^\p{Lu}\p{Ll}+( \p{Ll}+)?/u, ''))
  const sample = page.text.slice(0, SAMPLE_CHARS)
  const spelled = isCapitals ? asWritten(subject, sample) : withSmallStart(subject, sample)
  return spelled.replace(/^về(?=\s)/iu, 'về')
}

/** Behind the kind and number the subject's first word is small where the text writes it so: 'Quy định về' → 'quy định về'. */
function withSmallStart(subject: string, sample: string): string {
  const lead = subject.split(' ').slice(0, 2).join(' ')
  const written = asWritten(lead, sample)
  return written === lead.toLowerCase() ? written + subject.slice(lead.length) : subject
}

/** First sentence in which a statute printed without its head says what it is about. */
const SCOPE = /(?<!\p{L})(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định) này (?:quy định|điều chỉnh|hướng dẫn|sửa đổi)[^.;:]{10,400}/u
const ADDRESSEE = /^(?:Kính|KÍNH)\s+(?:gửi|GỬI)\s*:?\s*(?<name>.*)$/u

/**
 * What stands for the title of an official document that prints none: a letter's addressee, a statute's own words on its scope.
 *
 *   'Kính gửi: Sở Tài chính' → 'Công văn kính gửi: Sở Tài chính'   'Điều 1 … Luật này quy định về …' → 'Luật này quy định về …'
 */
export function substituteTitle(page: Page, kind: DocumentKind): Printed | null {
  if (kind === 'cong-van') return addresseeTitle(page)
  const match = SCOPE.exec(page.flat.slice(0, SAMPLE_CHARS))
  return match === null ? null : printed(page, { start: match.index, end: match.index + match[0].length })
}

function addresseeTitle(page: Page): Printed | null {
  const rows = page.rows.filter(({ excluded }) => !excluded)
  const at = rows.findIndex(({ text }) => ADDRESSEE.test(text))
  if (at < 0) return null
  const inRow = ADDRESSEE.exec(rows[at]!.text)!.groups!.name!
  const to = inRow === '' ? rows[at + 1] : rows[at]
  if (to === undefined) return null
  const name = (inRow === '' ? to.text : inRow).replace(/^[-–+]\s*/, '').replace(/[.;,]+$/, '')
  return { value: `Công văn kính gửi: ${name}`, span: { start: rows[at]!.start, end: to.end } }
}

function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}

function titleRowSpan(page: Page, head: Head): { start: number; end: number } {
  const { start, end } = page.rows[head.title]!
  return { start, end }
}
