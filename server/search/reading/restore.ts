import { foldKey } from '../../../ingest/model/syllables.js'
import { hasAccent } from '../../../ingest/model/text.js'
import { lexiconOf } from './lexicon.js'
import { languageModel, type LanguageModel, stepOf } from './language-model.js'
import { otherReadings, type OtherReading } from './other-readings.js'
import type { ReadingContext } from './query.js'
import type { QueryWord } from './query-word.js'
import { asRead, candidatesOf, type Choice } from './word-candidates.js'

/** An accent left out where every other one was typed; below it a fully accented query would be second-guessed. */
const LEAST_DROPPED = 0.0002
/** Where no accent at all was typed, a word without one says nothing about what was meant. */
const ALL_DROPPED = 1

/** Words as they were read, and what else they may be. */
export interface Restored {
  words: QueryWord[]
  /** Empty where the reading is certain. */
  others: OtherReading[]
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
  if (choices.every((choice) => choice.length <= 1 && choice[0]?.how !== 'corrected')) return { words: words.map((word, i) => asRead(word, choices[i]![0])), others: [] }
  const model = languageModel(index, snapshot)
  const path = bestPath(words, choices, model)
  const read = words.map((word, i) => {
    const chosen = path[i]
    const mustBeBacked = chosen?.how === 'corrected' || (chosen?.how === 'restored' && (dropped < ALL_DROPPED || hasAccent(word.typed)) && snapshot.syllable(word.key) === undefined)
    if (mustBeBacked && words.length > 1 && !isBacked(i, path, model)) return word
    return asRead(word, chosen)
  })
  return { words: read, others: otherReadings(path, { choices, words, model }) }
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
        const score = ends[b]! + stepOf(model, before?.[b]?.syllable, choice?.syllable)
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

/** True where the library holds the choice beside one of its neighbours. */
function isBacked(i: number, path: readonly Choice[], model: LanguageModel): boolean {
  const [before, own, next] = [path[i - 1], path[i]!, path[i + 1]]
  return (before !== undefined && model.together(before.syllable, own.syllable) > 0) || (next !== undefined && model.together(own.syllable, next.syllable) > 0)
}
