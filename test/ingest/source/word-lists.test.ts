import { describe, expect, it } from 'vitest'
import selectors from '../../../ingest/source/html-selectors.json' with { type: 'json' }
import sites from '../../../ingest/source/html-sites.json' with { type: 'json' }
import tags from '../../../ingest/source/html-tags.json' with { type: 'json' }
import layoutWords from '../../../ingest/source/layout-words.json' with { type: 'json' }
import openWords from '../../../ingest/source/open-words.json' with { type: 'json' }
import signatures from '../../../ingest/source/signatures.json' with { type: 'json' }
import chrome from '../../../ingest/source/site-chrome.json' with { type: 'json' }
import { elementsOf, parsePage } from '../../../ingest/source/dom.js'

describe('data files of the readers', () => {
  it.each(Object.entries({ ...tags, ...chrome, openWords, layoutWords }))('%s: no entry twice, none blank, all in NFC', (_, list) => {
    expect(new Set(list).size).toBe(list.length)
    for (const word of list) expect(word).toBe(word.trim().normalize('NFC'))
    expect(list).not.toContain('')
  })

  it.each(layoutWords)('%s is a regular expression', (word) => {
    expect(() => new RegExp(word, 'u')).not.toThrow()
  })

  it.each([...sites.flatMap(({ name, ...shape }) => Object.values(shape)), ...Object.values(selectors)].filter((selector) => selector !== ''))('%s is a selector', (selector) => {
    expect(elementsOf(parsePage('<p>'), selector)).toEqual([])
  })

  it.each(signatures)('$name begins with whole bytes, or is known by what it holds', ({ begins, holds }) => {
    expect(begins).toMatch(/^([0-9a-f]{2}|\.\.)*$/)
    expect(begins + holds).not.toBe('')
  })
})
