import { formatFigure } from '../../ingest/model/format-figure.js'
import { formatPeriod } from '../../ingest/model/period.js'
import type { ChangeKind } from '../targets/classify-change.js'
import { targetsCsv } from '../targets/csv.js'
import { libraryTargets, libraryTrace } from '../targets/library-targets.js'
import type { TargetRow } from '../targets/target-row.js'
import type { CommonOptions } from './common-options.js'
import { withLibrary } from './library-option.js'
import { printJson, printLine, tell } from './output.js'
import { shortened } from './table.js'

/** `tradieu targets`: the sổ chỉ tiêu, a row a statement, as lines, CSV or JSON. */
export async function targetsCommand(options: CommonOptions & { document?: string; indicator?: string; csv: boolean }): Promise<void> {
  const rows = await withLibrary(options, (library) => libraryTargets(library, options))
  if (options.json) printJson(rows)
  else if (options.csv) process.stdout.write(targetsCsv(rows))
  else {
    for (const row of rows) printLine(rowLine(row))
    tell(`${rows.length} số liệu.`)
  }
}

/** `tradieu trace`: the mentions of an indicator or phrase in order of date, the earliest marked, with what changed. */
export async function traceCommand(asked: string, options: CommonOptions): Promise<void> {
  const trace = await withLibrary(options, (library) => libraryTrace(library, asked))
  if (options.json) return printJson(trace)
  printLine(trace.indicator.name)
  for (const mention of trace.mentions) printLine(`${(mention.date ?? '').padEnd(10)}  ${mention.first ? 'sớm nhất trong tập' : (mention.change?.kinds.map((kind) => CHANGES[kind]).join(', ') ?? '')}\n  ${rowLine(mention)}`)
  if (trace.undated.length > 0) printLine('\nChưa rõ ngày:')
  for (const row of trace.undated) printLine(`  ${rowLine(row)}`)
  if (trace.mentions.length + trace.undated.length === 0) tell(`Thư viện không có số liệu nào cho “${asked}”.`)
}

const CHANGES: Readonly<Record<ChangeKind, string>> = {
  same: 'như trước', rounded: 'làm tròn', value: 'đổi giá trị', unit: 'đổi đơn vị', period: 'đổi thời kỳ', bound: 'đổi mức chặn', scope: 'đổi phạm vi', measure: 'đổi cách đo', nature: 'đổi tính chất', wording: 'đổi cách viết',
}

const NAME_CHARS = 60

function rowLine(row: TargetRow): string {
  return [shortened(row.indicator.name, NAME_CHARS), formatFigure(row), formatPeriod(row.period), row.citation].filter((part) => part !== '' && part !== null).join(' · ')
}
