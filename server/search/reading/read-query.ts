import type { IndexSnapshot } from '../../../ingest/index/index-reader.js'
import type { Filters, WeightedRun } from '../../../ingest/index/port.js'
import { publisherOf } from '../../../ingest/index/row-filter.js'
import type { DocumentSummary } from '../../../ingest/library/library.js'
import { syllables } from '../../../ingest/model/syllables.js'
import { slug } from '../../../ingest/model/text.js'
import type { SearchRequest } from '../request.js'
import { clauseAddress } from './address.js'
import { cleanQuery } from './clean-query.js'
import { expansionsOf } from './expansions.js'
import { namingOf, NOTHING_NAMED } from './naming.js'
import { splitOperators } from './operators.js'
import { quantityExpansions } from './quantities.js'
import type { ReadingContext, ReadQuery } from './query.js'
import type { QueryWord, ReadingStep } from './query-word.js'
import { otherRuns } from './other-readings.js'
import { phraseReadings } from './required-phrases.js'
import { type Restored, restoreWords } from './restore.js'

/** Longest query read: ten thousand words pasted in cost no more than this many characters, and a page of text is no query. */
const MAX_CHARS = 4000
/** Most syllables searched; of a longer query the rarest are kept, since they tell most. */
const MAX_SYLLABLES = 64

/** Reads a query; never fails, whatever was typed. */
export function readQuery(request: SearchRequest, context: ReadingContext): ReadQuery {
  const { snapshot } = context
  const typed = cleanQuery(request.text.slice(0, MAX_CHARS))
  const split = splitOperators(typed)
  const asTyped = mostTelling(wordsOf(split.words), snapshot)
  const restored = request.verbatim ? { words: asTyped, others: [] } : restoredBesideLabels(asTyped, split.words, { request, context })
  const { words } = restored
  const naming = request.verbatim ? NOTHING_NAMED : namingOf(split.words, words, context)
  const expansions = request.verbatim ? [] : [...expansionsOf(words, context.rules), ...quantityExpansions(words)]
  return {
    words,
    read: sentenceOf(split.words, words),
    steps: [...readingSteps(words), ...expansions.flatMap(({ step }) => step ?? []), ...naming.steps],
    runs: [...runsOf(words, naming.spans), ...expansions.map(({ run }) => run), ...otherRuns(restored.others, context.rules)],
    address: naming.address,
    asksForTarget: naming.asksForTarget,
    namedDocuments: naming.namedDocuments,
    required: split.required.map((phrases) => phrases.flatMap((phrase) => phraseReadings(keysOf(phrase), asTyped, restored))),
    excluded: split.excluded.map(keysOf),
    filters: { ...split.filters, ...publisherFilter(split.publishers, context.documents), ...request.filters },
  }
}

/** The words restored, but for the letters of an address: 'điểm a' is no 'điểm ạ'. */
function restoredBesideLabels(words: readonly QueryWord[], text: string, { request, context }: { request: SearchRequest; context: ReadingContext }): Restored {
  const restored = restoreWords(words, context, mayGoOn(request.text))
  const address = clauseAddress(text)
  if (address === null) return restored
  const isLabel = ({ typed, at }: QueryWord): boolean => typed.length === 1 && at >= address.start && at < address.end
  return { ...restored, words: restored.words.map((word, i) => (isLabel(word) ? words[i]! : word)) }
}

/** Publishers whose name holds what was typed after `co-quan:`, in any spelling; where none does, nothing can match. */
function publisherFilter(typed: readonly string[], documents: readonly DocumentSummary[]): Filters {
  if (typed.length === 0) return {}
  const wanted = typed.map(slug)
  const known = new Set(documents.flatMap((document) => publisherOf(document) ?? []))
  const publishers = [...known].filter((name) => wanted.some((part) => `-${slug(name)}-`.includes(`-${part}-`)))
  return { publishers: publishers.length > 0 ? publishers : [...typed] }
}

function wordsOf(text: string): QueryWord[] {
  return syllables(text).map(({ start, end, key, opensRun }) => {
    const typed = text.slice(start, end)
    return { typed, at: start, key, shown: typed, how: 'typed', opensRun }
  })
}

/** True where the last word may still be in the middle of being typed: a letter ends the text. */
function mayGoOn(text: string): boolean {
  return /\p{L}$/u.test(text.normalize('NFC'))
}

/** The text with every word as it was read. */
function sentenceOf(text: string, words: readonly QueryWord[]): string {
  let sentence = ''
  let at = 0
  for (const { at: start, typed, shown, how } of words) {
    if (how === 'typed') continue
    sentence += text.slice(at, start) + shown
    at = start + typed.length
  }
  return sentence + text.slice(at)
}

/** Neighbouring words that were read in one way, as one step. */
function readingSteps(words: readonly QueryWord[]): ReadingStep[] {
  const steps: ReadingStep[] = []
  let previous: QueryWord | null = null
  for (const word of words) {
    if (word.how !== 'typed') {
      const last = steps.at(-1)
      if (last !== undefined && previous?.how === word.how) [last.from, last.to] = [`${last.from} ${word.typed}`, `${last.to} ${word.shown}`]
      else steps.push({ kind: word.how === 'restored' ? 'accents' : 'spelling', from: word.typed, to: word.shown })
    }
    previous = word
  }
  return steps
}

function keysOf(text: string): string[] {
  return syllables(text).map(({ key }) => key)
}

function mostTelling(words: QueryWord[], snapshot: IndexSnapshot): QueryWord[] {
  if (words.length <= MAX_SYLLABLES) return words
  const uses = (word: QueryWord): number => snapshot.syllable(word.key)?.uses ?? 0
  const kept = new Set([...words].sort((a, b) => uses(a) - uses(b)).slice(0, MAX_SYLLABLES))
  return words.filter((word) => kept.has(word))
}

/** Words of an address or a number also stand in other texts ("theo khoản 2 Điều 5"), which are worth little beside what is named. */
const NAMING_WORDS_WEIGHT = 0.3

/** Words that follow one another, as runs of full weight; those that only name a clause or a document weigh less. */
function runsOf(words: readonly QueryWord[], naming: readonly { start: number; end: number }[]): WeightedRun[] {
  const runs: WeightedRun[] = []
  for (const { key, opensRun, at } of words) {
    const weight = naming.some(({ start, end }) => at >= start && at < end) ? NAMING_WORDS_WEIGHT : 1
    if (opensRun || runs.at(-1)?.weight !== weight) runs.push({ keys: [key], weight })
    else runs.at(-1)!.keys.push(key)
  }
  return runs
}
