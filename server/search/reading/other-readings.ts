import type { WeightedRun } from '../../../ingest/index/port.js'
import { expansionsOf, type RuleIndex } from './expansions.js'
import { type LanguageModel, stepOf } from './language-model.js'
import type { QueryWord } from './query-word.js'
import { asRead, type Choice, type WordCandidate } from './word-candidates.js'

/** Another reading of one word or of two beside one another. */
export interface OtherReading {
  /** Place of the first word that is read otherwise. */
  at: number
  /** The words read otherwise. */
  words: QueryWord[]
  /** Keys that were chosen in their place. */
  instead: string[]
  /** Keys of the words with those before and behind. */
  keys: string[]
  /** How likely it is against what was chosen, 0 to 1. */
  likelihood: number
}

/** Least log-likelihood, against the chosen reading, at which another one is searched as well: about one in thirty. */
const LEAST_ALTERNATIVE = -3.5

interface Reading {
  choices: readonly (readonly WordCandidate[])[]
  words: readonly QueryWord[]
  model: LanguageModel
}

/**
 * Readings that are nearly as likely beside the same neighbours as those that were chosen.
 *
 * Two words are tried together as well, since a word of two syllables is right or wrong as a whole ("sổ đỏ" or "sơ đồ").
 */
export function otherReadings(path: readonly Choice[], reading: Reading): OtherReading[] {
  const { choices, words } = reading
  return path.flatMap((_, i) => {
    const hasTwo = i + 1 < path.length && !words[i + 1]!.opensRun
    const second = hasTwo ? othersAt(i + 1, path, choices) : []
    const tried = othersAt(i, path, choices).flatMap((first) => [[first], ...second.map((next) => [first, next])])
    return tried.flatMap((span) => otherReading(i, { span, path, reading }))
  })
}

function othersAt(i: number, path: readonly Choice[], choices: Reading['choices']): WordCandidate[] {
  return path[i] === undefined ? [] : choices[i]!.filter((choice) => choice !== path[i])
}

function otherReading(at: number, { span, path, reading: { words, model } }: { span: readonly WordCandidate[]; path: readonly Choice[]; reading: Reading }): OtherReading[] {
  const end = at + span.length
  const before = at > 0 && !words[at]!.opensRun ? path[at - 1] : undefined
  const next = end < path.length && !words[end]!.opensRun ? path[end] : undefined
  const worth = (part: readonly Choice[]): number => {
    let [sum, last] = [0, before]
    for (const choice of part) [sum, last] = [sum + stepOf(model, last?.syllable, choice?.syllable) + (choice?.cost ?? 0), choice]
    return sum + (next === undefined ? 0 : stepOf(model, last?.syllable, next.syllable))
  }
  const less = worth(span) - worth(path.slice(at, end))
  if (less < LEAST_ALTERNATIVE) return []
  const keys = [before, ...span, next].flatMap((choice) => choice?.syllable.key ?? [])
  const instead = path.slice(at, end).flatMap((choice) => choice?.syllable.key ?? [])
  return [{ at, words: span.map((choice, i) => asRead(words[at + i]!, choice)), instead, keys, likelihood: Math.min(1, Math.exp(less)) }]
}

/** A reading that is as likely as the chosen one counts a third of it: at half, common words of wrong readings outweigh the question's own. */
const OTHER_WEIGHT = 0.35

/** What is searched because the reading is not certain: other readings, and what two words read otherwise stand for. */
export function otherRuns(others: readonly OtherReading[], rules: RuleIndex): WeightedRun[] {
  return others.flatMap(({ words, instead, keys, likelihood }) => {
    const share = Math.sqrt(likelihood)
    const meant = words.length < 2 ? [] : expansionsOf(words, rules).map(({ run }) => ({ ...run, weight: run.weight * share, standsFor: instead }))
    return [{ keys, weight: OTHER_WEIGHT * share, standsFor: instead }, ...meant]
  })
}
