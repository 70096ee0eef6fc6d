import type { IndexReader, IndexSnapshot } from '../../../ingest/index/index-reader.js'
import { yearOf } from '../../../ingest/index/row-filter.js'
import type { DocumentSummary } from '../../../ingest/library/library.js'
import { foldKey, syllables } from '../../../ingest/model/syllables.js'
import type { DocumentKind } from '../../../ingest/model/terms.js'
import { dataLines } from './data-file.js'
import type { NamedDocument } from './document-numbers.js'
import type { QueryWord } from './query-word.js'

/** Kinds that go by name, as their syllables fold; the longer before what ends it. */
const NAMED_KINDS: readonly (readonly [string, DocumentKind])[] = [['bo luat', 'luat'], ['luat', 'luat'], ['phap lenh', 'phap-lenh'], ['hien phap', 'hien-phap']]

/** Longest name: no law's is longer. */
const MOST_SYLLABLES = 20

export interface Titles {
  index: IndexReader
  snapshot: IndexSnapshot
  documents: readonly DocumentSummary[]
}

/**
 * Laws that a query names by title, with or without accents and commas; `documentIds` empty where the library holds none.
 *   'khoản 1 Điều 4 Luật phòng, chống rửa tiền', 'Luật Đất đai 2013', 'bo luat dan su quy dinh gi'
 * The longest title wins; a year behind the name chooses among laws of one name. A law printed without its title is known by the
 * sentence on its scope and by how often it says its name. Without `isAddressed` (a clause of it is asked for) only printed titles count.
 */
export function titledDocuments(words: readonly QueryWord[], { index, snapshot, documents }: Titles, isAddressed: boolean): NamedDocument[] {
  const folded = words.map(({ key }) => foldKey(key))
  const found: NamedDocument[] = []
  for (let at = 0; at < words.length; at++) {
    const kind = NAMED_KINDS.find(([name]) => name.split(' ').every((part, i) => folded[at + i] === part))
    if (kind === undefined) continue
    const from = at + kind[0].split(' ').length
    const name = nameOf(words, folded, from)
    const ofKind = documents.filter((document) => document.kind === kind[1])
    const printed = kind[1] === 'hien-phap' ? { ids: ofKind.map(({ id }) => id), length: 0 } : printedTitle(folded.slice(from, from + MOST_SYLLABLES), name.length, ofKind)
    const ids = printed.ids.length > 0 ? printed.ids : isAddressed ? byScope(name.map(({ key }) => key), ofKind, { index, snapshot }) : []
    const length = printed.ids.length > 0 ? printed.length : name.length
    if ((length === 0 && kind[1] !== 'hien-phap') || (ids.length === 0 && !isAddressed)) continue
    const year = yearBehind(folded, from + length)
    const last = words[year?.at ?? from + length - 1]!
    found.push({ typed: '', start: words[at]!.at, end: last.at + last.typed.length, documentIds: ofYear(ids, year?.year ?? null, documents) })
    at = from + length - 1
  }
  return found
}

let ends: ReadonlySet<string> | null = null

/** Words of the name: up to a number, or a word that begins something else. */
function nameOf(words: readonly QueryWord[], folded: readonly string[], from: number): QueryWord[] {
  ends ??= new Set(dataLines('title-ends.txt').map((line) => syllables(line).map(({ key }) => foldKey(key)).join(' ')))
  let to = from
  while (to < words.length && to - from < MOST_SYLLABLES && !folded[to]!.startsWith('#') && !ends.has(folded[to]!) && !ends.has(`${folded[to]} ${folded[to + 1]}`)) to++
  return words.slice(from, to)
}

