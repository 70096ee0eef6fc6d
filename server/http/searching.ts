import { searchContext } from '../search/context.js'
import { search } from '../search/search.js'
import type { Conditioning, Searching } from './library-reader.js'
import { yearSpan } from './parameters.js'

/** How the engine of an open library stands. */
export const engineCondition: Conditioning = (library) => searchContext(library).engine.condition()

/** The search of an open library, as the site's addresses ask it. */
export const searching: Searching = (library, { q, kinds, years, publishers, roles, documentId, sort, limit, offset, asTyped }) => {
  const span = yearSpan(years)
  return search(searchContext(library), {
    text: q, sort, limit, offset, verbatim: asTyped,
    filters: {
      ...(kinds.length > 0 && { kinds }),
      ...(publishers.length > 0 && { publishers }),
      ...(roles.length > 0 && { roles }),
      ...(span !== undefined && { years: span }),
      ...(documentId !== null && { documentId }),
    },
  })
}
