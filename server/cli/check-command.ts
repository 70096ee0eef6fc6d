import { checkDraft } from '../check/check-draft.js'
import { draftInFile } from '../check/draft-file.js'
import { CHECK_STATUSES, type CheckResult, type CheckStatus, type Finding, isFault } from '../check/finding.js'
import { searchContext } from '../search/context.js'
import type { DiffPart } from '../targets/word-diff.js'
import type { CommonOptions } from './common-options.js'
import { withLibrary } from './library-option.js'
import { printJson, printLine, tell } from './output.js'
import { shortened } from './table.js'

/** Longest that a file may be looked into on a terminal, where nobody else waits. */
const MAX_MS = 120_000

/** `tradieu check FILE`: what of a draft the library bears out; exit status 1 where anything is not as its sources have it. */
export async function checkCommand(file: string, options: CommonOptions): Promise<void> {
  const text = await draftInFile(file)
  const result = await withLibrary(options, (library) => checkDraft(searchContext(library), text, { maxMs: MAX_MS }))
  if (options.json) printJson(result)
  else showResult(result)
  if (!result.complete || result.findings.some(isFault)) process.exitCode = 1
}

export const STATUS_WORDS: Readonly<Record<CheckStatus, string>> = {
  'word-for-word': 'ĐÚNG', nearly: 'GẦN ĐÚNG', 'wrong-number': 'SAI SỐ', 'wrong-address': 'SAI ĐỊA CHỈ', 'not-found': 'KHÔNG THẤY',
}

function showResult({ text, findings, counts, complete }: CheckResult): void {
  for (const finding of findings) showFinding(finding, lineOf(text, finding.start))
  tell(`${findings.length} chỗ: ${CHECK_STATUSES.map((status) => `${counts[status]} ${STATUS_WORDS[status].toLowerCase()}`).join(', ')}.`)
  if (!complete) tell('Hết thời gian: phần cuối của bản thảo chưa được kiểm tra.')
}

const SHOWN_CHARS = 100

function showFinding({ status, exact, message, source, words, citation }: Finding, line: number): void {
  printLine(`${STATUS_WORDS[status]} · dòng ${line} · “${shortened(exact, SHOWN_CHARS)}”`)
  printLine(`  ${message}`)
  if (words.length > 0) printLine(`  ${words.map(marked).join('').replace(/\s+/g, ' ')}`)
  if (source !== null && citation !== null) printLine(`  ${citation}`)
}

/** `[-source-]{+draft+}`, as `git diff --word-diff` prints it. */
function marked({ kind, text }: DiffPart): string {
  return kind === 'same' ? text : kind === 'removed' ? `[-${text.trimEnd()}-] ` : `{+${text.trimEnd()}+} `
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
