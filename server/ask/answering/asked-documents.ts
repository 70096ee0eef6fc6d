import type { DocumentSummary } from '../../../ingest/library/library.js'
import { syllables } from '../../../ingest/model/syllables.js'
import { KINDS, type DocumentKind } from '../../../ingest/model/terms.js'
import { foldKey } from '../../../ingest/model/syllables.js'
import type { Asking } from './ask-context.js'
import { placesIn } from '../reading/read-places.js'

/** Kinds whose name is no everyday word as well: `quy định`, `báo cáo` and `kết luận` are verbs of most questions. */
const NAMED_KINDS: readonly DocumentKind[] = ['hien-phap', 'luat', 'phap-lenh', 'nghi-quyet', 'nghi-dinh', 'quyet-dinh', 'thong-tu', 'chi-thi', 'to-trinh', 'cong-van', 'cong-dien']
/** Names of kinds as keys, longest first. */
const KIND_KEYS = NAMED_KINDS.map((kind) => ({ kind, keys: syllables(KINDS[kind].spelling).map(({ key }) => key) })).sort((a, b) => b.keys.length - a.keys.length)

/**
 * The documents that a question is about by their number, or by their kind where it says `nghị quyết` alone; null where it says neither.
 *
 * A place named narrows the documents of a kind to those of that place.
 */
export function askedDocuments({ question, context: { library } }: Asking): DocumentSummary[] | null {
  const documents = library.documents()
  if (question.documents.length > 0) {
    const ids = new Set(question.documents.flatMap(({ documentIds }) => documentIds))
    return documents.filter(({ id }) => ids.has(id))
  }
  const kind = kindNamed(question.read, question.isBare)
  if (kind === null) return null
  const ofKind = documents.filter((document) => document.kind === kind)
  const ofPlace = ofKind.filter((document) => question.places.every(({ shown }) => placesOf(document).includes(shown)))
  return question.places.length === 0 ? ofKind : ofPlace
}

function kindNamed(read: string, isBare: boolean): DocumentKind | null {
  const form = (key: string): string => (isBare ? foldKey(key) : key)
  const keys = syllables(read).map(({ key }) => form(key))
  return KIND_KEYS.find(({ keys: name }) => keys.some((_, i) => name.every((key, j) => keys[i + j] === form(key))))?.kind ?? null
}

/** Provinces in a document's title and issuer. */
function placesOf({ title, issuer }: DocumentSummary): string[] {
  return placesIn(syllables(`${title}\n${issuer ?? ''}`).map(({ key }) => key)).map(({ name }) => name)
}
