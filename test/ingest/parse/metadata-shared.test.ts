import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../ingest/model/document.js'
import { numberKey } from '../../../ingest/model/number-key.js'
import { kindOfWord } from '../../../ingest/parse/kind-words.js'
import { parseDocument } from '../../../ingest/parse/parse-document.js'
import { readText } from '../../../ingest/source/read-text.js'
import { expectProvenance } from './lines-of.js'

const WILD = new URL('../../../../shared/wild/', import.meta.url)

function parsed(path: string): Document {
  const bytes = new Uint8Array(readFileSync(new URL(path, WILD)))
  const document = parseDocument(readText(bytes, path), { id: 'd', file: path, manifest: null })
  expectProvenance(document, document.text)
  return document
}

const plain = (text: string): string => text.replace(/[*\s]/g, '').normalize('NFC')

interface OfficialRecord {
  file: string
  number: string
  type: string
  issuer: string
}

/** Class of an issuing body as docs.jsonl names it. */
function classOf(issuer: string | null): string {
  if (issuer === null) return ''
  if (/ủy ban nhân dân/i.test(issuer)) return 'UBND'
  if (/hội đồng nhân dân/i.test(issuer)) return 'HĐND'
  if (/^(Thủ tướng )?Chính phủ$/.test(issuer)) return 'TTg/CP'
  return /^(Ủy ban Thường vụ )?Quốc hội$/.test(issuer) ? 'QH' : 'other'
}

/**
 * The records were made from titles and numbers: two numbers are cut short (227/CĐ-TT), bodies are guessed from words of the title.
 * So a number counts where the text prints it, and the body of a QH or TTg document filed under another class is not counted.
 */
describe.skipIf(!existsSync(new URL('official/docs.jsonl', WILD)))('documents of ../shared/wild/official', () => {
  it('number, kind and issuing body agree in 95 % and more', () => {
    const records = readFileSync(new URL('official/docs.jsonl', WILD), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as OfficialRecord)
    const missed: string[] = []
    const asked = { number: 0, kind: 0, issuer: 0 }
    const miss = { number: 0, kind: 0, issuer: 0 }
    const count = (fact: keyof typeof asked, isRight: boolean, what: string): void => {
      asked[fact]++
      if (isRight) return
      miss[fact]++
      missed.push(`${fact} ${what}`)
    }
    for (const { file, number, type, issuer } of records) {
      const document = parsed(`official/${file}`)
      const isPrinted = number !== '' && plain(document.text).includes(number)
      if (isPrinted) count('number', numberKey(document.number ?? '').startsWith(numberKey(number)), `${file} ${number} → ${document.number}`)
      if (type !== '') count('kind', document.kind === kindOfWord(type), `${file} ${type} → ${document.kind}`)
      const mine = classOf(document.issuer)
      const isCounted = mine === issuer || !['QH', 'TTg/CP'].includes(mine)
      if (isCounted) count('issuer', mine === issuer, `${file} ${issuer} → ${document.issuer}`)
    }
    for (const fact of ['number', 'kind', 'issuer'] as const) {
      expect(1 - miss[fact] / asked[fact], `${fact}\n${missed.join('\n')}`).toBeGreaterThanOrEqual(fact === 'issuer' ? 0.9 : 0.95)
    }
  }, 60_000)
})

interface PageFacts {
  file: string
  type: string
  number: string | null
  issuer: string | null
  date: string | null
}

describe.skipIf(!existsSync(new URL('pages/facts.json', WILD)))('pages of ../shared/wild/pages', () => {
  it('kind, number, issuing body and the dates of official documents agree in 90 % and more', () => {
    const { documents: records } = JSON.parse(readFileSync(new URL('pages/facts.json', WILD), 'utf8')) as { documents: PageFacts[] }
    const missed: Miss[] = []
    let official = 0
    for (const { file, type, number, issuer, date } of records) {
      const document = parsed(`pages/${file}`)
      const hasDate = number !== null || issuer !== null
      if (hasDate) official++
      if (document.kind !== type) missed.push({ fact: 'kind', file, mine: document.kind })
      if (numberKey(document.number ?? '') !== numberKey(number ?? '')) missed.push({ fact: 'number', file, mine: document.number })
      if (document.issuer !== issuer) missed.push({ fact: 'issuer', file, mine: document.issuer })
      if (hasDate && document.date !== date) missed.push({ fact: 'date', file, mine: document.date })
    }
    for (const fact of ['kind', 'number', 'issuer', 'date']) {
      const misses = missed.filter((miss) => miss.fact === fact)
      expect(misses.length / (fact === 'date' ? official : records.length), JSON.stringify(misses)).toBeLessThanOrEqual(0.1)
    }
  }, 60_000)
})

interface Miss {
  fact: string
  file: string
  mine: string | null
}

describe.skipIf(!existsSync(new URL('laws/', WILD)))('statutes of ../shared/wild/laws', () => {
  it('call themselves what they are; none is given a number that its text does not print as its own', () => {
    for (const file of readdirSync(new URL('laws/', WILD)).filter((name) => name.endsWith('.txt'))) {
      const { kind, number, text } = parsed(`laws/${file}`)
      expect(['luat', 'nghi-dinh', 'thong-tu'], file).toContain(kind)
      if (number !== null) expect(plain(text), file).toContain(plain(number))
    }
  }, 60_000)
})
