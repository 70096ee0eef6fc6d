import type { DocumentSummary } from '../../ingest/library/library.js'
import { nameKey } from '../../ingest/library/name-key.js'
import { findDates } from '../../ingest/model/edtf.js'
import { numberKey } from '../../ingest/model/number-key.js'
import type { Span } from '../../ingest/model/span.js'
import type { DocumentKind } from '../../ingest/model/terms.js'
import { citationTokens, type DocumentToken } from '../../ingest/parse/citation-grammar.js'
import type { CitationReader } from '../citing/read-citation.js'
import { normalWordsAt } from '../citing/normal-words.js'

/** A document named in a draft. */
export interface Mention extends Span {
  /** Documents of the library that it can mean; [] where the library has none of that number or name. */
  documentIds: string[]
  /** Number as printed, and the kind printed before it; null where there is none. */
  number: string | null
  kind: DocumentKind | null
  /** EDTF date printed right behind; null where there is none. */
  date: string | null
}

/** Every document named in a draft by number, by a law's name or as the library's documents are cited, in order and not overlapping. */
export function documentMentions(text: string, documents: readonly DocumentSummary[], reader: CitationReader): Mention[] {
  const bearers = bearersOf(documents)
  const byGrammar = [...citationTokens(text)].filter((token): token is DocumentToken => token.type === 'document' && !token.isSelf)
    .map((token) => ofToken(token, text, bearers))
  return merged(byLibraryName(text, reader), byGrammar)
}

/** A library's name takes over what the grammar read inside it: number, kind and date. */
function merged(named: readonly Mention[], read: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  let next = 0
  for (const mention of named) {
    for (; next < read.length && read[next]!.end <= mention.start; next++) found.push(read[next]!)
    const inside = read[next]
    const overlaps = inside !== undefined && inside.start < mention.end
    found.push(overlaps ? { ...mention, number: inside.number, kind: inside.kind, date: inside.date } : mention)
    while (next < read.length && read[next]!.start < mention.end) next++
  }
  return [...found, ...read.slice(next)]
}

function byLibraryName(text: string, { names }: CitationReader): Mention[] {
  const words = normalWordsAt(text)
  const keys = words.map(({ key }) => key)
  const found: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    const name = names.at(keys, i)
    if (name === null || !name.isTelling) continue
    const [first, last] = [words[i]!, words[name.end - 1]!]
    const printed = { start: first.start + /^[([]*/.exec(first.key)![0].length, end: last.end - /[)\].:]*$/.exec(last.key)![0].length }
    found.push({ ...quoted(text, printed), documentIds: [...name.documentIds], number: null, kind: null, date: null })
    i = name.end - 1
  }
  return found
}

/** A title's quotation marks belong to its name. */
function quoted(text: string, { start, end }: Span): Span {
  const isOpened = /[“«"]/.test(text[start - 1] ?? '')
  const isClosed = /[”»"]/.test(text[end] ?? '')
  return { start: isOpened ? start - 1 : start, end: isClosed && !text.slice(start, end).includes('”') ? end + 1 : end }
}

interface Bearers { byNumber: Map<string, string[]>; byName: Map<string, string[]> }

function bearersOf(documents: readonly DocumentSummary[]): Bearers {
  const bearers: Bearers = { byNumber: new Map(), byName: new Map() }
  const put = (map: Map<string, string[]>, key: string, id: string): void => void map.set(key, [...(map.get(key) ?? []), id])
  for (const { id, numberKey: key, title } of documents) {
    if (key !== null) put(bearers.byNumber, key, id)
    put(bearers.byName, nameKey(title), id)
  }
  return bearers
}

/** Words between a number and its date: 'số 41/NQ-HĐND ngày 11/12/2020', '(11/12/2020)'. */
const BEFORE_DATE = /^\s*,?\s*\(?\s*(?:ngày\s+)?$/iu
const MAX_BEFORE_DATE = 12

function ofToken({ number, name, kind, start, end }: DocumentToken, text: string, { byNumber, byName }: Bearers): Mention {
  const ids = number !== null ? byNumber.get(numberKey(number)) : name === null ? undefined : byName.get(nameKey(name))
  const tail = text.slice(end, end + 60)
  const date = findDates(tail)[0]
  const isDated = date !== undefined && date.start <= MAX_BEFORE_DATE && BEFORE_DATE.test(tail.slice(0, date.start))
  return { start, end: isDated ? end + date.end : end, documentIds: ids ?? [], number, kind, date: isDated ? date.date : null }
}
