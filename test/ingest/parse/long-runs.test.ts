import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../ingest/parse/check.js'
import { parseDocument } from '../../../ingest/parse/parse-document.js'
import { readText } from '../../../ingest/source/read-text.js'
import { targetsOf } from './targets/one-paragraph.js'

/** Each of these took minutes where some expression read every run anew from each of its places; the test's own time limit ends it then. */
describe('a text with an endless run', () => {
  it.each([[' '], ['|'], ['. '], ['-'], ['“'], ['('], ['1.'], ['điều '], ['\u00A0']])('of %j is read and loses nothing', (unit) => {
    const text = `QUYẾT ĐỊNH\nĐiều 1. a${unit.repeat(400_000 / unit.length)}b\nĐiều 2. Thi hành\n`
    const document = parseDocument(readText(Buffer.from(text), 'x.txt'), { id: 'x', file: 'x.txt', manifest: null })
    expect(() => checkDocument(document)).not.toThrow()
  })
})

/** It took half a minute where each figure looked back over all the items before it. */
describe('a paragraph of ten thousand items', () => {
  it('is read, an aim going on from item to item', { timeout: 15_000 }, () => {
    const items = Array.from({ length: 10_000 }, (_, i) => `(${i + 1}) Tăng 5% diện tích.`)
    const natures = targetsOf(`Huyện phấn đấu trồng rừng. ${items.join(' ')}`, { kind: 'bao-cao' }).map(({ nature }) => nature)
    expect(natures).toHaveLength(10_000)
    expect(natures.slice(0, 50)).toEqual(Array(50).fill('target'))
  })
})
