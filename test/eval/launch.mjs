// Builds the programs of test/ into dist/programs and hands over to the one named: `node test/eval/launch.mjs eval/main …`.
import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const built = join(root, 'dist', 'programs')
const [entry = ''] = process.argv.splice(2, 1)
const isCode = (name) => /\.tsx?$/.test(name)

try {
  execFileSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, 'test', 'eval', 'tsconfig.json')], { stdio: ['ignore', 2, 2] })
} catch {
  process.stderr.write('Không dựng được chương trình; xem các dòng lỗi ở trên.\n')
  process.exit(1)
}
for (const folder of ['ingest', 'server', 'web']) cpSync(join(root, folder), join(built, folder), { recursive: true, filter: (path) => !isCode(path) })
await import(pathToFileURL(join(built, 'test', `${entry}.js`)).href)
