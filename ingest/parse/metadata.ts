import type { ManifestFacts, ReadSource } from '../model/block.js'
import type { Document, FactName, Facts } from '../model/document.js'
import { numberKey } from '../model/number-key.js'
import { type DocumentKind, isDocumentKind, KINDS } from '../model/terms.js'
import type { Sourced } from './facts.js'
import { finestDate, firstOf, fromManifest, fromMarkup, fromText } from './facts.js'
import type { Head } from './head.js'
import { findHead } from './head.js'
import type { Line } from './line.js'
import { pageOf } from './page.js'
import type { Page } from './page.js'
import { readAnnexNote } from './annex-note.js'
import { type GivenTitle, readGivenTitle } from './given-title.js'
import { readAttributes } from './attribute-table.js'
import { kindOfWord } from './kind-words.js'
import { isDocumentNumber } from './document-number.js'
import { opensBody } from './body-name.js'
import { readAdoptionDate, readPlaceDate } from './read-date.js'
import { issuerName, readIssuer } from './read-issuer.js'
import { readPrintedKind, readSelfReference } from './read-kind.js'
import { readAgencyMark, readDateline, readHeadline, readNewsSign, looksLikeHeadline } from './read-news.js'
import { readLeadNumber, readNumber } from './read-number.js'
import { readSession } from './read-session.js'
import { readSigner } from './read-signer.js'
import { readSubject } from './read-subject.js'
import { composeTitle, substituteTitle } from './read-title.js'

/** What is known of a document besides its text. */
export type Metadata = Facts & Pick<Document, 'kind' | 'title' | 'url' | 'numberKey' | 'readFrom'>

/** What is given with the lines. `file` is never a source of facts: names of files lie. */
export interface Given {
  markup: ReadSource['markup']
  manifest: ManifestFacts | null
  file: string
}

/**
 * Facts of a document, each with where it was read; a fact that nothing gives is null.
 *
 * The printed text comes first, then a site's own table of attributes, then markup, then the manifest, then a title given with the text
 * that opens with its kind and number; of two dates the more precise counts. A manifest that calls the text news is believed unless the text prints an official head.
 */
export function readMetadata(lines: readonly Line[], given: Given): Metadata {
  const page = pageOf(lines)
  const head = findHead(page)
  const official = isNews(head, given.manifest) ? null : readOfficial(page, head, given)
  const facts = official ?? readNews(page, given)
  return { ...facts.known, ...titled(page, facts, given) }
}

type Known = Record<FactName | 'kind', Sourced | null>
interface Read {
  known: Facts & { kind: DocumentKind; numberKey: string | null }
  from: Known
  title: Sourced | null
}

function isNews(head: Head | null, manifest: ManifestFacts | null): boolean {
  return manifest?.kind === 'tin-tuc' && (head === null || head.motto < 0)
}

/** Facts of an official document, or null where nothing shows the text to be one. */
function readOfficial(page: Page, head: Head | null, given: Given): Read | null {
  const site = readAttributes(page)
  const note = readAnnexNote(page)
  const headNumber = readNumber(page, head)
  const self = readSelfReference(page)
  const kind = firstOf(
    fromText(readPrintedKind(page, head, headNumber)),
    kindOnly(fromText(site.kind)),
    fromText(self),
    fromText(note?.kind),
    kindOnly(fromManifest(given.manifest, 'kind')),
  )
  const title = titleFor(kind, given)
  const number = firstOf(
    fromText(headNumber),
    numberOnly(fromText(site.number)),
    fromText(note?.number),
    fromText(self && readLeadNumber(page, self.value)),
    numberOnly(fromMarkup(given.markup.number, 'number')),
    fromManifest(given.manifest, 'number'),
    title?.number ?? null,
  )
  if (kind?.value === 'tin-tuc' || (kind === null && head === null && number === null)) return null
  const kindValue = kind?.value ?? 'khac'
  const { term, session } = readSession(page, head)
  const subject = readSubject(page, head)
  const from: Known = {
    ...NOTHING,
    kind,
    number,
    issuer: firstOf(fromText(readIssuer(page, head)), bodyOnly(fromText(site.issuer)), named(page, fromText(note?.issuer)), fromManifest(given.manifest, 'issuer'), title?.issuer ?? null),
    date: finestDate(fromText(readPlaceDate(page, head)), fromText(readAdoptionDate(page)), fromText(note?.date), fromText(site.date), fromMarkup(given.markup.date, 'date'), fromManifest(given.manifest, 'date')),
    subject: firstOf(fromText(subject), fromMarkup(given.markup.subject, 'subject'), fromManifest(given.manifest, 'subject')),
    signer: firstOf(fromText(readSigner(page)), fromText(site.signer), fromManifest(given.manifest, 'signer')),
    term: fromText(term),
    session: fromText(session),
  }
  const printedNumber = number?.from.from === 'text' ? number.value : null
  const composed = fromText(composeTitle(page, head, { kind: kindValue, number: printedNumber, subject }))
  return { known: valuesOf(from, kindValue), from, title: composed }
}

