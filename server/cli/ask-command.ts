import { ask } from '../ask/ask.js'
import type { AskResult, AskStatus } from '../ask/result.js'
import { searchContext } from '../search/context.js'
import type { CommonOptions } from './common-options.js'
import { withLibrary } from './library-option.js'
import { printJson, printLine, tell } from './output.js'
import { shortened } from './table.js'
import { wantedText } from './wanted-text.js'

/** `tradieu ask`: an answer with its quotations and where each stands, or which kind of no; ends with 0 either way. */
export async function askCommand(question: string, options: CommonOptions): Promise<void> {
  const wanted = wantedText(question, 'Thiếu câu hỏi: hãy gõ nó sau ask.')
  const result = await withLibrary(options, (library) => ask(searchContext(library), wanted))
  if (options.json) printJson(result)
  else showAnswer(result)
}

/** What is said where there is no answer. */
export const STATUS_WORDS: Readonly<Record<AskStatus, string>> = {
  answered: 'Trả lời', 'outside-library': 'Thư viện không có câu trả lời', 'no-value-for-period': 'Không có số liệu cho thời kỳ được hỏi',
  ambiguous: 'Câu hỏi có nhiều cách hiểu', 'sources-disagree': 'Các văn bản ghi khác nhau',
}

const NEAREST_CHARS = 160

function showAnswer({ question, read, status, answer, spans, readings, nearest, why }: AskResult): void {
  if (read !== question) tell(`Hiểu là: ${read}`)
  if (status !== 'answered') printLine(`${STATUS_WORDS[status]}.`)
  if (answer !== null) printLine(answer)
  for (const { exact, citation, sectionId } of spans) printLine(`\n  “${exact.replace(/\s+/g, ' ')}”\n  ${citation}\n  ${sectionId}`)
  for (const { label, question: narrower } of readings) printLine(`\n  - ${label}\n    ${narrower}`)
  if (nearest.length > 0) {
    printLine('\nCác đoạn gần nhất, không phải câu trả lời:')
    for (const { text, sentence: [start, end], citation } of nearest) printLine(`  ${shortened(text.slice(start, end), NEAREST_CHARS)}\n    ${citation}`)
  }
  for (const reason of why) tell(`Vì sao: ${reason}`)
}
