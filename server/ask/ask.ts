import { sectionUrl } from '../../ingest/model/ids.js'
import type { Hit } from '../results.js'
import { withIndicators } from '../../ingest/parse/targets/indicator-list.js'
import { libraryIndicators } from '../targets/library-indicators.js'
import { find } from '../search/search.js'
import type { SearchContext } from '../search/context.js'
import { hitsOf } from '../search/showing/hits.js'
import type { Asking } from './answering/ask-context.js'
import type { Finding, Quote } from './answering/finding.js'
import { fromCitedNumber } from './answering/from-cited-number.js'
import { fromEffect } from './answering/from-effect.js'
import { fromFacts } from './answering/from-facts.js'
import { fromLedger } from './answering/from-ledger.js'
import { fromLists } from './answering/from-lists.js'
import { fromReferences } from './answering/from-references.js'
import { fromSentences } from './answering/from-sentences.js'
import { fromStructure } from './answering/from-structure.js'
import { surroundingsReader, type SurroundingsOf } from './answering/surroundings.js'
import { plainQuestion, readQuestion } from './reading/read-question.js'
import { arranged } from './model/from-model.js'
import { configuredModel, type ModelSettings } from './model/model-settings.js'
import { weigher } from './reading/read-terms.js'
import type { AnswerSpan, AskResult } from './result.js'

/** Passages shown beside a no. */
const NEAREST_SHOWN = 3
/** Sections looked at. */
const CANDIDATES = 100

/** Ways of answering that no model has a part in, the surest first. */
const WAYS: readonly ((asking: Asking) => Finding | null)[] = [fromReferences, fromEffect, fromFacts, fromCitedNumber, fromStructure, fromLists, fromLedger]

/**
 * The answer to a question, made of spans of the library's documents, or which kind of no.
 *
 * Every quotation is a slice of its section; nothing is said that stands in none. Never throws for anything typed, only for a model's address
 * that is none. A model is used only where the operator named one.
 */
export async function ask(context: SearchContext, text: string, model: ModelSettings | null = configuredModel()): Promise<AskResult> {
  const asking = await readAsking(context, text)
  const { question, ranked, snapshot, around } = asking
  const finding = question.text === '' ? null : await answerOf(asking, model)
  const nearest = (): Hit[] => hitsOf(ranked.slice(0, NEAREST_SHOWN), { query: question.query, context, snapshot, firstRank: 1 })
  return {
    question: text, read: question.read, status: finding?.status ?? 'outside-library', answer: finding?.answer ?? null,
    spans: (finding?.quotes ?? []).flatMap((quote) => spanOf(quote, around) ?? []), readings: finding?.readings ?? [],
    nearest: finding?.status === 'answered' ? [] : nearest(), why: finding?.why ?? ['Không đoạn nào của thư viện có đủ điều được hỏi.'],
  }
}

/** A question as it was read, with the passages that the search found for it. */
export async function readAsking(context: SearchContext, text: string): Promise<Asking> {
  const plain = plainQuestion(text)
  const { query, snapshot, ranked } = await find(context, { text: plain, filters: {}, sort: 'relevance', limit: CANDIDATES, offset: 0, verbatim: false })
  const question = withIndicators(libraryIndicators(context.library), () => readQuestion(plain, { query, snapshot, index: context.index, documents: context.library.documents() }))
  return { question, context, snapshot, ranked, around: surroundingsReader(context, question.isBare), weightOf: weigher(context.index, snapshot) }
}

/** The rules' answer; where it is a sentence of theirs or none, a model may put it into words. */
async function answerOf(asking: Asking, model: ModelSettings | null): Promise<Finding | null> {
  for (const way of WAYS) {
    const finding = way(asking)
    if (finding !== null) return finding
  }
  const finding = fromSentences(asking)
  return model === null || (finding !== null && finding.status !== 'answered') ? finding : arranged(asking, finding, model)
}

function spanOf({ sectionId, start, end, answer }: Quote, around: SurroundingsOf): AnswerSpan | null {
  const found = around(sectionId)
  if (found === null) return null
  const { section, document } = found
  return {
    sectionId, documentId: section.documentId, file: document.file, citation: section.citation, url: sectionUrl(sectionId),
    start: section.start + start, end: section.start + end, exact: section.text.slice(start, end),
    answer: answer === null ? null : { start: section.start + answer.start, end: section.start + answer.end }, title: document.title, date: document.date,
  }
}
