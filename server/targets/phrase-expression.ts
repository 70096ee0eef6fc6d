import { phrases } from '../../ingest/model/phrases.js'
import { phraseKey, type Token, tokenize } from '../../ingest/model/tokens.js'
import { dataLines } from '../search/reading/data-file.js'

const SMALL_WORDS = new Set(['của', 'và', 'tại', 'trên', 'trong', 'theo', 'các', 'những', 'là', 'về', 'cho', 'ở', 'đến', 'năm', 'mục', 'tiêu', 'chỉ', 'số', 'tỷ', 'lệ'].map(phraseKey))

const ABBREVIATIONS = dataLines('abbreviations.txt').map((line) => line.split('=').map((part) => part.trim())).map(([short = '', full = '']) => [short, full] as const)
const LONG_FORMS = new Map(ABBREVIATIONS)
const SHORT_FORMS = phrases(ABBREVIATIONS.map(([short, full]) => [full, short] as const))

/**
 * What `targetWords` is asked for by a phrase: rows whose own words or document's title hold every word of it, at least one of them the
 * row's own; an abbreviation and its long form are one. Small words and years count only where there is nothing else. Null without any word.
 *   'diện tích Khu CNTT' → ("diên6") AND … ("cntt" OR ("công6" AND "nghê6" …))
 */
export function phraseExpression(phrase: string): string | null {
  const tokens = tokenize(phrase).filter(({ kind }) => kind !== 'mark')
  const terms = termsOf(tokens)
  const telling = terms.filter(({ isTelling }) => isTelling)
  const wanted = (telling.length > 0 ? telling : terms).map(({ expression }) => expression)
  if (wanted.length === 0) return null
  return `(${wanted.join(' AND ')}) AND own : (${wanted.join(' OR ')})`
}

interface Term { expression: string; isTelling: boolean }

function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = []
  for (let i = 0; i < tokens.length; ) {
    const found = SHORT_FORMS.at(tokens, i)
    const length = found?.length ?? 1
    const own = tokens.slice(i, i + length).map(({ key }) => quoted(key))
    const other = found?.value ?? (isCapitals(tokens[i]!.text) ? LONG_FORMS.get(tokens[i]!.text) : undefined)
    const forms = [all(own), ...(other === undefined ? [] : [all(tokenize(other).filter(({ kind }) => kind !== 'mark').map(({ key }) => quoted(key)))])]
    const isTelling = tokens.slice(i, i + length).some(({ key }) => !SMALL_WORDS.has(key) && !/^(19|20)\d{2}$/.test(key))
    terms.push({ expression: forms.length === 1 ? forms[0]! : `(${forms.join(' OR ')})`, isTelling })
    i += length
  }
  return terms
}

function all(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : `(${words.join(' AND ')})`
}

function quoted(key: string): string {
  return `"${key.replace(/[.,]/g, 'p').replaceAll('"', '""')}"`
}

function isCapitals(text: string): boolean {
  return /^[\p{Lu}&-]{2,}$/u.test(text)
}
