import { formatFigure } from '../../ingest/model/format-figure.js'
import { formatPeriod } from '../../ingest/model/period.js'
import { targetsCsv } from '../targets/csv.js'
import { libraryTargets } from '../targets/library-targets.js'
import { CHANGE_NAMES } from '../targets/natures.js'
import type { TargetRow } from '../targets/target-row.js'
import { type AnyTrace, isRow, traceAnything } from '../targets/trace-phrase.js'
import type { CommonOptions } from './common-options.js'
import { withLibrary } from './library-option.js'
import { printJson, printLine, tell } from './output.js'
import { shortened } from './table.js'
import { wantedText } from './wanted-text.js'

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
  const wanted = wantedText(asked, 'Thiếu chỉ tiêu cần tra: hãy gõ nó sau trace.')
  const trace = await withLibrary(options, (library) => traceAnything(library, wanted))
  if (options.json) return printJson(trace)
  printLine(trace.indicator.name)
  for (const mention of trace.mentions) printLine(`${(mention.date ?? '').padEnd(10)}  ${mention.first ? 'sớm nhất trong tập' : (mention.change?.kinds.map((kind) => CHANGE_NAMES[kind]).join(', ') ?? '')}\n  ${mentionLine(mention)}`)
  if (trace.undated.length > 0) printLine('\nChưa rõ ngày:')
  for (const row of trace.undated) printLine(`  ${mentionLine(row)}`)
  if (trace.mentions.length + trace.undated.length === 0) tell(`Thư viện không có số liệu hay đoạn nào cho “${asked}”.`)
}

const NAME_CHARS = 60

function mentionLine(mention: AnyTrace['undated'][number]): string {
  return isRow(mention) ? rowLine(mention) : `${mention.statement.replace(/\s+/g, ' ')} · ${mention.citation}`
}

function rowLine(row: TargetRow): string {
  return [shortened(row.indicator.name, NAME_CHARS), formatFigure(row), formatPeriod(row.period), row.citation].filter((part) => part !== '' && part !== null).join(' · ')
}
