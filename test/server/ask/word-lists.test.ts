import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import asking from '../../../server/ask/data/question-words.json' with { type: 'json' }
import { askLines } from '../../../server/ask/reading/frame-words.js'

const lists = readdirSync(join(import.meta.dirname, '../../../server/ask/data')).filter((name) => name.endsWith('.txt'))

describe('word lists of questions', () => {
  it.each(lists)('%s: one entry a line, none twice, in NFC', (name) => {
    const lines = askLines(name)
    expect(lines.length).toBeGreaterThan(10)
    expect(new Set(lines).size).toBe(lines.length)
    for (const line of lines) expect(line).toBe(line.normalize('NFC'))
  })

  it('a phrase asks for one sort of thing', () => {
    const phrases = asking.flatMap(([, words]) => words as string[])
    expect(new Set(phrases).size).toBe(phrases.length)
  })
})
