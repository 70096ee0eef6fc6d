import { clauseFinder } from '../../ingest/library/find-clause.js'
import type { Section } from '../../ingest/model/document.js'
import { citationTokens } from '../../ingest/parse/citation-grammar.js'
import { readAddresses } from '../../ingest/parse/clause-address.js'
import type { CitationReader } from '../citing/read-citation.js'
import type { SourceText } from './source-texts.js'

/** Sections that an address names in a document. */
export interface ResolvedClause {
  sectionIds: string[]
  /** Smallest part that exists where the whole address does not; null where none does. */
  nearestId: string | null
  /** True where the address cannot be right: the document numbers such parts and has not this one. */
  isMissing: boolean
}

type Step = { level: string; label: string }

/** An address as the draft prints it, read in one document: as our own citations print it, or in any usual order of its parts. */
export function resolveClause(address: string, { document }: SourceText, reader: CitationReader): ResolvedClause {
  const cited = reader.clauses(document.id, address)
  if (cited !== null && cited.length > 0) return { sectionIds: cited, nearestId: null, isMissing: false }
  const find = finder(document.sections)
  const lists = addressSteps(address)
  const found = lists.map((steps) => find(steps) ?? find(steps.toReversed()))
  const sectionIds = found.filter((id) => id !== null)
  if (sectionIds.length === lists.length && lists.length > 0) return { sectionIds, nearestId: null, isMissing: false }
  const missing = lists[found.indexOf(null)]
  return { sectionIds: [], ...(missing === undefined ? { nearestId: null, isMissing: false } : nearestOf(missing, document.sections, find)) }
}

/** `clauseFinder`, but a label printed in brackets, (13), is looked for as such before any division of that number. */
function finder(sections: readonly Section[]): (steps: Step[]) => string | null {
  const find = clauseFinder(sections)
  return (steps) => {
    const last = steps.at(-1)
    const above = last?.level !== 'diem' || !/^\d+$/.test(last.label) ? null : steps.length === 1 ? '' : find(steps.slice(0, -1))
    if (above === null) return find(steps)
    const bracketed = sections.filter(({ id, label }) => label === `(${last!.label})` && id.startsWith(above === '' ? '' : `${above}_`))
    return bracketed.length === 1 ? bracketed[0]!.id : find(steps)
  }
}

/** Steps from the document down, one list a clause: 'khoản 2 và khoản 3 Điều 5' → [[dieu 5, khoan 2], [dieu 5, khoan 3]]. */
function addressSteps(address: string): Step[][] {
  const plain = address.replace(/chỉ\s+tiêu\s+(?:số\s+)?\(?(\d{1,3})\)?/giu, 'điểm $1').replace(/điểm\s+\((\d{1,3})\)/giu, 'điểm $1')
    .replace(/mục\s+(\d{1,3}),?\s+mục\s+([IVXLC]{1,7})(?!\p{L})/gu, 'mục $2.$1')
  const nowhere = { section: { label: '' } as Section, dieu: null, khoan: null }
  const tokens = [...citationTokens(plain)].filter(({ type }) => type === 'clause')
  return readAddresses(tokens, plain, nowhere).map(({ parts }) => parts.toReversed().flatMap(divisions))
}

/** 'mục I.2' is division I and in it 2. */
function divisions(step: Step): Step[] {
  return step.level === 'muc' ? step.label.split('.').map((label) => ({ level: 'muc', label })) : [step]
}

function nearestOf(steps: readonly Step[], sections: readonly Section[], find: (steps: Step[]) => string | null): Pick<ResolvedClause, 'nearestId' | 'isMissing'> {
  const ordered = steps.at(-1)?.level === 'dieu' && steps.length > 1 ? steps.toReversed() : [...steps]
  for (let n = ordered.length - 1; n >= 1; n--) {
    const id = find(ordered.slice(0, n))
    if (id !== null) return { nearestId: id, isMissing: sections.some(({ parentId }) => parentId === id) || ordered[n]!.level !== 'diem' }
  }
  return { nearestId: null, isMissing: ordered[0]?.level === 'dieu' && sections.some(({ level }) => level === 'dieu') }
}
