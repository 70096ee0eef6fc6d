import type { DocumentKind } from '../model/terms.js'
import { KINDS } from '../model/terms.js'
import type { Head } from './head.js'
import { titleWord } from './head.js'
import { isAllCaps } from './line-shape.js'
import type { Page, Printed } from './page.js'
import { words } from './page.js'

const NAMED: readonly DocumentKind[] = ['luat', 'hien-phap', 'phap-lenh']
const MIXED_CASE_CHARS = 200_000

/**
 * Title of an official document in its own words: name of the kind, number, subject. Null where it prints no subject.
 *
 *   'NGHỊ QUYẾT', '41/NQ-HĐND', 'Về Kế hoạch …' → 'Nghị quyết 41/NQ-HĐND về Kế hoạch …'   'LUẬT', 'AN NINH MẠNG' → 'Luật An ninh mạng'
 * A subject in capitals is written as the text writes the same words elsewhere, and stays in capitals where it does not.
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
  const isCapitals = isAllCaps(subject.replace(/^\p{Lu}\p{Ll}+( \p{Ll}+)?/u, ''))
  const spelled = isCapitals ? (mixedCase(page, subject) ?? subject) : subject
  return spelled.replace(/^Về(?=\s)/u, 'về')
}

/** The same words where the text prints them with small letters; null where it does not. */
function mixedCase(page: Page, subject: string): string | null {
  const pattern = new RegExp(subject.split(' ').map(escaped).join('\\s+'), 'giu')
  for (const match of page.flat.slice(0, MIXED_CASE_CHARS).matchAll(pattern)) {
    const seen = words(page, { start: match.index, end: match.index + match[0].length })
    if (seen.split(' ').slice(1).some((word) => /^\p{Ll}/u.test(word))) return seen
  }
  return null
}

function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}

function titleRowSpan(page: Page, head: Head): { start: number; end: number } {
  const { start, end } = page.rows[head.title]!
  return { start, end }
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
