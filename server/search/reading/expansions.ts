import { syllables } from '../../../ingest/model/syllables.js'
import type { WeightedRun } from '../../../ingest/index/port.js'
import { dataLines } from './data-file.js'
import type { QueryWord, ReadingStep } from './query-word.js'

/** A run of keys and what it may also be called. */
interface Rule {
  from: string[]
  to: { keys: string[]; shown: string }
  kind: 'abbreviation' | 'synonym'
  weight: number
  /** The short form is taken for one only where it is typed in capitals: 'TU' is Tỉnh ủy, 'tu' is a word. */
  needsCapitals: boolean
  isToldOf: boolean
}

/** What an abbreviation stands for is as good as the abbreviation, but its common words must not drown the rest. */
const ABBREVIATION_WEIGHT = 0.7
/** The short form of what is typed in full: a text uses one or the other. */
const SHORT_FORM_WEIGHT = 0.6
/** Official words for an everyday one: likely meant, not certain. */
const SYNONYM_WEIGHT = 0.5

/** Abbreviations shorter than this are words as often as not unless they stand in capitals. */
const MIN_UNCAPITALISED = 4

export interface Expansion {
  run: WeightedRun
  /** Null where there is nothing to tell: that a name in full is also abbreviated. */
  step: ReadingStep | null
}

/** What the query's words are also called, by the lists of `server/search/data`; each rule once. */
export function expansionsOf(words: readonly QueryWord[], rules: RuleIndex): Expansion[] {
  const found: Expansion[] = []
  const used = new Set<Rule>()
  // A whole question in capitals says nothing by them; one or two words do.
  const isAllCapitals = words.length > 2 && words.every(({ typed }) => typed === typed.toUpperCase())
  for (let i = 0; i < words.length; i++) {
    for (const rule of rules.get(words[i]!.key) ?? []) {
      const part = words.slice(i, i + rule.from.length)
      if (used.has(rule) || part.length < rule.from.length || part.some(({ key }, j) => key !== rule.from[j])) continue
      const typed = part.map((word) => word.shown).join(' ')
      if (rule.needsCapitals && (isAllCapitals || typed !== typed.toUpperCase())) continue
      used.add(rule)
      found.push({ run: { keys: rule.to.keys, weight: rule.weight, standsFor: rule.from }, step: rule.isToldOf ? { kind: rule.kind, from: typed, to: rule.to.shown } : null })
    }
  }
  return found
}

/** Rules by the first key of what they apply to. */
export type RuleIndex = ReadonlyMap<string, readonly Rule[]>

/** The rules of the program's lists and of an operator's own lines in the same form. */
export function readRules(own: { abbreviations: readonly string[]; words: readonly string[] } = { abbreviations: [], words: [] }): RuleIndex {
  const index = new Map<string, Rule[]>()
  const add = (rule: Rule): void => {
    const first = rule.from[0]
    if (first !== undefined && rule.to.keys.length > 0) index.set(first, [...(index.get(first) ?? []), rule])
  }
  for (const [short, full] of pairsOf([...dataLines('abbreviations.txt'), ...own.abbreviations])) {
    add({ from: keysOf(short), to: target(full), kind: 'abbreviation', weight: ABBREVIATION_WEIGHT, needsCapitals: keysOf(short).join('').length < MIN_UNCAPITALISED, isToldOf: true })
    add({ from: keysOf(full), to: target(short), kind: 'abbreviation', weight: SHORT_FORM_WEIGHT, needsCapitals: false, isToldOf: false })
  }
  for (const [everyday, official] of pairsOf([...dataLines('everyday-words.txt'), ...own.words])) {
    for (const words of official.split('|')) add({ from: keysOf(everyday), to: target(words.trim()), kind: 'synonym', weight: SYNONYM_WEIGHT, needsCapitals: false, isToldOf: true })
  }
  return index
}

function pairsOf(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line) => {
    const at = line.indexOf('=')
    return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as [string, string]]
  })
}

function target(text: string): Rule['to'] {
  return { keys: keysOf(text), shown: text }
}

function keysOf(text: string): string[] {
  return syllables(text).map(({ key }) => key)
}
