import type { Library } from '../../ingest/library/library.js'
import { compareDates } from '../../ingest/model/edtf.js'
import type { DocumentKind } from '../../ingest/model/terms.js'
import { phraseKey } from '../../ingest/model/tokens.js'
import type { Hit } from '../results.js'
import { searchContext } from '../search/context.js'
import { search } from '../search/search.js'
import { type DiffPart, wordDiff } from './word-diff.js'

/** A passage that holds a phrase, with its place in the series. */
export interface PassageMention {
  documentId: string
  sectionId: string
  file: string
  label: string
  citation: string
  url: string
  /** The sentence that holds the phrase, a slice of the section's words. */
  statement: string
  documentKind: DocumentKind
  documentTitle: string
  date: string | null
  /** True for the mentions of the earliest document. */
  first: boolean
  /** What differs from the mention before it, in another document where there is one; null for the first. */
  change: { kind: 'same' | 'wording'; kinds: ('same' | 'wording')[]; words: DiffPart[] } | null
}

/** Hits read for one phrase: as deep as a search can be paged. */
const MOST_HITS = 1000
const HITS_A_TIME = 100
/** Sentences of some 250 words are compared word by word. */
const SENTENCE_CELLS = 60_000

/** The passages that hold the words of a phrase side by side, in order of their documents' dates; undated ones apart. */
export async function tracePassages(library: Library, phrase: string): Promise<{ mentions: PassageMention[]; undated: PassageMention[] }> {
  const hits = await hitsOf(library, phrase)
  const passages = hits.map(passageOf)
  const dated = passages.filter(({ date }) => date !== null).sort((a, b) => compareDates(a.date!, b.date!) || (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : 0))
  for (const [i, passage] of dated.entries()) {
    passage.first = passage.documentId === dated[0]!.documentId
    const before = dated.slice(0, i).findLast(({ documentId }) => documentId !== passage.documentId) ?? dated[i - 1]
    if (before !== undefined) passage.change = changeFrom(before, passage)
  }
  return { mentions: dated, undated: passages.filter(({ date }) => date === null) }
}

async function hitsOf(library: Library, phrase: string): Promise<Hit[]> {
  const words = phrase.replace(/["“”]/g, ' ').trim()
  const hits: Hit[] = []
  if (words === '') return hits
  for (let offset = 0; offset < MOST_HITS; offset += HITS_A_TIME) {
    const { hits: found } = await search(searchContext(library), { text: `"${words}"`, filters: {}, sort: 'order', limit: HITS_A_TIME, offset, verbatim: false })
    hits.push(...found.filter(({ match }) => match === 'full'))
    if (found.length < HITS_A_TIME) break
  }
  return hits
}

function passageOf({ documentId, sectionId, file, label, citation, url, text, sentence, kind, title, date }: Hit): PassageMention {
  return { documentId, sectionId, file, label, citation, url, statement: text.slice(...sentence), documentKind: kind, documentTitle: title, date, first: false, change: null }
}

function changeFrom(before: PassageMention, passage: PassageMention): PassageMention['change'] {
  const kind = phraseKey(before.statement) === phraseKey(passage.statement) ? 'same' as const : 'wording' as const
  return { kind, kinds: [kind], words: wordDiff(before.statement, passage.statement, SENTENCE_CELLS) }
}
