import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { IngestOutcome } from '../../ingest/ingest-result.js'
import { place, type ZooCase } from '../zoo/zoo-case.js'
import { GOOD, ZOO } from '../zoo/zoo-cases.js'
import { processUse } from './process-memory.js'
import type { ZooMessage } from './zoo-run.js'

/** Bars: seconds and megabytes that any one case may take. */
const MAX_SECONDS = 10
const MAX_MEGABYTES = 500
const MB = 1024 * 1024
/** How often memory is looked at: a reader that fills it is ended within 20 ms. */
const POLL_MS = 10

/** What the turn of one file took; its reading goes on beside the writing of the one before. */
interface Turn {
  file: string
  startedMs: number
  seconds: number
  cpuSeconds: number
  together: number
  ingest: number
  reader: number
}

const { values: { only = '', slowest } } = parseArgs({ options: { only: { type: 'string' }, slowest: { type: 'string', default: '12' } } })
const cases = [...GOOD, ...ZOO.filter(({ file }) => file.includes(only))]
const folder = mkdtempSync(join(tmpdir(), 'tradieu-zoo-'))
try {
  mkdirSync(join(folder, 'corpus'))
  for (const one of cases) place(one, join(folder, 'corpus', one.file))
  report(await ingest(folder))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function ingest(inside: string): Promise<{ turns: Turn[]; outcome: IngestOutcome }> {
  const child = fork(fileURLToPath(new URL('zoo-run.js', import.meta.url)), [join(inside, 'corpus'), join(inside, '.data')])
  const turns: Turn[] = []
  let outcome: IngestOutcome | null = null
  let cpuMs = 0
  const endTurn = (): void => {
    const turn = turns.at(-1)
    if (turn) turn.seconds = (performance.now() - turn.startedMs) / 1000
  }
  const look = (): void => {
    const use = processUse(child.pid!)
    const turn = turns.at(-1)
    if (!turn || use.parentBytes === 0) return
    turn.cpuSeconds += Math.max(0, use.cpuMs - cpuMs) / 1000
    cpuMs = Math.max(cpuMs, use.cpuMs)
    turn.together = Math.max(turn.together, use.togetherBytes / MB)
    turn.ingest = Math.max(turn.ingest, use.parentBytes / MB)
    turn.reader = Math.max(turn.reader, use.childBytes / MB)
  }
  child.on('message', (message: ZooMessage) => {
    endTurn()
    look()
    if ('outcome' in message) outcome = message.outcome
    else turns.push({ file: message.file || '(the end)', startedMs: performance.now(), seconds: 0, cpuSeconds: 0, together: 0, ingest: 0, reader: 0 })
    process.stderr.write(`\r${turns.length}/${cases.length} `)
  })
  const timer = setInterval(look, POLL_MS)
  const status = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (outcome === null) throw new Error(`The ingest ended with ${String(status)} at ${turns.at(-1)?.file ?? 'its start'}.`)
  return { turns, outcome }
}

function report({ turns, outcome }: { turns: Turn[]; outcome: IngestOutcome }): void {
  const most = (of: (turn: Turn) => number): Turn[] => [...turns].sort((a, b) => of(b) - of(a)).slice(0, Number(slowest))
  const endOf = ({ file, reportedAt }: Pick<ZooCase, 'file' | 'reportedAt'>): string => outcome.leftOut.find((left) => left.file === (reportedAt ?? file))?.code ?? (outcome.documents.some((document) => document.file === file) ? 'document' : 'nothing')
  const show = (list: readonly Turn[]): void => console.table(list.map(({ file, seconds, cpuSeconds, together, ingest: parent, reader }) =>
    ({ file: JSON.stringify(file.slice(0, 40)), ended: endOf({ file }), 's': seconds.toFixed(1), 'processor s': cpuSeconds.toFixed(1), 'MB together': Math.round(together), ingest: Math.round(parent), reader: Math.round(reader) })))
  console.log(`\n${cases.length} cases in one ingest of ${(outcome.tookMs / 1000).toFixed(0)} s; Node ${process.versions.node}\nSlowest:`)
  show(most(({ seconds }) => seconds))
  console.log('Most memory:')
  show(most(({ together }) => together))
  const over = turns.filter(({ seconds, together }) => seconds > MAX_SECONDS || together > MAX_MEGABYTES).map(({ file }) => file)
  const wrong = cases.filter((one) => !one.ends.includes(endOf(one))).map((one) => `${one.file} (${endOf(one)}, not ${one.ends.join(' or ')})`)
  console.log(`${over.length} over ${MAX_SECONDS} s or ${MAX_MEGABYTES} MB${over.length > 0 ? `: ${over.join(', ')}` : ''}\n${wrong.length} ended otherwise than they may${wrong.length > 0 ? `:\n  ${wrong.join('\n  ')}` : ''}`)
  process.exitCode = over.length + wrong.length > 0 ? 1 : 0
}
