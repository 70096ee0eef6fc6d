import { describe, expect, it } from 'vitest'
import { isDocumentKind } from '../../../ingest/model/terms.js'
import bodies from '../../../ingest/parse/issuing-bodies.json' with { type: 'json' }
import kinds from '../../../ingest/parse/kind-words.json' with { type: 'json' }
import names from '../../../ingest/parse/surnames.json' with { type: 'json' }
import { factsOf } from './lines-of.js'

describe('word lists of the head', () => {
  it.each([
    ['bodies', bodies.bodies],
    ['openers', bodies.openers],
    ['units', bodies.units],
    ['surnames', names.surnames],
    ['kinds', kinds.printed.map(([word]) => word!)],
    ['codes', kinds.codes.map(([code]) => code!)],
  ])('%s: one entry each, trimmed, in NFC', (_, list) => {
    expect(new Set(list).size).toBe(list.length)
    for (const entry of list) expect(entry).toBe(entry.normalize('NFC').trim())
  })

  it('kinds and codes stand for kinds of the model', () => {
    for (const [word, kind] of [...kinds.printed, ...kinds.codes]) expect(isDocumentKind(kind), word).toBe(true)
  })
})

describe('facts are read in linear time', () => {
  it.each(['này được ', 'CỘNG HÒA XÃ HỘI ', 'Số: 1/', 'QUYẾT ĐỊNH ', 'Hà Nội, ngày ', '(kèm theo Quyết định số ', 'CHỦ TỊCH ', 'Chính phủ ban hành ', '          ', 'A\n', 'Căn cứ\n', 'ỦY BAN NHÂN DÂN\n'])(
    'half a megabyte of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(500_000 / unit.length))
      const begun = performance.now()
      factsOf(text)
      expect(performance.now() - begun).toBeLessThan(4000)
    },
    20_000,
  )
})
