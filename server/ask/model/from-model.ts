import type { Asking } from '../answering/ask-context.js'
import { answered, type Finding } from '../answering/finding.js'
import { profileOf } from '../answering/profile.js'
import { lackingNames } from '../answering/requirements.js'
import { chat, type ModelFailure } from './chat-stream.js'
import { type CheckedSentence, checkSentences } from './check-sentences.js'
import type { ModelSettings } from './model-settings.js'
import { promptOf, type ShownPassage } from './prompt.js'

/** Passages that the model sees, and most characters of each: what a small local model reads in a few seconds. */
const MOST_PASSAGES = 6
const MAX_PASSAGE_CHARS = 1500

const FAILURES: Readonly<Record<ModelFailure, string>> = {
  timeout: 'Mô hình ngôn ngữ không trả lời kịp.', 'too-long': 'Mô hình ngôn ngữ trả về quá nhiều.', refused: 'Mô hình ngôn ngữ từ chối yêu cầu.',
  unreachable: 'Không nối được với mô hình ngôn ngữ.', unreadable: 'Không đọc được lời của mô hình ngôn ngữ.',
}

/**
 * What a model made of the found passages, each sentence borne out by its quotations; where nothing of it stands, what the rules found.
 *
 * `byRules` is null where the rules have nothing: then nothing left of the model's words means no answer.
 */
export async function arranged(asking: Asking, byRules: Finding | null, model: ModelSettings): Promise<Finding | null> {
  const passages = passagesOf(asking)
  if (passages.length === 0) return byRules
  const said = await chat(model, promptOf(asking.question.read, passages))
  if ('failure' in said) return told(byRules, FAILURES[said.failure])
  const sentences = checkSentences(said.text, passages, asking.question.read).filter((sentence) => isAboutAsked(sentence, passages, asking))
  if (sentences.length === 0) return told(byRules, 'Mô hình ngôn ngữ không đưa ra được câu nào có căn cứ trong các đoạn.')
  const quotes = sentences.flatMap((sentence) => sentence.quotes).map((quote) => ({ ...quote, answer: null }))
  return answered(sentences.map(({ text }) => text).join(' '), quotes, ['Mô hình ngôn ngữ chỉ sắp xếp lời; từng câu đã được đối chiếu với nguyên văn dẫn kèm.'])
}

function told(byRules: Finding | null, reason: string): Finding {
  return byRules === null ? { status: 'outside-library', answer: null, quotes: [], readings: [], why: [reason] } : { ...byRules, why: [...byRules.why, reason] }
}

function passagesOf({ ranked, around }: Asking): ShownPassage[] {
  return ranked.slice(0, MOST_PASSAGES).flatMap(({ sectionId }, i) => {
    const text = around(sectionId)?.section.text.slice(0, MAX_PASSAGE_CHARS) ?? ''
    return text === '' ? [] : [{ name: `P${i + 1}`, sectionId, text }]
  })
}

/** The places, names and year of the question stand where the sentence quotes from: the model is held to the same as the rules. */
function isAboutAsked({ quotes }: CheckedSentence, passages: readonly ShownPassage[], { question, around }: Asking): boolean {
  return quotes.every(({ sectionId, start, end }) => {
    const place = around(sectionId)
    if (place === null) return false
    const words = passages.find((passage) => passage.sectionId === sectionId)?.text.slice(start, end) ?? ''
    const year = question.period?.to?.slice(0, 4)
    if (year !== undefined && !`${place.section.text}\n${place.above}`.includes(year)) return false
    return lackingNames(question, { words, profile: profileOf(words, question.isBare), sectionProfile: place.ownProfile(), around: place }).length === 0
  })
}
