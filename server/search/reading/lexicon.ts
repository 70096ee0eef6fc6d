import type { IndexSnapshot, KnownSyllable } from '../../../ingest/index/index-reader.js'
import { foldKey, wordKey } from '../../../ingest/model/syllables.js'
import { listedWords } from '../../../ingest/model/word-tokenizer.js'
import { dataLines } from './data-file.js'

/** The syllables of a library together with those of everyday speech. */
export interface Lexicon {
  syllable(key: string): KnownSyllable | undefined
  /** Written alike without tones and marks, most used first. */
  spelledLike(folded: string): readonly KnownSyllable[]
  foldedForms(): ReadonlyMap<string, readonly KnownSyllable[]>
  /** True where the two follow one another in everyday speech, whatever the library holds. */
  isEverydayPair(first: string, second: string): boolean
}

/** Uses of a syllable that only everyday speech knows, in a library of a million syllables: one in twenty thousand. */
const EVERYDAY_SHARE = 1 / 20_000

const lexicons = new WeakMap<IndexSnapshot, Lexicon>()
let everyday: { keys: Map<string, string>; pairs: Set<string> } | null = null

/** The lexicon of a library as last committed. Everyday syllables that the library lacks have numbers below 0. */
export function lexiconOf(snapshot: IndexSnapshot): Lexicon {
  let lexicon = lexicons.get(snapshot)
  if (lexicon === undefined) lexicons.set(snapshot, (lexicon = makeLexicon(snapshot)))
  return lexicon
}

function makeLexicon(snapshot: IndexSnapshot): Lexicon {
  const { keys, pairs } = (everyday ??= readEveryday())
  const uses = Math.max(1, Math.round(snapshot.sections * snapshot.meanLength * EVERYDAY_SHARE))
  const own = new Map<string, KnownSyllable>()
  const alike = new Map<string, KnownSyllable[]>()
  for (const [key, spelling] of keys) {
    if ((snapshot.syllable(key)?.uses ?? 0) > 0) continue
    const syllable = { number: -1 - own.size, key, spelling, uses }
    own.set(key, syllable)
    const form = foldKey(key)
    alike.set(form, [...(alike.get(form) ?? []), syllable])
  }
  const merged = new Map<string, readonly KnownSyllable[]>()
  for (const [form, added] of alike) merged.set(form, [...snapshot.spelledLike(form), ...added].sort((a, b) => b.uses - a.uses))
  return {
    syllable: (key) => own.get(key) ?? snapshot.syllable(key),
    spelledLike: (form) => merged.get(form) ?? snapshot.spelledLike(form),
    foldedForms: () => snapshot.foldedForms(),
    isEverydayPair: (first, second) => pairs.has(`${first} ${second}`),
  }
}

function readEveryday(): { keys: Map<string, string>; pairs: Set<string> } {
  const keys = new Map<string, string>()
  const pairs = new Set<string>()
  // The lists of what words stand for hold phrases as well; an abbreviation itself is no syllable.
  const meanings = dataLines('abbreviations.txt').map((line) => line.slice(line.indexOf('=') + 1))
  const lists = [...dataLines('everyday-phrases.txt'), ...dataLines('common-words.txt'), ...dataLines('everyday-words.txt'), ...meanings]
  for (const phrase of lists.flatMap((line) => line.split(/[=|]/))) {
    const words = listedWords(phrase)
    for (const [i, word] of words.entries()) {
      keys.set(wordKey(word), word)
      if (i > 0) pairs.add(`${wordKey(words[i - 1]!)} ${wordKey(word)}`)
    }
  }
  return { keys, pairs }
}
