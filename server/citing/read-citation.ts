import type { Library } from '../../ingest/library/library.js'
import { addressOf, sectionParts } from '../../ingest/model/citation.js'
import { documentNames, type DocumentNames } from './document-names.js'
import { addressKey, normalWords } from './normal-words.js'

/** What a citation names: a document, and the clauses of it in the order named; none where the whole document is meant. */
export interface ReadCitation {
  documentId: string
  sectionIds: string[]
}

/** Reads citations of one committed state of a library. */
export interface CitationReader {
  /** Every reading that the library bears out; [] where nothing of it is named, two where documents share a name. */
  read(citation: string): ReadCitation[]
  /** Clauses of a document that an address without its document names, as `read` does; null where it names none. */
  clauses(documentId: string, address: string): string[] | null
  names: DocumentNames
}

/** Outlines kept: a draft cites few documents again and again. */
const KEPT_OUTLINES = 64

const readers = new WeakMap<Library, { version: string; reader: CitationReader }>()

/**
 * The inverse of `citer` over a library: every citation in every form is read back to its document and clauses.
 *
 * Case, tone placement, quotation marks and the commas between parts do not count. What a name or an address leaves open is not guessed.
 */
export function citationReader(library: Library): CitationReader {
  const version = library.version()
  let kept = readers.get(library)
  if (kept?.version !== version) readers.set(library, (kept = { version, reader: readerOf(library) }))
  return kept.reader
}

function readerOf(library: Library): CitationReader {
  const names = documentNames(library.documents())
  const outlines = new Map<string, Outline>()
  const outline = (id: string): Outline => {
    let found = outlines.get(id)
    if (found === undefined) {
      if (outlines.size >= KEPT_OUTLINES) outlines.delete(outlines.keys().next().value!)
      outlines.set(id, (found = outlineOf(library, id)))
    }
    return found
  }
  const clausesOf = (id: string, words: readonly string[]): string[] | null => (words.length === 0 ? [] : severalClauses(outline(id), words))
  return {
    names,
    clauses: (id, address) => clausesOf(id, normalWords(address)),
    read(citation) {
      const words = normalWords(citation)
      const found: ReadCitation[] = []
      for (let i = 0; i < words.length; i++) {
        const name = names.at(words, i)
        if (name === null) continue
        for (const documentId of name.documentIds) {
          const address = addressAround(words, { start: i, end: name.end }, outline(documentId).subject)
          const sectionIds = address === null ? null : clausesOf(documentId, address)
          if (sectionIds !== null) found.push({ documentId, sectionIds })
        }
        if (found.length > 0) break
      }
      return found
    },
  }
}

/** Addresses of a document's clauses as keys, with the parts of each. */
interface Outline {
  subject: string
  byKey: Map<string, string>
  above: Map<string, string[]>
}

function outlineOf(library: Library, id: string): Outline {
  const document = library.document(id)
  const partsOf = sectionParts(document?.sections ?? [])
  const outline: Outline = { subject: addressKey(normalWords(document?.subject ?? '')), byKey: new Map(), above: new Map() }
  for (const section of document?.sections ?? []) {
    const parts = partsOf(section)
    if (parts.length === 0) continue
    outline.byKey.set(addressKey(normalWords(addressOf(parts))), section.id)
    outline.above.set(section.id, normalWords(addressOf(parts.slice(1))))
  }
  return outline
}

/** The words of the address that stands before the name, or in brackets behind it; null where other words surround the name. */
function addressAround(words: readonly string[], { start, end }: { start: number; end: number }, subject: string): readonly string[] | null {
  const before = words.slice(0, start)
  const behind = words.slice(end)
  while (before.at(-1) === ',' || before.at(-1) === 'cua3') before.pop()
  if (behind.length === 0 || addressKey(behind) === subject) return before
  const isBracketed = before.length <= 1 && behind[0]!.startsWith('(') && behind.at(-1)!.endsWith(')')
  if (!isBracketed) return null
  return [behind[0]!.slice(1), ...behind.slice(1)].map((word, i, all) => (i === all.length - 1 ? word.slice(0, -1) : word)).filter((word) => word !== '')
}

/** `A và B of X; C of Y`: groups are parted by semicolons, and what stands above the last of a group holds for all of it. */
function severalClauses(outline: Outline, words: readonly string[]): string[] | null {
  const whole = outline.byKey.get(addressKey(words))
  if (whole !== undefined) return [whole]
  const found: string[] = []
  for (const group of split(words, ';')) {
    const ids = groupClauses(outline, group)
    if (ids === null) return null
    found.push(...ids)
  }
  return found.length === 0 ? null : found
}

function groupClauses({ byKey, above }: Outline, group: readonly string[]): string[] | null {
  const whole = byKey.get(addressKey(group))
  if (whole !== undefined) return [whole]
  for (let joint = group.lastIndexOf('&'); joint > 0; joint = group.lastIndexOf('&', joint - 1)) {
    const last = byKey.get(addressKey(group.slice(joint + 1)))
    if (last === undefined) continue
    const heads = split(group.slice(0, joint), ',').map((head) => byKey.get(addressKey([...head, ...above.get(last)!])))
    if (heads.every((id) => id !== undefined)) return [...heads, last]
  }
  return null
}

function split(words: readonly string[], mark: string): string[][] {
  const groups: string[][] = [[]]
  for (const word of words) {
    if (word === mark) groups.push([])
    else groups.at(-1)!.push(word)
  }
  return groups.filter((group) => group.length > 0)
}
