import type { Meilisearch, MultiSearchQuery } from 'meilisearch'
import { reached } from './client.js'
import { EngineFault } from './engine-fault.js'
import { SCHEMA } from './index-settings.js'
import { type FoundSection, sectionAt } from './section-place.js'
import { type Stamp, STAMP_EDITION } from './stamp.js'

/** One search for sections; without `limit` all are listed, in no order. */
export interface IndexSearch extends Pick<MultiSearchQuery, 'filter' | 'attributesToSearchOn'> {
  /** Words that a section must hold, all of them; those behind `-` it must not. */
  q: string
  limit?: number
}

const ALL_WORDS = { matchingStrategy: 'all' } as const
/** Asks for the index's stamp and counts its records. */
const STATE = [{ q: '', filter: `edition = ${STAMP_EDITION}`, limit: 1, attributesToRetrieve: ['library', 'schema', 'sections'] }, { q: '', limit: 0 }]

/**
 * The sections that any of the searches finds, in no order; some may be among them twice.
 *
 * One request asks for the index's stamp, counts its records and has the lists that are limited, one beside it the others. Should
 * the index be swapped between them, sections of two states come together, which the library then scores by what it holds. Throws `EngineFault` `empty` where the index was not filled to the end and `outdated` where it holds another
 * state than `version`, beside what the connection gives rise to.
 */
export async function askIndex(meili: Meilisearch, { index, version, searches }: { index: string; version: string; searches: readonly IndexSearch[] }): Promise<FoundSection[]> {
  const [limited, whole] = await Promise.all([
    stateAndLists(meili, { index, version, searches: searches.filter(({ limit }) => limit !== undefined) }),
    union(meili, index, searches.filter(({ limit }) => limit === undefined)),
  ])
  return [...whole, ...limited]
}

async function stateAndLists(meili: Meilisearch, { index, version, searches }: { index: string; version: string; searches: readonly IndexSearch[] }): Promise<FoundSection[]> {
  const queries = [...STATE, ...searches.map((search) => ({ ...search, ...ALL_WORDS, attributesToRetrieve: ['place'] }))].map((query) => ({ indexUid: index, ...query }))
  return reached(() => meili.multiSearch({ queries }), ({ results }) => {
    if (results.length !== queries.length) throw new EngineFault('wrong-version')
    const [stamp, all] = results
    assertWhole(stamp?.hits[0] as Partial<Stamp> | undefined, { version, records: all?.estimatedTotalHits })
    // The stamp has no place: it is no section.
    return results.slice(STATE.length).flatMap(({ hits }) => (hits as unknown as { place?: string }[]).flatMap(({ place }) => place === undefined ? [] : sectionAt(place)))
  })
}

/**
 * All sections that any of the searches finds, in no order.
 *
 * As the values of a facet over the searches together: Meilisearch 1.50 takes 22 µs for a hit, however little is wanted of it,
 * and 2 µs for a value.
 */
async function union(meili: Meilisearch, index: string, searches: readonly IndexSearch[]): Promise<FoundSection[]> {
  if (searches.length === 0) return []
  const queries = searches.map((search) => ({ indexUid: index, ...search, ...ALL_WORDS }))
  const federation = { limit: 0, facetsByIndex: { [index]: ['place'] } }
  // Where nothing is found the facet is there and empty.
  return reached(() => meili.multiSearch({ federation, queries }), ({ facetsByIndex }) => Object.keys(facetsByIndex![index]!.distribution['place']!).map(sectionAt))
}

function assertWhole(stamp: Partial<Stamp> | undefined, { version, records }: { version: string; records: number | undefined }): void {
  if (stamp?.sections === undefined) throw new EngineFault('empty')
  if (stamp.schema !== SCHEMA || stamp.library !== version) throw new EngineFault('outdated')
  if (records !== stamp.sections + 1) throw new EngineFault('empty')
}
