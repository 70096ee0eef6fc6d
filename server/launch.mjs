#!/usr/bin/env node
// Builds what is missing or out of date, then hands over to the compiled command line.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'dist', '.built')
const sourceFolders = ['ingest', 'server', 'web']
const isCode = (name) => /\.tsx?$/.test(name)

/** Newest change of anything under the source folders, in milliseconds since 1970. */
function newestSourceMs() {
  let newest = Math.max(...['package.json', 'tsconfig.json', 'tsconfig.build.json'].map((name) => statSync(join(root, name)).mtimeMs))
  for (const folder of sourceFolders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      newest = Math.max(newest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
    }
  }
  return newest
}

function build() {
  const startedAt = new Date()
  process.stderr.write('Đang dựng chương trình …\n')
  rmSync(stamp, { force: true })
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], { stdio: ['ignore', 2, 2] })
  for (const folder of sourceFolders) {
    cpSync(join(root, folder), join(root, 'dist', folder), { recursive: true, filter: (path) => !isCode(path) })
  }
  writeFileSync(stamp, '')
  utimesSync(stamp, startedAt, startedAt)
}

try {
  if (existsSync(join(root, 'node_modules', 'typescript')) && (!existsSync(stamp) || statSync(stamp).mtimeMs < newestSourceMs())) build()
} catch {
  process.stderr.write('Không dựng được chương trình; xem các dòng lỗi ở trên.\n')
  process.exit(1)
}
if (process.argv[2] !== '--build-only') await import(pathToFileURL(join(root, 'dist', 'server', 'tradieu.js')).href)
