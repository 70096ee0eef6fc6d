import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ingestPaths } from '../../ingest/ingest.js'
import { openLibrary } from '../../ingest/library/read-library.js'
import { ledgerColumns } from '../../server/targets/ledger-columns.js'
import { ledger } from '../../server/targets/ledger.js'
import type { LedgerFilter } from '../../server/targets/ledger-filter.js'
import type { LedgerSort } from '../../server/targets/ledger-order.js'
import { tracedRows } from '../../server/targets/library-targets.js'
import { plotsOf } from '../../server/targets/plot.js'
import { traceIndicator } from '../../server/targets/trace.js'
import { percentile } from '../eval/metrics/percentile.js'
import { NO_FILTER } from '../server/targets/no-filter.js'
import { writeStatements } from './scale-statements.js'

const { values } = parseArgs({ options: { statements: { type: 'string', default: '100000' }, runs: { type: 'string', default: '15' } } })
const runs = Number(values.runs)
/** Rows and mentions of a page, as the site shows them. */
const PAGE = 30

const ASKED: readonly [name: string, filter: Partial<LedgerFilter>, sort: LedgerSort][] = [
  ['first page', {}, 'field'], ['newest first', {}, 'newest'], ['largest first', {}, 'value'],
  ['by field', { fields: ['giam-ngheo-an-sinh'] }, 'field'], ['by nature and period', { natures: ['target'], period: '2021..2030' }, 'field'],
  ['by unit and kind', { units: ['%'], kinds: ['nghi-quyet'] }, 'field'], ['by number ≥ 8 %', { q: '≥ 8 %' }, 'field'],
  ['by number 3 - 5 %', { q: 'từ 3 đến 5 %' }, 'field'], ['by words', { q: 'tỷ lệ hộ nghèo' }, 'field'], ['by common words', { q: 'đến năm' }, 'field'],
  ['by words and number', { q: 'che phủ rừng trên 40%' }, 'field'],
]
const TRACED = ['tang-truong-kinh-te', 'ty-le-ho-ngheo', 'tỷ lệ hộ nghèo', 'thu ngân sách', 'bảo đảm bền vững Hòn Ngư', 'vượt kế hoạch đề ra Đá Bạc 2020']

const dir = mkdtempSync(join(tmpdir(), 'tradieu-bench-'))
try {
  writeStatements(join(dir, 'van-ban'), Number(values.statements))
  await timed('ingest', () => ingestPaths({ paths: [join(dir, 'van-ban')], libraryDir: join(dir, 'thu-vien') }))
  const library = openLibrary(join(dir, 'thu-vien'))
  await timed(`columns of ${library.counts().targets} statements, ${library.counts().documents} documents`, () => ledgerColumns(library))
  for (const [name, filter, sort] of ASKED) {
    measure(`ledger ${name}`, () => ledger(library, { ...NO_FILTER, ...filter }, { sort, limit: PAGE }).total)
  }
  for (const asked of TRACED) {
    measure(`trace ${asked}`, () => {
      const { indicator, rows } = tracedRows(library, asked)
      return traceIndicator(indicator, rows, { limit: PAGE }).total
    })
    measure(`drawing ${asked}`, () => plotsOf(tracedRows(library, asked).rows).length)
  }
  library.close()
} finally {
  rmSync(dir, { recursive: true, force: true })
}

async function timed(name: string, work: () => unknown): Promise<void> {
  const from = performance.now()
  await work()
  line(name, `${(performance.now() - from).toFixed(0)} ms`)
}

/** Medians of the runs behind a first one, which prepares statements: by the clock, and of processor time, which a busy machine does not lengthen. */
function measure(name: string, work: () => number): void {
  const found = work()
  const took = Array.from({ length: runs }, () => {
    const [from, before] = [performance.now(), process.cpuUsage()]
    work()
    const { user, system } = process.cpuUsage(before)
    return { clock: performance.now() - from, processor: (user + system) / 1000 }
  })
  const median = (of: (run: (typeof took)[number]) => number): string => percentile(took.map(of), 0.5).toFixed(1)
  line(name, `median ${median(({ clock }) => clock)} ms, of the processor ${median(({ processor }) => processor)} ms, ${found} found`)
}

function line(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(44)} ${value}\n`)
}
