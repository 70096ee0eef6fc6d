// npm run bench -- mixed [--files 500]
// A folder of files of every format, some of no use, through the command line: files a second, memory of both processes, and what the
// person at the terminal is told. Linux only.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const launch = fileURLToPath(new URL('../eval/launch.mjs', import.meta.url))
process.exit(spawnSync(process.execPath, [launch, 'bench/mixed-bench', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1)
