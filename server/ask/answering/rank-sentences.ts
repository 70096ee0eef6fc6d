import type { DocumentKind } from '../../../ingest/model/terms.js'
import type { Span } from '../../../ingest/model/span.js'
import type { Term } from '../question.js'
import type { ReadQuestion } from '../reading/read-question.js'
import { answerCandidates } from './answer-candidates.js'
import type { Asking } from './ask-context.js'
import { asksBody } from './body-candidates.js'
import { nearestSpan, remainderSpan } from './choose-span.js'
import { clausesOf } from './clauses.js'
import { doersOf } from './doers.js'
import { coverage, type Profile, profileOf } from './profile.js'
import type { Surroundings } from './surroundings.js'

/** A sentence that may answer. */
export interface RankedSentence {
  around: Surroundings
  sectionProfile: Profile
  profile: Profile
  /** Words of the whole sentence that the clause is a part of. */
  wholeProfile: Profile
  whole: Span
  /** Offsets into the section's own text. */
  start: number
  end: number
  words: string
  /** What is asked for, inside the section's text; null where the sentence has nothing of that form. */
  answer: Span | null
  /** True where the answer has the form that is asked for, false where it is what the question leaves over. */
  isFormed: boolean
  /** How much of the question the sentence and what stands round it hold, 0 to 1. */
  covered: number
  /** The same of the sentence alone. */
  said: number
  score: number
}

/** Passages that are read for sentences. */
const READ_PASSAGES = 8
/** Longest passage read: beyond it the sentences near the front. */
const MAX_PASSAGE_CHARS = 20_000
/** Worth of words in other clauses of the same sentence. */
const WHOLE_WORTH = 0.85
/** Worth of words in the rest of the passage and above it, beside 1 for the sentence itself. */
const SECTION_WORTH = 0.6
const ABOVE_WORTH = 0.55
/** How much the passage's own rank counts, and that the sentence has what is asked for. */
const RANK_WORTH = 0.35
const FORM_WORTH = 0.25
const SENTENCE_WORTH = 0.6

/** What may be said in words of any form, where no name is found. */
function mayBeDescribed(question: ReadQuestion): boolean {
  return ['place', 'agent'].includes(question.wanted) && !asksBody(question)
}

/** Sentences of the best passages, the likeliest answer first. */
export function rankSentences(asking: Asking): RankedSentence[] {
  return sentencesOfPassages(asking, asking.ranked.slice(0, READ_PASSAGES))
}

/** Sentences of some of the passages that were found, the likeliest answer first. */
export function sentencesOfPassages(asking: Asking, passages: Asking['ranked']): RankedSentence[] {
  const { question: { names, terms }, ranked, around } = asking
  const top = ranked[0]?.score ?? 1
  // A name may stand once for all clauses of a passage; what is said of it stands in one.
  const namedKeys = new Set(names.flatMap(({ keys }) => keys))
  const unnamed = terms.filter(({ key }) => !namedKeys.has(key))
  const sentences = passages.flatMap(({ sectionId, score }) => {
    const place = around(sectionId)
    return place === null ? [] : sentencesIn(place, asking, { unnamed, share: score / top })
  })
  return sentences.sort((a, b) => b.score - a.score)
}

/** `share` is the passage's score beside the best one's, 0 to 1; `unnamed` are the terms that are no part of a name. */
function sentencesIn(place: Surroundings, { question }: Asking, { unnamed, share }: { unnamed: readonly Term[]; share: number }): RankedSentence[] {
  const text = place.section.text.slice(0, MAX_PASSAGE_CHARS)
  const sectionProfile = profileOf(text, question.isBare)
  return clausesOf(text).flatMap(({ start, end, whole }): RankedSentence[] => {
    const words = text.slice(start, end)
    if (words.trimEnd().endsWith('?')) return []
    const profile = sectionProfile.within(start, end)
    const wholeProfile = sectionProfile.within(whole.start, whole.end)
    const own = coverage(unnamed, [{ profile, worth: 1 }])
    const said = coverage(question.terms, [{ profile: wholeProfile, worth: 1 }])
    const covered = coverage(question.terms, [{ profile, worth: 1 }, { profile: wholeProfile, worth: WHOLE_WORTH }, { profile: sectionProfile, worth: SECTION_WORTH }, { profile: place.aboveProfile, worth: ABOVE_WORTH }])
    const { answer, isFormed } = answerIn(words, question, place.document.kind)
    return [{
      around: place, sectionProfile, profile, wholeProfile, start, end, whole, words, isFormed, said, covered,
      answer: answer === null ? null : { start: answer.start + start, end: answer.end + start },
      score: covered + own * SENTENCE_WORTH + RANK_WORTH * share + (answer !== null && isFormed ? FORM_WORTH : 0),
    }]
  })
}

/** Kinds that are no official texts, whose sentences are of any build. */
const FREE_KINDS: readonly DocumentKind[] = ['tin-tuc', 'khac']

/** The words of a clause that are most likely asked for, and whether they have the form of it. */
function answerIn(words: string, question: ReadQuestion, kind: DocumentKind): Pick<RankedSentence, 'answer' | 'isFormed'> {
  const all = answerCandidates(words, question)
  const doers = question.wanted === 'agent' && all !== null && !FREE_KINDS.includes(kind) ? doersOf(words, all, question) : null
  // Bodies are named of which none does what is asked: other words of the clause do not answer either.
  if (doers?.length === 0 && all!.length > 0) return { answer: null, isFormed: true }
  const candidates = doers ?? all
  const nearest = candidates === null ? null : nearestSpan(words, candidates, question)
  // A body or place that only the question names is not what is asked for; other words may be.
  const isFormed = candidates !== null && (nearest !== null || !mayBeDescribed(question))
  return { answer: isFormed ? nearest : remainderSpan(words, question), isFormed }
}
