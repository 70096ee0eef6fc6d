import type { Library } from '../../../ingest/library/library.js'
import { ask } from '../../../server/ask/ask.js'
import type { AskResult } from '../../../server/ask/result.js'
import { searchContext } from '../../../server/search/context.js'
import { libraryOf } from '../../library-of.js'

/** What every answer promises and this one does not hold; [] for a sound one. */
export function brokenPromises({ status, answer, spans, nearest, readings }: AskResult, library: Library): string[] {
  const broken = spans.flatMap((span) => {
    const section = library.section(span.sectionId)
    const text = library.document(span.documentId)?.text ?? ''
    return [
      ...(span.exact !== '' && text.slice(span.start, span.end) === span.exact ? [] : [`${span.sectionId}: “${span.exact}” is no slice of its document`]),
      ...(section !== null && section.text.includes(span.exact) && span.start >= section.start && span.end <= section.end ? [] : [`${span.sectionId}: “${span.exact}” is no slice of its section`]),
      ...(span.answer === null || (span.answer.start >= span.start && span.answer.end <= span.end && span.answer.end > span.answer.start) ? [] : [`${span.sectionId}: the answer lies outside its span`]),
    ]
  })
  if (status === 'answered' && (answer === null || spans.length === 0)) broken.push('answered without words or without a span')
  if (status === 'answered' && nearest.length > 0) broken.push('answered with nearest passages')
  if (status === 'ambiguous' && readings.length < 2) broken.push('ambiguous without readings')
  return broken
}

/** Asks a library of a folder, or of files given as their names and texts; every answer is checked for what all answers promise. */
export function askingOf(source: string | Readonly<Record<string, string>>): { ask: (question: string) => Promise<AskResult>; library: () => Library } {
  const library = libraryOf(source)
  return {
    library,
    ask: async (question) => {
      const result = await ask(searchContext(library()), question)
      const broken = brokenPromises(result, library())
      if (broken.length > 0) throw new Error(`${question}: ${broken.join('; ')}`)
      return result
    },
  }
}
