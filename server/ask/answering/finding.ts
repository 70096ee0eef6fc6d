import type { AskReading, AskStatus } from '../result.js'

/** Words of a section that answer, by offsets into the section's own text. */
export interface Quote {
  sectionId: string
  start: number
  end: number
  /** The very words asked for, inside `start` to `end`; null where all of it answers. */
  answer: { start: number; end: number } | null
}

/** What a way of answering found. */
export interface Finding {
  status: AskStatus
  answer: string | null
  quotes: Quote[]
  readings: AskReading[]
  why: string[]
}

/** An answer with its quotations. */
export function answered(answer: string, quotes: Quote[], why: string[]): Finding {
  return { status: 'answered', answer, quotes, readings: [], why }
}

/** Several readings of a question, of which the asker is to choose one; `isPart` where there are more than are given. */
export function ambiguous(readings: AskReading[], { quotes, why, isPart }: Pick<Finding, 'quotes' | 'why'> & { isPart: boolean }): Finding {
  const many = isPart ? `Câu hỏi có thể hiểu theo nhiều cách, ${readings.length} cách ở dưới đây; xin chọn một hoặc hỏi rõ hơn.` : `Câu hỏi có thể hiểu theo ${readings.length} cách; xin chọn một.`
  return { status: 'ambiguous', answer: many, quotes, readings, why }
}
