/**
 * What a reader of one format hands to the parser: the text of the file in reading order, with what the markup says of it.
 *
 * Text is cleaned (see `cleanText`): NFC, `\n` for every line end, no NBSP, zero-width or soft-hyphen characters.
 * Nothing of the file's visible text is left out: what markup shows to be page chrome comes as a block with `exclude`.
 */
export interface Block {
  kind: BlockKind
  /** One paragraph, heading, list item or table row. May hold `\n` where the source breaks a line without ending the block. Never empty. */
  text: string
  /** 1 to 6 for a heading given by markup (`h1`, `#`); absent otherwise. */
  headingLevel?: number
  /** Cells of a table row in order, each trimmed; `text` is `cells.join('\t')`. Only for `row`. */
  cells?: string[]
  /** Number of the table in the file, counted from 0. Only for `row`. */
  table?: number
  /** True for a row that the markup shows to be a column head (`th`, `thead`). */
  isHead?: boolean
  /** Label that the format numbers by itself (a Word list, `ol`), as it is printed: `1.`, `a)`. Not part of `text`. */
  autoLabel?: string
  /** The whole block is centred or bold: a hint that it is a heading, never a proof. */
  isEmphatic?: boolean
  /** Anchor of the block in the original page (`dieu_5`). */
  anchor?: string
  /** Why markup shows the block to be no part of the document's body. */
  exclude?: string
  /** Page of the original, from 1, where the format has pages. */
  page?: number
}

export type BlockKind = 'line' | 'paragraph' | 'heading' | 'row'

/**
 * One original, read: its blocks and what the format itself says of it.
 *
 * `wrapping` tells how the file breaks lines: `hard` where lines of a paragraph are cut at a column and a blank line parts
 * paragraphs (blocks are then whole paragraphs already joined from their lines), `none` where each line is a paragraph.
 */
export interface ReadSource {
  mediaType: string
  charset: string
  blocks: Block[]
  /** Facts given by markup (meta tags, a site's title element), not by the text; absent where there are none. */
  markup: { title?: string; date?: string; outlet?: string; author?: string; url?: string; number?: string; subject?: string }
  warnings: { code: string; message: string }[]
}

/** What a manifest says of one file. Every fact is optional; `note` says where the fact was had from. */
export interface ManifestFacts {
  file: string
  id?: string
  kind?: string
  title?: string
  number?: string
  issuer?: string
  outlet?: string
  author?: string
  date?: string
  dateNote?: string
  subject?: string
  signer?: string
  url?: string
}
