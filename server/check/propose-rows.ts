import { pairTerm } from '../../ingest/index/index-tables.js'
import type { IndexReader } from '../../ingest/index/index-reader.js'
import type { NumberedText } from './numbered-text.js'

/** Pairs looked up of one passage, evenly over it: enough to hold rare ones, whatever is changed between. */
const MOST_LOOKED_UP = 64
/** Rarest terms whose sections are read. */
const MOST_TERMS = 12
/** A term that more sections hold tells nothing and takes long to read. */
const MOST_SECTIONS = 20_000
/** Sections proposed. */
const MOST_ROWS = 16
/** Sections proposed of the documents that the draft names nearby. */
const MOST_PREFERRED = 6

/** Rows of the index that share the passage's rarest pairs of neighbouring syllables, the most weighty first, those that hold it word for word before them; those of `preferred` documents besides. */
export function proposeRows(passage: NumberedText, index: IndexReader, preferred: ReadonlySet<string>): number[] {
  const { sections, documentOf, documents } = index.snapshot()
  const scores = new Map<number, number>()
  for (const { term, count } of rarestTerms(passage, index)) {
    const weight = Math.log(1 + sections / count)
    for (const row of index.postings(term).rows) scores.set(row, (scores.get(row) ?? 0) + weight)
  }
  for (const row of exactRows(passage, index)) scores.set(row, (scores.get(row) ?? 0) + EXACT)
  const ranked = [...scores].filter(([row]) => documentOf[row]! >= 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([row]) => row)
  if (preferred.size === 0) return ranked.slice(0, MOST_ROWS)
  const wanted = ranked.filter((row) => preferred.has(documents[documentOf[row]!]!.documentId)).slice(0, MOST_PREFERRED)
  return [...new Set([...ranked.slice(0, MOST_ROWS), ...wanted])]
}

/** Longest passage that is looked up word for word; the pairs of a longer one find it anyway. */
const MOST_EXACT = 24
/** More than all pairs of a passage weigh together. */
const EXACT = 1000

function exactRows({ ids }: NumberedText, index: IndexReader): number[] {
  return ids.length < 2 || ids.length > MOST_EXACT || ids.includes(-1) ? [] : index.phraseRows([[...ids]]).slice(0, MOST_ROWS)
}

function rarestTerms({ ids }: NumberedText, index: IndexReader): { term: number; count: number }[] {
  const pairs = new Set<number>()
  for (let i = 0; i + 1 < ids.length; i++) if (ids[i]! >= 0 && ids[i + 1]! >= 0) pairs.add(pairTerm(ids[i]!, ids[i + 1]!))
  const found = counted(spread([...pairs]), index)
  if (found.length >= 3) return found
  const single = counted(spread([...new Set(ids)].filter((id) => id >= 0)), index)
  return [...found, ...single].slice(0, MOST_TERMS)
}

function counted(terms: readonly number[], index: IndexReader): { term: number; count: number }[] {
  return terms.map((term) => ({ term, count: index.sectionCount(term) }))
    .filter(({ count }) => count > 0 && count <= MOST_SECTIONS)
    .sort((a, b) => a.count - b.count).slice(0, MOST_TERMS)
}

/** At most so many, evenly over the list. */
function spread(terms: readonly number[]): number[] {
  const step = Math.max(1, terms.length / MOST_LOOKED_UP)
  return terms.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
}
