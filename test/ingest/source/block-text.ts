import { expect } from 'vitest'
import type { Block, ReadSource } from '../../../ingest/model/block.js'
import { cleanText } from '../../../ingest/model/text.js'
import { readText } from '../../../ingest/source/read-text.js'

/** What every reading must satisfy, whatever the source; given back so that cases check it for free. */
export function readChecked(content: string | Uint8Array, fileName: string): ReadSource {
  const source = readText(typeof content === 'string' ? new TextEncoder().encode(content) : content, fileName)
  for (const block of source.blocks) {
    expect(block.text).toBe(cleanText(block.text))
    expect(block.text.trim()).not.toBe('')
    if (block.kind === 'row') expect(block.cells?.join('\t')).toBe(block.text)
    expect(block.kind === 'row').toBe(block.table !== undefined)
    expect(block.kind === 'heading').toBe(block.headingLevel !== undefined)
  }
  return source
}

/** Texts of the body's blocks; excluded ones as `reason: text`. */
export function outline({ blocks }: { blocks: readonly Block[] }): string[] {
  return blocks.map(({ exclude, cells, text }) => `${exclude === undefined ? '' : `${exclude}: `}${cells ? cells.join(' | ') : text}`)
}

/** A text without any white space: what must not change in reading. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '')
}
