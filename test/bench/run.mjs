// npm run bench -- NAME [ARGUMENT …]: builds the program, then runs test/bench/bench-NAME.mjs on it.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const [name = '', ...args] = process.argv.slice(2)
const benches = readdirSync(here('.')).filter((file) => /^bench-.*\.mjs$/.test(file)).map((file) => file.slice('bench-'.length, -'.mjs'.length))

if (!existsSync(here(`bench-${name}.mjs`))) {
  console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${benches.join(', ')}`)
  process.exit(2)
}
execFileSync(process.execPath, [here('../../server/launch.mjs'), '--build-only'], { stdio: 'inherit' })
process.exitCode = spawnSync(process.execPath, [here(`bench-${name}.mjs`), ...args], { stdio: 'inherit' }).status ?? 1
