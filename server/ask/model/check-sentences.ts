import { z } from 'zod'
import { numberKey } from '../../../ingest/model/number-key.js'
import { plainNumber, syllables } from '../../../ingest/model/syllables.js'
import { citationTokens } from '../../../ingest/parse/citation-grammar.js'
import type { ShownPassage } from './prompt.js'

/** A sentence of the model that its quotations bear out. */
export interface CheckedSentence {
  text: string
  /** Offsets into the passage's text. */
  quotes: { sectionId: string; start: number; end: number }[]
}

const ANSWER = z.object({ sentences: z.array(z.object({ text: z.string().max(600), quotes: z.array(z.object({ passage: z.string(), exact: z.string().min(4).max(1500) })).max(6) })).max(12) })

/** Most sentences that are shown. */
const MOST_SENTENCES = 3
/** Least share of a sentence's words that its quotations or the question have: the rest may only join them. */
const LEAST_BORNE_OUT = 0.75

/**
 * The sentences of a model's answer that their own quotations bear out, at most three; [] where it is no answer of the form asked for.
 *
 * A quotation that is no slice of its passage is dropped. A sentence stays only if it has one, and every number, date, document number and
 * capitalised name in it stands in them, and nearly all of its words do in them or in the question.
 */
export function checkSentences(said: string, passages: readonly ShownPassage[], question: string): CheckedSentence[] {
  const read = ANSWER.safeParse(jsonIn(said))
  if (!read.success) return []
  return read.data.sentences.flatMap(({ text, quotes }) => {
    const found = quotes.flatMap((quote) => placeOf(quote, passages) ?? [])
    const words = found.map(({ exact }) => exact).join('\n')
    if (found.length === 0 || !isBorneOut(text, words, question)) return []
    return [{ text: text.replace(/\s+/g, ' ').trim(), quotes: found.map(({ sectionId, start, end }) => ({ sectionId, start, end })) }]
  }).slice(0, MOST_SENTENCES)
}

/** The JSON object of a text: models put words or fences round it. */
function jsonIn(said: string): unknown {
  try {
    return JSON.parse(said.slice(Math.max(0, said.indexOf('{')), said.lastIndexOf('}') + 1))
  } catch {
    return null
  }
}

type Placed = CheckedSentence['quotes'][number] & { exact: string }

function placeOf({ passage, exact }: { passage: string; exact: string }, passages: readonly ShownPassage[]): Placed | null {
  const shown = passages.find(({ name }) => name === passage)
  const start = shown?.text.indexOf(exact) ?? -1
  return shown === undefined || start === -1 ? null : { sectionId: shown.sectionId, start, end: start + exact.length, exact }
}

function isBorneOut(text: string, words: string, question: string): boolean {
  const held = { numbers: numbersIn(words), codes: codesIn(words) }
  if (numbersIn(text).some((number) => !held.numbers.includes(number)) || codesIn(text).some((code) => !held.codes.includes(code))) return false
  if (namesIn(text).some((name) => !words.includes(name) && !question.includes(name))) return false
  const known = new Set(syllables(`${words}\n${question}`).map(({ key }) => key))
  const said = syllables(text).map(({ key }) => key)
  return said.length > 0 && said.filter((key) => known.has(key)).length >= said.length * LEAST_BORNE_OUT
}

const SPELLED = /(?<!\p{L})(?:không phải|không|chưa|hai|ba|bốn|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|tỷ|tỉ)(?!\p{L})/giu

/** Numbers as plain decimals, those of dates among them; numbers in words and denials as well, for they turn a sentence round. */
function numbersIn(text: string): string[] {
  const printed = [...text.matchAll(/\d+(?:[.,]\d+)*/g)].flatMap(([number]) => plainNumber(number) ?? number.split(/[.,]/))
  return [...printed, ...[...text.matchAll(SPELLED)].map(([word]) => word.toLowerCase())]
}

/** Keys of document numbers. */
function codesIn(text: string): string[] {
  return [...citationTokens(text)].flatMap((token) => (token.type === 'document' && token.number !== null ? [numberKey(token.number)] : []))
}

/** Words with a capital that do not open the sentence. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/\p{Lu}[\p{L}\d]*/gu)].filter(({ index }) => index > 0 && !/[.!?“"]\s*$/u.test(text.slice(0, index))).map(([name]) => name)
}
