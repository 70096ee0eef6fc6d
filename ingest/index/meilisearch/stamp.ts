import { SCHEMA } from './index-settings.js'

/**
 * The record that tells which state of the library an index holds; written last, so that an index without it is half filled.
 *
 * It has no words, so no search finds it. Ids of sections never hold a capital.
 */
export interface Stamp {
  id: typeof STAMP_ID
  edition: typeof STAMP_EDITION
  /** `Library.version()`. */
  library: string
  schema: string
  /** Records beside this one. */
  sections: number
}

export const STAMP_ID = 'STAMP'
export const STAMP_EDITION = 'stamp'

export function stampOf(library: string, sections: number): Stamp {
  return { id: STAMP_ID, edition: STAMP_EDITION, library, schema: SCHEMA, sections }
}
