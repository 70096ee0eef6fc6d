import type { ManifestFacts } from '../model/block.js'

/** A file to read. `file` is relative to the folder it was ingested from, with `/`. */
export interface FoundFile {
  file: string
  absolutePath: string
  manifest: ManifestFacts | null
  sizeBytes: number
}

/** A file that is not read, with a stable code and a Vietnamese sentence. */
export interface LeftOut {
  file: string
  code: string
  reason: string
}

export interface FileList {
  found: FoundFile[]
  leftOut: LeftOut[]
}
