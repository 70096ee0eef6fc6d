// npm run bench -- ingest [FOLDER]: how fast a folder goes into a new library, and how much memory that takes at its peak.
// Each run is a process of its own, so that one run's memory is not another's. Default: the 60 laws beside the project.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const RUNS = 3
const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../../../shared/wild/laws', import.meta.url)))
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}.`)
  process.exit(2)
}

const megabytes = readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name))).filter((stat) => stat.isFile())
  .reduce((sum, { size }) => sum + size, 0) / 1e6

function runOnce() {
  const libraryDir = mkdtempSync(join(tmpdir(), 'tradieu-bench-'))
  try {
    const output = execFileSync(process.execPath, [fileURLToPath(new URL('ingest-once.mjs', import.meta.url)), folder, libraryDir], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    return JSON.parse(output)
  } finally {
    rmSync(libraryDir, { recursive: true, force: true })
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const runs = Array.from({ length: RUNS }, runOnce)
const rows = runs.map(({ seconds, sections, peakMegabytes, documents, leftOut }, i) => ({
  run: i + 1, documents, leftOut, sections, seconds: seconds.toFixed(2), 'MB/s': (megabytes / seconds).toFixed(1), 'sections/s': Math.round(sections / seconds), 'peak MB': Math.round(peakMegabytes),
}))
console.log(`${folder}: ${megabytes.toFixed(1)} MB, Node ${process.versions.node}`)
console.table(rows)
const seconds = median(runs.map((run) => run.seconds))
console.log(`median: ${(megabytes / seconds).toFixed(1)} MB/s, ${Math.round(runs[0].sections / seconds)} sections/s, peak ${Math.round(median(runs.map((run) => run.peakMegabytes)))} MB`)
