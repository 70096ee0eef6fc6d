import type { ReadSource } from '../../../ingest/model/block.js'
import type { Metadata } from '../../../ingest/parse/metadata.js'
import { readMetadata } from '../../../ingest/parse/metadata.js'
import type { Line } from '../../../ingest/parse/line.js'
import { expect } from 'vitest'

/** Lines of a text, one each; a line that begins with `~` is excluded, with `#` a heading of level 1, and tabs part a row's cells. */
export function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((raw) => {
    const words = raw.replace(/^[~#]/, '')
    const line: Line = { text: words, start, excluded: raw.startsWith('~') || words.trim() === '', kind: words.includes('\t') ? 'row' : 'line' }
    if (raw.startsWith('#')) Object.assign(line, { kind: 'heading', headingLevel: 1 })
    start += words.length + 1
    return line
  })
}

/**
 * Facts of the lines; checks what holds for all: a fact is known where it was read, and a number, a subject and a signer read from the
 * text are its very words.
 */
export function factsOf(text: string, given: { markup?: ReadSource['markup']; manifest?: Parameters<typeof readMetadata>[1]['manifest'] } = {}): Metadata {
  const lines = linesOf(text)
  const metadata = readMetadata(lines, { markup: given.markup ?? {}, manifest: given.manifest ?? null, file: 'nghi-quyet-99-NQ-HĐND-2001.txt' })
  expectProvenance(metadata, lines.map((line) => line.text).join('\n'))
  return metadata
}

export function expectProvenance(metadata: Metadata, text: string): void {
  for (const [name, from] of Object.entries(metadata.readFrom)) {
    expect(metadata[name as keyof Metadata], name).not.toBeNull()
    if (from.from !== 'text') continue
    const words = text.slice(from.span.start, from.span.end)
    expect(words.trim(), name).not.toBe('')
    if (['number', 'subject', 'signer'].includes(name)) expect(words.replace(/\s+/g, ' ').trim(), name).toBe(metadata[name as keyof Metadata])
  }
  for (const name of ['number', 'issuer', 'outlet', 'author', 'date', 'subject', 'signer', 'term', 'session'] as const) {
    if (metadata[name] !== null) expect(metadata.readFrom[name], name).toBeDefined()
  }
}
