import { type CitedDocument, citeDocument, nameOfKind, spokenDate } from './cite-document.js'
import { addressOf, type CitedPart, type CitedSection, joinParts, sectionParts } from './citation.js'
import type { Document } from './document.js'
import { spellDate } from './edtf.js'

/**
 * Ways of citing. `report` is the one every hit carries; `first` and `later` are the first and the following mentions in an official
 * document (Nghị định 30/2020/NĐ-CP, annex I: a document is first named by kind, number, date, body and subject, then by kind and
 * number); `news` names the document before the clause.
 */
export type CitationForm = 'report' | 'first' | 'later' | 'news'

export const CITATION_FORMS: readonly CitationForm[] = ['report', 'first', 'later', 'news']

/** What the forms need of a document. */
export type NamedDocument = CitedDocument & Pick<Document, 'subject'>

/** Citations of one document and its sections. */
export interface Citer {
  /** A section, or the whole document where none is given. */
  cite(form: CitationForm, section?: CitedSection): string
  /**
   * Several sections of the document in their order, each once; those that share what stands above them are drawn together.
   *   'khoản 2 và khoản 3 Điều 31; điểm a khoản 2 Điều 37 Luật Thủ đô số 39/2024/QH15'
   */
  several(sections: readonly CitedSection[]): string
}

/** Citations in every form, made of what the document's text or manifest gives and nothing else. */
export function citer(document: NamedDocument & { sections: readonly CitedSection[] }): Citer {
  const partsOf = sectionParts(document.sections)
  return {
    cite(form, section) {
      const parts = section === undefined ? [] : partsOf(section)
      return form === 'news' ? newsForm(document, parts) : joinParts(parts, documentName(form, document))
    },
    several: (sections) => severalForm(sections.map(partsOf), citeDocument(document)),
  }
}

/** The document's name in a form; a news item has one name for all but `news`. */
export function documentName(form: CitationForm, document: NamedDocument): string {
  if (form === 'news') return newsName(document)
  if (form === 'report' || document.kind === 'tin-tuc' || isNamedByTitle(document)) return citeDocument(document)
  return form === 'first' ? firstName(document) : laterName(document)
}

/** Without number, and without date or body, only the title tells what is meant. */
function isNamedByTitle({ number, date, issuer, title }: NamedDocument): boolean {
  return number === null && (date === null || issuer === null) && title !== ''
}

function firstName(document: NamedDocument): string {
  const { kind, title, number, date, issuer, subject } = document
  const named = nameOfKind(kind, title)
  const isLaw = named === title
  return spaced([
    named, number && `số ${number}`, date && spellDate(date), issuer && !isLaw && `của ${issuer}`, subject && !isLaw && runningOn(subject),
  ])
}

function laterName({ kind, title, number, date, issuer }: NamedDocument): string {
  const named = nameOfKind(kind, title)
  return number === null ? spaced([named, date && spokenDate(date), issuer && `của ${issuer}`]) : spaced([named, `số ${number}`])
}

function newsName(document: NamedDocument): string {
  const { kind, title, outlet, number, date, issuer } = document
  if (kind === 'tin-tuc') return [spaced([`bài “${title}”`, outlet && `trên ${outlet}`]), date && spokenDate(date)].filter(Boolean).join(', ')
  if (isNamedByTitle(document)) return citeDocument(document)
  return spaced([nameOfKind(kind, title), number && `số ${number}`, issuer && `của ${issuer}`, date && spokenDate(date)])
}

function newsForm(document: NamedDocument, parts: readonly CitedPart[]): string {
  return parts.length === 0 ? newsName(document) : `${newsName(document)} (${addressOf(parts)})`
}

/** A subject behind its document: 'Về kế hoạch' → 'về kế hoạch'; words in capitals stay as they are. */
function runningOn(subject: string): string {
  return /^\p{Lu}\p{Lu}/u.test(subject) ? subject : subject.charAt(0).toLowerCase() + subject.slice(1)
}

function severalForm(addresses: readonly CitedPart[][], document: string): string {
  const groups: { heads: CitedPart[]; above: CitedPart[] }[] = []
  for (const [head, ...above] of addresses) {
    if (head === undefined) continue
    const last = groups.at(-1)
    const isJoined = last !== undefined && addressOf(last.above) === addressOf(above) && last.heads[0]!.isNormative === head.isNormative
    if (!isJoined) groups.push({ heads: [head], above })
    else if (!last.heads.some(({ text }) => text === head.text)) last.heads.push(head)
  }
  const texts = groups.map(({ heads, above }) => [{ text: listed(heads.map(({ text }) => text)), isNormative: heads[0]!.isNormative }, ...above])
  const [last, ...before] = texts.toReversed()
  if (last === undefined) return document
  return [...before.toReversed().map(addressOf), joinParts(last, document)].join('; ')
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} và ${texts.at(-1)!}`
}

function spaced(parts: readonly (string | null | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
