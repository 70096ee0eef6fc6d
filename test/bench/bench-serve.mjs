// npm run bench -- serve [FOLDER]: start to first answer, pages, suggestions and answers of a server on a ready library, and a command's whole time.
// Default: the 60 laws beside the project. Times are those of a client on loopback, in milliseconds.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const STARTS = 5
const ASKS = 40
const PORT = 4870
const program = fileURLToPath(new URL('../../dist/server/tradieu.js', import.meta.url))
const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../../../shared/wild/laws', import.meta.url)))
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}.`)
  process.exit(2)
}

const encode = encodeURIComponent
const PATHS = {
  'home page': ['/'],
  'search page': ['hộ nghèo', 'xử phạt vi phạm', 'quyen su dung dat', 'bảo hiểm xã hội', 'điều 5'].map((q) => `/tim-kiem?q=${encode(q)}`),
  suggestions: ['q', 'quan ly dat', 'bảo hiểm xã h', 'zzz', 'luật'].map((q) => `/api/suggest?q=${encode(q)}`),
  'question page': ['Độ tuổi kết hôn là bao nhiêu?', 'Ai có quyền khiếu nại?'].map((q) => `/hoi-dap?q=${encode(q)}`),
  'ledger page': ['/so-chi-tieu', `/so-chi-tieu?q=${encode('≥ 8 %')}`],
}

const sorted = (times) => [...times].sort((a, b) => a - b)
const at = (times, share) => sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1)
const row = (what, times) => ({ what, first: times[0].toFixed(1), p50: at(times, 0.5), p95: at(times, 0.95) })

async function timed(action) {
  const startedAt = performance.now()
  await action()
  return performance.now() - startedAt
}

async function fetched(path) {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`)
  await response.text()
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
}

async function untilAnswered(path) {
  for (;;) {
    try { return await fetched(path) } catch { await new Promise((resume) => setTimeout(resume, 5)) }
  }
}

async function withServer(libraryDir, action) {
  const server = spawn(process.execPath, [program, 'serve', '--library', libraryDir, '--port', String(PORT)], { stdio: 'ignore' })
  try { return await action() } finally {
    server.kill()
    await new Promise((resume) => server.once('exit', resume))
  }
}

const libraryDir = mkdtempSync(join(tmpdir(), 'tradieu-bench-'))
try {
  execFileSync(process.execPath, [program, 'ingest', folder, '--library', libraryDir], { stdio: 'ignore' })
  const rows = []
  const starts = []
  for (let i = 0; i < STARTS; i++) starts.push(await timed(() => withServer(libraryDir, () => untilAnswered(`/api/search?q=${encode('hộ nghèo')}`))))
  rows.push(row('start to first answer', starts))
  await withServer(libraryDir, async () => {
    await untilAnswered('/api/health')
    for (const [what, paths] of Object.entries(PATHS)) {
      const times = []
      for (let i = 0; i < ASKS; i++) times.push(await timed(() => fetched(paths[i % paths.length])))
      rows.push(row(what, times))
    }
  })
  const commands = []
  for (let i = 0; i < STARTS; i++) commands.push(await timed(() => execFileSync(process.execPath, [program, 'search', 'hộ nghèo', '--library', libraryDir], { stdio: 'ignore' })))
  rows.push(row('tradieu search, whole command', commands))
  console.log(`${folder}, Node ${process.versions.node}, milliseconds`)
  console.table(rows)
} finally {
  rmSync(libraryDir, { recursive: true, force: true })
}
