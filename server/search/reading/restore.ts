import type { WeightedRun } from '../../../ingest/index/port.js'
import { foldKey } from '../../../ingest/model/syllables.js'
import { hasAccent } from '../../../ingest/model/text.js'
import { lexiconOf } from './lexicon.js'
import { languageModel, type LanguageModel } from './language-model.js'
import type { ReadingContext } from './query.js'
import type { QueryWord } from './query-word.js'
import { candidatesOf, type WordCandidate } from './word-candidates.js'

/** An accent left out where every other one was typed; below it a fully accented query would be second-guessed. */
const LEAST_DROPPED = 0.0002
/** Where no accent at all was typed, a word without one says nothing about what was meant. */
const ALL_DROPPED = 1

/** Words as they were read, and what is searched beside them because the reading is not certain. */
export interface Restored {
  words: QueryWord[]
  alternatives: WeightedRun[]
}

/**
 * The words as they were most likely meant: accents restored and slips corrected, by how syllables follow one another in the
 * library (a bigram model and Viterbi's algorithm).
 *
 * A word that is typed with accents and known stays. How freely accents are restored depends on how many the whole query
 * leaves out beyond what Vietnamese itself does; a correction stands only where the library knows it beside a neighbour.
 */
export function restoreWords(words: readonly QueryWord[], { index, snapshot }: Pick<ReadingContext, 'index' | 'snapshot'>, mayGoOn: boolean): Restored {
  const dropped = droppedShare(words, { snapshot })
  const choices = words.map((word, i) => candidatesOf(word, { lexicon: lexiconOf(snapshot), dropped, mayGoOn: mayGoOn && i === words.length - 1, isAlone: words.length === 1 }))
  if (choices.every((choice) => choice.length <= 1 && choice[0]?.how !== 'corrected')) return { words: words.map((word, i) => asRead(word, choices[i]![0])), alternatives: [] }
  const model = languageModel(index, snapshot)
  const path = bestPath(words, choices, model)
  const read = words.map((word, i) => {
    const chosen = path[i]
    const mustBeBacked = chosen?.how === 'corrected' || (chosen?.how === 'restored' && (dropped < ALL_DROPPED || hasAccent(word.typed)) && snapshot.syllable(word.key) === undefined)
    if (mustBeBacked && words.length > 1 && !isBacked(i, path, model)) return word
    return asRead(word, chosen)
  })
  return { words: read, alternatives: alternativesOf(path, { choices, words, model }) }
}

/** Least log-likelihood, against the chosen reading, at which another one is searched as well: about one in thirty. */
const LEAST_ALTERNATIVE = -3.5
/** An alternative that is as likely as what was chosen counts half of it. */
const ALTERNATIVE_WEIGHT = 0.5

/** Other readings of single words that are nearly as likely beside the same neighbours, with the neighbours. */
function alternativesOf(path: readonly Choice[], { choices, words, model }: { choices: readonly WordCandidate[][]; words: readonly QueryWord[]; model: LanguageModel }): WeightedRun[] {
  const runs: WeightedRun[] = []
  for (const [i, chosen] of path.entries()) {
    if (chosen === undefined || chosen.how === 'typed') continue
    const before = i > 0 && !words[i]!.opensRun ? path[i - 1] : undefined
    const next = i + 1 < path.length && !words[i + 1]!.opensRun ? path[i + 1] : undefined
    const worth = (choice: WordCandidate): number => step(before, choice, model) + (next === undefined ? 0 : model.after(choice.syllable, next.syllable)) + choice.cost
    const best = worth(chosen)
    for (const other of choices[i]!) {
      const less = other === chosen ? -Infinity : worth(other) - best
      if (less < LEAST_ALTERNATIVE) continue
      const keys = [before, other, next].flatMap((choice) => choice?.syllable.key ?? [])
      runs.push({ keys, weight: ALTERNATIVE_WEIGHT * Math.exp(less / 2), standsFor: [chosen.syllable.key] })
    }
  }
  return runs
}

/** Share of accents left out, 0.0002 to 1: bare words beyond those that are bare in the library too, against the accented ones. */
function droppedShare(words: readonly QueryWord[], { snapshot }: Pick<ReadingContext, 'snapshot'>): number {
  const lexicon = lexiconOf(snapshot)
  let accented = 0
  let bareBeyond = 0
  for (const { typed, key } of words) {
    if (key.startsWith('#')) continue
    if (hasAccent(typed)) {
      accented++
      continue
    }
    const alike = lexicon.spelledLike(foldKey(key))
    const all = alike.reduce((sum, { uses }) => sum + uses, 0)
    if (all > 0) bareBeyond += 1 - (lexicon.syllable(key)?.uses ?? 0) / all
  }
  if (accented === 0) return ALL_DROPPED
  // One word is allowed for: names and rare words are often bare though their like is not.
  return Math.max(LEAST_DROPPED, Math.min(1, Math.max(0, bareBeyond - 1) / (bareBeyond + accented)))
}

/** Undefined for a word that the library does not know and that is like none it knows. */
type Choice = WordCandidate | undefined

/** Viterbi's algorithm: the likeliest sequence of choices, one a word. */
function bestPath(words: readonly QueryWord[], choices: readonly (readonly Choice[])[], model: LanguageModel): Choice[] {
  const columns = choices.map((choice) => (choice.length > 0 ? choice : [undefined]))
  const origins: number[][] = []
  let scores: number[] = [0]
  for (const [i, column] of columns.entries()) {
    const before = i === 0 || words[i]!.opensRun ? null : columns[i - 1]!
    const origin: number[] = []
    const ends = scores
    scores = column.map((choice, c) => {
      let best = -Infinity
      for (let b = 0; b < ends.length; b++) {
        const score = ends[b]! + step(before?.[b], choice, model)
        if (score > best) [best, origin[c]] = [score, b]
      }
      return best + (choice?.cost ?? 0)
    })
    origins.push(origin)
  }
  const path: Choice[] = []
  for (let i = columns.length - 1, at = scores.indexOf(Math.max(...scores)); i >= 0; i--) {
    path[i] = columns[i]![at]
    at = origins[i]![at]!
  }
  return path
}

function step(before: Choice, next: Choice, model: LanguageModel): number {
  if (next === undefined) return 0
  return before === undefined ? model.alone(next.syllable) : model.after(before.syllable, next.syllable)
}

/** True where the library holds the choice beside one of its neighbours. */
function isBacked(i: number, path: readonly Choice[], model: LanguageModel): boolean {
  const [before, own, next] = [path[i - 1], path[i]!, path[i + 1]]
  return (before !== undefined && model.together(before.syllable, own.syllable) > 0) || (next !== undefined && model.together(own.syllable, next.syllable) > 0)
}

function asRead(word: QueryWord, choice: Choice): QueryWord {
  if (choice === undefined || choice.how === 'typed') return word
  return { ...word, key: choice.syllable.key, shown: inCaseOf(word.typed, choice.syllable.spelling), how: choice.how }
}

/** The spelling with a capital, or in capitals, as typed. */
function inCaseOf(typed: string, spelling: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return spelling.toUpperCase()
  return /^\p{Lu}/u.test(typed) ? spelling.charAt(0).toUpperCase() + spelling.slice(1) : spelling
}