/** Documents whose whole title is asked for, the longest; else those whose title begins with the whole name. */
function printedTitle(asked: readonly string[], nameLength: number, documents: readonly DocumentSummary[]): { ids: string[]; length: number } {
  const titled = documents.map(({ id, title }) => ({ id, name: titleName(title) })).filter(({ name }) => name.length > 1)
  const whole = titled.filter(({ name }) => name.every((key, i) => asked[i] === key))
  const longest = Math.max(0, ...whole.map(({ name }) => name.length))
  if (longest >= Math.min(nameLength, 2)) return { ids: whole.filter(({ name }) => name.length === longest).map(({ id }) => id), length: longest }
  const begun = nameLength < 2 ? [] : titled.filter(({ name }) => asked.slice(0, nameLength).every((key, i) => name[i] === key))
  return { ids: begun.map(({ id }) => id), length: nameLength }
}

/** Syllables of a printed title behind the name of its kind; [] for "Luật này quy định …", which is no title. */
function titleName(title: string): string[] {
  const keys = syllables(title).map(({ key }) => foldKey(key))
  const kind = NAMED_KINDS.find(([name]) => name.split(' ').every((part, i) => keys[i] === part))
  const name = kind === undefined ? [] : keys.slice(kind[0].split(' ').length)
  return name[0] === 'nay' ? [] : name
}

/** Least share of its sections in which a law says its own name; of one whose scope is not known either. */
const LEAST_SHARE = { scoped: 0.05, bare: 0.25 } as const
/** By how much it must say it more often than any law of another scope: 'doanh nghiệp' stands in many. */
const LEAD = 3
/** Share of the name's syllables that the sentence on the law's scope must hold: 'phòng ngừa … rửa tiền' of 'phòng, chống rửa tiền'. */
const SCOPE_SHARE = 0.7

/**
 * Laws, printed without their title, that speak of this and of nothing else, older ones of the same name among them; [] where
 * another law says the name nearly as often. Tried on 36 names with 60 laws: none wrong that is a law's name.
 */
function byScope(keys: readonly string[], documents: readonly DocumentSummary[], { index, snapshot }: Pick<Titles, 'index' | 'snapshot'>): string[] {
  const numbers = keys.flatMap((key) => snapshot.syllable(key)?.number ?? [])
  if (keys.length < 2 || numbers.length < keys.length) return []
  const rows = index.phraseRows([numbers])
  const byId = new Map(snapshot.documents.map((document) => [document.documentId, document]))
  const laws = documents.flatMap(({ id, title }) => {
    const { firstRow = 0, endRow = 0 } = byId.get(id) ?? {}
    const share = rows.filter((row) => row >= firstRow && row < endRow).length / Math.max(1, endRow - firstRow)
    const scope = titleName(title).length > 0 ? 'titled' : scopeOf(title)
    return [{ id, share, isMeant: scope !== 'titled' && share >= (scope === null ? LEAST_SHARE.bare : LEAST_SHARE.scoped) && (scope === null || heldShare(keys, scope) >= SCOPE_SHARE) }]
  })
  const most = (isMeant: boolean): number => Math.max(0, ...laws.filter((law) => law.isMeant === isMeant).map(({ share }) => share))
  return most(true) < LEAD * most(false) ? [] : laws.filter(({ isMeant }) => isMeant).map(({ id }) => id)
}

/** Keys of the sentence that stands for a title; null for a title that is only the kind's name. */
function scopeOf(title: string): ReadonlySet<string> | null {
  const keys = syllables(title).map(({ key }) => key)
  return keys.length <= 2 ? null : new Set(keys)
}

function heldShare(keys: readonly string[], held: ReadonlySet<string>): number {
  return keys.filter((key) => held.has(key)).length / keys.length
}

/** A year right behind the name: '2013', 'năm 2013'. */
function yearBehind(folded: readonly string[], from: number): { year: number; at: number } | null {
  const at = folded[from] === 'nam' ? from + 1 : from
  const year = /^#((?:19|20)\d\d)$/.exec(folded[at] ?? '')
  return year === null ? null : { year: Number(year[1]), at }
}

function ofYear(ids: readonly string[], year: number | null, documents: readonly DocumentSummary[]): string[] {
  if (year === null) return [...ids]
  return ids.filter((id) => documents.some((document) => document.id === id && [null, year].includes(yearOf(document))))
}
