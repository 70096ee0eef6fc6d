import type { ReadSource } from '../model/block.js'

/** What a reader of text gives; the media type and the charset are known before it. */
export type ReadContent = Pick<ReadSource, 'blocks' | 'markup' | 'warnings'>