/** The title given with a text of this kind; null where it names another kind, as the headline of an item about the document may. */
function titleFor(kind: Sourced | null, { manifest, markup }: Given): GivenTitle | null {
  const titles = [fromManifest(manifest, 'title'), fromMarkup(markup.title, 'title')].map(readGivenTitle)
  return titles.find((title) => title.kind !== null && title.kind === kind?.value) ?? null
}

/** Facts of news and of any other text: no number and no issuer, since those it prints are of the documents it tells of. */
function readNews(page: Page, { markup, manifest }: Given): Read {
  const sign = readNewsSign(page)
  const stated = kindOnly(fromManifest(manifest, 'kind'))
  const kind = stated ?? (sign === null ? null : fromText({ value: 'tin-tuc', span: sign.span })) ?? (markup.outlet ? fromMarkup('tin-tuc', 'outlet') : null)
  const from: Known = {
    ...NOTHING,
    kind,
    number: fromManifest(manifest, 'number'),
    issuer: fromManifest(manifest, 'issuer'),
    outlet: firstOf(fromManifest(manifest, 'outlet'), fromMarkup(markup.outlet, 'outlet'), fromText(readAgencyMark(page))),
    author: firstOf(fromMarkup(markup.author, 'author'), fromManifest(manifest, 'author')),
    date: finestDate(fromText(readDateline(page)), fromMarkup(markup.date, 'date'), fromManifest(manifest, 'date')),
    subject: fromManifest(manifest, 'subject'),
  }
  return { known: valuesOf(from, (kind?.value as DocumentKind | undefined) ?? 'khac'), from, title: null }
}

const NOTHING: Known = { kind: null, number: null, issuer: null, outlet: null, author: null, date: null, subject: null, signer: null, term: null, session: null }

/** The title and the address: the composed title, else the headline that markup confirms, the manifest's, the markup's, the first line's. */
function titled(page: Page, { known, from, title }: Read, { markup, manifest }: Given): Pick<Metadata, 'title' | 'url' | 'readFrom'> {
  const official = known.kind !== 'tin-tuc' && known.kind !== 'khac'
  const headline = readHeadline(page)
  const isHeadline = headline !== null && looksLikeHeadline(headline)
  const chosen = title ?? firstOf<string>(
    known.kind === 'tin-tuc' && isHeadline && isConfirmed(headline.value, markup.title) ? fromText(headline) : null,
    fromManifest(manifest, 'title'),
    known.kind === 'tin-tuc' && isHeadline ? fromText(headline) : null,
    fromMarkup(markup.title, 'title'),
    official ? fromText(substituteTitle(page, known.kind)) : null,
    official && headline !== null && isPartHeading(headline.value) ? bareTitle(known, from) : fromText(headline),
  )
  const url = firstOf(fromManifest(manifest, 'url'), fromMarkup(markup.url, 'url'))
  const readFrom: Metadata['readFrom'] = {}
  for (const [name, fact] of Object.entries({ ...from, title: chosen, url })) if (fact !== null) readFrom[name as FactName] = fact.from
  return { title: chosen?.value ?? '', url: url?.value ?? null, readFrom }
}

/** A text that begins at its first chapter or article prints no title: its kind and number stand for one. */
function bareTitle({ kind, number }: Read['known'], from: Read['from']): Sourced | null {
  return from.kind == null ? null : { value: [KINDS[kind].spelling, number].filter((part) => part !== null).join(' '), from: from.kind.from }
}

/** 'Điều 1. Phạm vi', 'Chương II', 'NHỮNG QUY ĐỊNH CHUNG': the heading of a part, not of the document. */
function isPartHeading(text: string): boolean {
  return /^(?:Điều|Chương|Mục|Phần)\s+(?:thứ\s|[\dIVX])|^(?:những )?quy định chung$/iu.test(text)
}

/** Markup's title names the same headline, perhaps with the site's name behind it. */
function isConfirmed(headline: string, markupTitle: string | undefined): boolean {
  return markupTitle !== undefined && comparable(markupTitle).startsWith(comparable(headline))
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function valuesOf(from: Known, kind: DocumentKind): Read['known'] {
  const { kind: _, ...facts } = from
  const values = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact?.value ?? null])) as unknown as Facts
  return { ...values, kind, numberKey: values.number === null ? null : numberKey(values.number) }
}

function numberOnly(fact: Sourced | null): Sourced | null {
  return fact !== null && isDocumentNumber(fact.value) ? fact : null
}

/** An issuer named in running text, in the form the head would give. */
function named(page: Page, fact: Sourced | null): Sourced | null {
  return fact && { value: issuerName(fact.value, page.text), from: fact.from }
}

function bodyOnly(fact: Sourced | null): Sourced | null {
  return fact !== null && opensBody(fact.value) ? fact : null
}

function kindOnly(fact: Sourced | null): Sourced<DocumentKind> | null {
  if (fact === null) return null
  const kind = isDocumentKind(fact.value) ? fact.value : kindOfWord(fact.value)
  return kind === null ? null : { value: kind, from: fact.from }
}
