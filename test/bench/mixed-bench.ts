import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../server/cli/project-root.js'
import type { IngestResult } from '../../server/results.js'
import { mixedFolder } from './mixed-folder.js'
import { processUse } from './process-memory.js'

const MB = 1024 * 1024
const POLL_MS = 20

const { values: { files } } = parseArgs({ options: { files: { type: 'string', default: '500' } } })
const folder = mkdtempSync(join(tmpdir(), 'tradieu-mixed-'))
try {
  const made = mixedFolder(Number(files))
  for (const [name, content] of made) {
    mkdirSync(dirname(join(folder, 'corpus', name)), { recursive: true })
    writeFileSync(join(folder, 'corpus', name), content)
  }
  const bytes = made.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0)
  await run(`${made.length} files of ${(bytes / MB).toFixed(1)} MB into a new library`)
  await run('the same again, nothing changed')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** One ingest by the command line as a person runs it. */
async function run(what: string): Promise<void> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [join(projectRoot(), 'dist/server/tradieu.js'), 'ingest', 'corpus', '--json'], { cwd: folder, env: { ...process.env, TRADIEU_LIBRARY: '' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text })
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  let [ingest, reader, together, cpuMs] = [0, 0, 0, 0]
  const timer = setInterval(() => {
    const use = processUse(child.pid!)
    ingest = Math.max(ingest, use.parentBytes)
    reader = Math.max(reader, use.childBytes)
    together = Math.max(together, use.togetherBytes)
    cpuMs = Math.max(cpuMs, use.cpuMs)
  }, POLL_MS)
  await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  const seconds = (performance.now() - startedAt) / 1000
  const { documents } = JSON.parse(stdout) as IngestResult
  const sections = documents.reduce((sum, document) => sum + document.sections, 0)
  console.log(`\n${what}; Node ${process.versions.node}`)
  console.log(`${seconds.toFixed(1)} s (${(cpuMs / 1000).toFixed(1)} s of processor time): ${(Number(files) / seconds).toFixed(1)} files/s, ${Math.round(sections / seconds)} sections/s`)
  console.log(`peak memory: ingest ${Math.round(ingest / MB)} MB, reader ${Math.round(reader / MB)} MB, together ${Math.round(together / MB)} MB\nwhat it says:\n${stderr}`)
}
