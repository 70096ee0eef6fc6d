import type { KnownSyllable } from '../../../ingest/index/index-reader.js'
import { foldKey } from '../../../ingest/model/syllables.js'
import { fold, hasAccent } from '../../../ingest/model/text.js'
import type { Lexicon } from './lexicon.js'
import { oneEditAway } from './one-edit.js'
import type { QueryWord } from './query-word.js'
import { isSoundSyllable } from './sound-syllable.js'
import { keysFromTyping } from './typing-methods.js'

/** A syllable that a typed word may stand for. */
export interface WordCandidate {
  syllable: KnownSyllable
  how: QueryWord['how']
  /** Natural logarithm of how likely the word is typed when this is meant; 0 or less. */
  cost: number
}

/** Undefined for a word that the library does not know and that is like none it knows. */
export type Choice = WordCandidate | undefined

/** The word as it is read by a choice, in the case that was typed. */
export function asRead(word: QueryWord, choice: Choice): QueryWord {
  if (choice === undefined || choice.how === 'typed') return word
  return { ...word, key: choice.syllable.key, shown: inCaseOf(word.typed, choice.syllable.spelling), how: choice.how }
}

/** The spelling with a capital, or in capitals, as typed. */
function inCaseOf(typed: string, spelling: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return spelling.toUpperCase()
  return /^\p{Lu}/u.test(typed) ? spelling.charAt(0).toUpperCase() + spelling.slice(1) : spelling
}

/** Readings weighed for one word; a folded syllable has a dozen toned ones at most that are used at all. */
const MAX_READINGS = 10
/** A letter too many or too few happens about once in fifty words. */
const EDIT_COST = Math.log(0.02)
/** A wrong or missing tone on a word that is typed with accents. */
const TONE_COST = Math.log(0.1)
/** The longest syllable has seven letters; with slips and the letters of a typing method no word of more is one. */
const MOST_LETTERS = 14
/** A single letter begins half of all words. */
const MIN_BEGUN_LETTERS = 2
/** Words shorter than this are one edit from too many others. */
const MIN_EDITED_LETTERS = 3
/** And with nothing beside them: 'abc' is not 'bắc'. */
const MIN_EDITED_ALONE = 4

/** Below this, a name without accents ('The', 'Khang') in an accented query is taken as it is. */
const NAMES_DROPPED = 0.3

export interface Typing {
  lexicon: Lexicon
  /** How likely an accent was left out, 0 to 1. */
  dropped: number
  /** True for the last word while it may go on. */
  mayGoOn: boolean
  /** True where it is the whole query, so that no neighbour can bear out a correction. */
  isAlone: boolean
}

/** What a word may stand for: itself where it is known, else what it can be read as; [] where it stays as typed. */
export function candidatesOf(word: QueryWord, { lexicon, dropped, mayGoOn, isAlone }: Typing): WordCandidate[] {
  const known = lexicon.syllable(word.key)
  if (/^#[\d.]+$/.test(word.key)) return []
  // A Đ alone is typed by many who leave the accents out ('đoi' for 'đổi'); then only syllables with Đ are meant.
  const beginsWithStroke = /^đ/i.test(word.typed)
  const isBare = !hasAccent(beginsWithStroke ? word.typed.slice(1) : word.typed)
  const typed: WordCandidate[] = known === undefined || known.uses <= 0 ? [] : [{ syllable: known, how: 'typed', cost: 0 }]
  if (!isBare && typed.length > 0) return typed
  const alike = lexicon.spelledLike(foldKey(word.key)).filter((syllable) => syllable !== known && (!beginsWithStroke || syllable.key.startsWith('đ'))).slice(0, MAX_READINGS)
  const isName = /^\p{Lu}\p{Ll}/u.test(word.typed) && !word.opensRun
  if (isBare && isName && dropped < NAMES_DROPPED) return typed
  if (isBare) typed.push(...alike.map((syllable): WordCandidate => ({ syllable, how: 'restored', cost: Math.log(dropped) })))
  if (typed.length > 0 || word.typed.length > MOST_LETTERS) return typed
  const fromTyping = keysFromTyping(word.typed).flatMap((key) => lexicon.syllable(key) ?? [])
  if (fromTyping.length > 0) return fromTyping.map((syllable) => ({ syllable, how: 'corrected', cost: 0 }))
  if (mayGoOn && word.typed.length >= MIN_BEGUN_LETTERS) {
    const longer = completions(word.typed, lexicon)
    if (longer.length > 0) return longer
  }
  if (!isBare && isSoundSyllable(word.typed)) {
    // Only a tone can be missing from it: 'đoi' for 'đổi', not another word.
    return alike.filter(({ key }) => key.replace(/\d$/, '') === word.key).map((syllable) => ({ syllable, how: 'restored', cost: 0 }))
  }
  return [
    ...alike.map((syllable): WordCandidate => ({ syllable, how: 'corrected', cost: TONE_COST })),
    ...edits(word, lexicon, isAlone),
  ].slice(0, 2 * MAX_READINGS)
}

/** Known syllables that begin like the word, most used first. */
function completions(typed: string, lexicon: Lexicon): WordCandidate[] {
  const begun = typed.toLowerCase()
  const folded = fold(begun)
  const found: KnownSyllable[] = []
  for (const [form, syllables] of lexicon.foldedForms()) {
    if (!form.startsWith(folded)) continue
    found.push(...(hasAccent(begun) ? syllables.filter(({ spelling }) => spelling.startsWith(begun)) : syllables))
  }
  return found.sort((a, b) => b.uses - a.uses).slice(0, 4 * MAX_READINGS).map((syllable) => ({ syllable, how: 'restored', cost: 0 }))
}

/** Syllables one slip away. Words that cannot be Vietnamese, abbreviations, and names inside a sentence are left alone. */
function edits(word: QueryWord, lexicon: Lexicon, isAlone: boolean): WordCandidate[] {
  const form = foldKey(word.key)
  const isName = /^\p{Lu}/u.test(word.typed) && !word.opensRun
  const isAbbreviation = word.typed === word.typed.toUpperCase()
  if (isName || isAbbreviation || form.length < (isAlone ? MIN_EDITED_ALONE : MIN_EDITED_LETTERS) || /[fjwz#]/.test(form)) return []
  const found = [...oneEditAway(form)].flatMap((other) => lexicon.spelledLike(other))
  const tone = /\d$/.exec(word.key)?.[0]
  return found.sort((a, b) => b.uses - a.uses).slice(0, 4 * MAX_READINGS).map((syllable) => ({
    syllable, how: 'corrected', cost: EDIT_COST + (tone === undefined || syllable.key.endsWith(tone) ? 0 : TONE_COST),
  }))
}
