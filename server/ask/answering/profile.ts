import { foldKey, scanSyllables } from '../../../ingest/model/syllables.js'
import type { Required, Term } from '../question.js'
import { abbreviationsIn } from '../reading/written-out.js'

/** The words of a text, asked for one at a time. */
export interface Profile {
  has(key: string): boolean
  /** True where the two stand next to one another. */
  hasPair(first: string, second: string): boolean
}

/** The words of a text, read once for all its parts. */
export interface TextProfile extends Profile {
  /** The words between two offsets that part no word. */
  within(start: number, end: number): Profile
}

/** The words of a text and of what its abbreviations stand for. With `isBare` they are compared without tones and marks. */
export function profileOf(text: string, isBare = false): TextProfile {
  const keys: string[] = []
  /** Offset of each word; words that an abbreviation stands for have that of the abbreviation. */
  const offsets: number[] = []
  /** Last place of each key among `keys`, and for each place the one before it with the same key; -1 for none. */
  const lastOf = new Map<string, number>()
  const before: number[] = []
  const form = (key: string): string => (isBare ? foldKey(key) : key)
  const push = (key: string, offset: number): void => {
    before.push(lastOf.get(key) ?? -1)
    lastOf.set(key, keys.push(key) - 1)
    offsets.push(offset)
  }
  scanSyllables(text, (start, _end, key) => push(form(key), start))
  for (const { start, full } of abbreviationsIn(text)) {
    for (const words of full) {
      // What an abbreviation stands for is a neighbour of nothing else.
      push('', start)
      scanSyllables(words, (_start, _end, key) => push(form(key), start))
    }
  }
  const within = (start: number, end: number): Profile => {
    const isIn = (place: number): boolean => offsets[place]! >= start && offsets[place]! < end
    const holds = (key: string, next: string | null): boolean => {
      for (let at = lastOf.get(key) ?? -1; at >= 0; at = before[at]!) if (isIn(at) && (next === null || (keys[at + 1] === next && isIn(at + 1)))) return true
      return false
    }
    return { has: (key) => holds(form(key), null), hasPair: (first, second) => holds(form(first), form(second)) }
  }
  return { ...within(0, Infinity), within }
}

const asked = new WeakMap<object, Profile>()

/** The words of a question as it was read, made once for each. */
export function askedProfile(question: Readonly<{ read: string; isBare: boolean }>): Profile {
  let profile = asked.get(question)
  if (profile === undefined) asked.set(question, (profile = profileOf(question.read, question.isBare)))
  return profile
}

/** A text's words and how much it counts that they hold what is asked: 1 for the very words, less for what stands round them. */
export interface WeighedProfile {
  profile: Profile
  worth: number
}

/** A pair of neighbours is worth this much of its lighter word, beside the words themselves. */
const PAIR_WORTH = 0.6

/** How much of what a question is about stands in texts, 0 to 1, by weight; 1 for a question about nothing. */
export function coverage(terms: readonly Term[], texts: readonly WeighedProfile[]): number {
  let whole = 0
  let held = 0
  for (const [i, term] of terms.entries()) {
    const own = bestOf(texts, (profile) => hasTerm(profile, term))
    whole += term.weight
    held += term.weight * own
    const before = i > 0 && term.follows ? terms[i - 1]! : null
    if (before === null) continue
    const weight = PAIR_WORTH * Math.min(before.weight, term.weight)
    whole += weight
    held += weight * bestOf(texts, (profile) => profile.hasPair(before.key, term.key) || (isOther(profile, before) && isOther(profile, term)))
  }
  return whole === 0 ? 1 : held / whole
}

/** The terms that stand in none of the texts. */
export function missingTerms(terms: readonly Term[], texts: readonly Profile[]): Term[] {
  return terms.filter((term) => !texts.some((profile) => hasTerm(profile, term)))
}

/**
 * True where a phrase of the question goes on otherwise in the words: `bảo hiểm xã hội` where they say `bảo hiểm y tế`, though `xã hội` stands above them.
 *
 * Nor may they leave out a word of it and have its neighbours side by side. A term that follows one which the words have must itself stand in the words, or the two side by side above them.
 */
export function breaksPhrase(terms: readonly Term[], words: readonly Profile[], above: Profile): boolean {
  return terms.some((term, i) => {
    const before = terms[i - 1]
    if (before === undefined || !term.follows) return false
    const next = terms[i + 1]
    // An acronym is put in anywhere: `vốn FDI đăng ký` is `vốn đăng ký` of FDI.
    const isPutIn = /^[\p{Lu}\d]{2,}$/u.test(term.shown) || term.key === next?.key
    const isLeftOut = !isPutIn && next?.follows === true && words.some((profile) => profile.hasPair(before.key, next.key)) && !words.some((profile) => profile.hasPair(before.key, term.key))
    if (isLeftOut) return true
    if (words.some((profile) => hasTerm(profile, term))) return false
    return words.some((profile) => hasTerm(profile, before)) && hasTerm(above, term) && !above.hasPair(before.key, term.key)
  })
}

/** Most of a question's weight that an answer need not have, a verb said in another way: where a figure or date is asked for, and where words are. */
const MAY_LACK = { formed: 0.22, open: 0.32 }

/** Most of it that two neighbours may be which an answer has neither of. */
const RUN_MAY_LACK = { formed: 0.12, open: 0.24 }

const NO_KEYS: ReadonlySet<string> = new Set()

/**
 * True where texts lack words of a question that no paraphrase can explain: too much of it by weight, two that follow one another, or one that stands
 * between words which they have side by side, as `cận` does in `hộ cận nghèo`. `named` are words that need not be looked for.
 */
export function lacksTelling(terms: readonly Term[], texts: readonly Profile[], { named = NO_KEYS, isOpen = false }: { named?: ReadonlySet<string>; isOpen?: boolean } = {}): boolean {
  const sort = isOpen ? 'open' : 'formed'
  const isMissing = terms.map((term) => !named.has(term.key) && !texts.some((profile) => hasTerm(profile, term)))
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0)
  const lacking = terms.reduce((sum, { weight }, i) => sum + (isMissing[i] ? weight : 0), 0)
  if (lacking > MAY_LACK[sort] * whole) return true
  return terms.some(({ follows, weight }, i) => {
    if (!isMissing[i] || !follows) return false
    const isRun = isMissing[i - 1] === true && weight + terms[i - 1]!.weight > RUN_MAY_LACK[sort] * whole
    const [before, next] = [terms[i - 1]!, terms[i + 1]]
    return isRun || (next?.follows === true && texts.some((profile) => profile.hasPair(before.key, next.key)))
  })
}

/** True where a name stands in one of the texts, its words one behind the other, or what it stands for does. */
export function holdsName({ keys, others }: Required, texts: readonly Profile[]): boolean {
  return [keys, ...others].some((name) => texts.some((profile) => name.every((key, i) => profile.has(key) && (i === 0 || profile.hasPair(name[i - 1]!, key)))))
}

function hasTerm(profile: Profile, term: Term): boolean {
  return profile.has(term.key) || isOther(profile, term)
}

function isOther(profile: Profile, { others }: Term): boolean {
  return others.some((name) => name.every((key) => profile.has(key)))
}

function bestOf(texts: readonly WeighedProfile[], holds: (profile: Profile) => boolean): number {
  let best = 0
  for (const { profile, worth } of texts) if (worth > best && holds(profile)) best = worth
  return best
}
