import { clausesOf } from './clauses.js'
import type { Span } from '../../../ingest/model/span.js'
import type { ReadQuestion } from '../reading/read-question.js'
import { answerCandidates, asksBody } from './answer-candidates.js'
import type { Asking } from './ask-context.js'
import { nearestSpan, remainderSpan } from './choose-span.js'
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
export function rankSentences({ question, ranked, around }: Asking): RankedSentence[] {
  const top = ranked[0]?.score ?? 1
  const sentences: RankedSentence[] = []
  // A name may stand once for all clauses of a passage; what is said of it stands in one.
  const names = new Set(question.names.flatMap(({ keys }) => keys))
  const unnamed = question.terms.filter(({ key }) => !names.has(key))
  for (const { sectionId, score } of ranked.slice(0, READ_PASSAGES)) {
    const place = around(sectionId)
    if (place === null) continue
    const text = place.section.text.slice(0, MAX_PASSAGE_CHARS)
    const sectionProfile = profileOf(text, question.isBare)
    for (const { start, end, whole } of clausesOf(text)) {
      const words = text.slice(start, end)
      if (words.trimEnd().endsWith('?')) continue
      const profile = sectionProfile.within(start, end)
      const wholeProfile = sectionProfile.within(whole.start, whole.end)
      const own = coverage(unnamed, [{ profile, worth: 1 }])
      const saidShare = coverage(question.terms, [{ profile: wholeProfile, worth: 1 }])
      const covered = coverage(question.terms, [{ profile, worth: 1 }, { profile: wholeProfile, worth: WHOLE_WORTH }, { profile: sectionProfile, worth: SECTION_WORTH }, { profile: place.aboveProfile, worth: ABOVE_WORTH }])
      const candidates = answerCandidates(words, question)
      const nearest = candidates === null ? null : nearestSpan(words, candidates, question)
      // A body or place that only the question names is not what is asked for; other words may be.
      const isFormed = candidates !== null && (nearest !== null || !mayBeDescribed(question))
      const chosen = isFormed ? nearest : remainderSpan(words, question)
      const answer = chosen === null ? null : { start: chosen.start + start, end: chosen.end + start }
      sentences.push({
        around: place, sectionProfile, profile, wholeProfile, start, end, whole, words, answer, isFormed, said: saidShare, covered,
        score: covered + own * SENTENCE_WORTH + RANK_WORTH * (score / top) + (answer !== null && isFormed ? FORM_WORTH : 0),
      })
    }
  }
  return sentences.sort((a, b) => b.score - a.score)
}
