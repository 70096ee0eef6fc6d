/** Settings that every command takes. */
export interface CommonOptions {
  library?: string
  json: boolean
}

/** Where the library lies when neither option nor environment says so. */
export const DEFAULT_LIBRARY = '.data'
