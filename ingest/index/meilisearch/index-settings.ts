import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'

/** Sections that one list may hold: the most that anybody can page to. */
export const MAX_HITS = 10_100
/** More documents than a library of millions of sections has: their editions are counted as a facet to tell what the index holds. */
const MAX_FACET_VALUES = 1_000_000

/**
 * The index's settings, whole: what is not named here is at Meilisearch's default.
 *
 * - The words are our own (see `encode.ts`), so nothing of Meilisearch's language handling is wanted: no typos, which would make
 *   neighbours of `ti3` and `ti1`; no prefixes, since what a half-typed word may become is read before; no stop words.
 * - Two syllables that stand together are a word in Vietnamese, so pairs are words of their own and no positions are kept:
 *   `proximityPrecision: byAttribute` fills faster into a smaller index.
 * - The library scores. `attributeRank` only decides what is left out of a list of common words that is too long to be had
 *   whole: a word in the title says most.
 * - `place` is a facet so that lists can be had as its values; see `askIndex`.
 */
export const INDEX_SETTINGS = {
  searchableAttributes: ['heading', 'body', 'context'],
  displayedAttributes: ['place', 'library', 'schema', 'sections'],
  filterableAttributes: ['edition', 'document', 'place', 'kind', 'year', 'publisher', 'role', 'labels'],
  sortableAttributes: [],
  rankingRules: ['attributeRank'],
  stopWords: [],
  synonyms: {},
  dictionary: [],
  separatorTokens: [],
  nonSeparatorTokens: [],
  distinctAttribute: null,
  proximityPrecision: 'byAttribute',
  prefixSearch: 'disabled',
  facetSearch: false,
  typoTolerance: { enabled: false },
  pagination: { maxTotalHits: MAX_HITS },
  faceting: { maxValuesPerFacet: MAX_FACET_VALUES },
  searchCutoffMs: 1000,
} as const satisfies Settings

/** Changes with the settings; what reads an index checks that it was filled under the same. */
export const SCHEMA = createHash('sha256').update(JSON.stringify(INDEX_SETTINGS)).digest('hex').slice(0, 12)

/** True where the server's settings differ in anything that is set here. What it adds of its own does not count. */
export function differs(server: unknown, wanted: unknown = INDEX_SETTINGS): boolean {
  if (Array.isArray(wanted)) return !isSameList(server, wanted)
  if (wanted === null || typeof wanted !== 'object') return !isSameValue(server, wanted)
  const held = (server ?? {}) as Record<string, unknown>
  return Object.entries(wanted).some(([name, value]) => differs(held[name], value) || (name === 'synonyms' && Object.keys(held[name] ?? {}).length > 0))
}

/** Filterable attributes and stop words come back in an order of the server's own; the others are orders. */
function isSameList(server: unknown, wanted: readonly unknown[]): boolean {
  if (!Array.isArray(server) || server.length !== wanted.length) return false
  const isRanked = wanted.includes('attributeRank') || wanted.includes('body')
  const [a, b] = isRanked ? [server, wanted] : [[...server].sort(), [...wanted].sort()]
  return a.every((value, i) => isSameValue(value, b[i]))
}

/** Meilisearch gives some texts back decomposed. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.normalize('NFKD') === b.normalize('NFKD')
  return (a ?? null) === (b ?? null)
}
