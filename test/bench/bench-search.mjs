// npm run bench -- search [--sizes 27000,100000,1000000] [--data FOLDER] [--queries 100] [--minutes 3]
// This program beside plain FTS5 and MiniSearch, each in a process of its own, each question asked of one after the other.
// Builds the evaluation programs as well, since records are indexed by their code.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const launch = fileURLToPath(new URL('../eval/launch.mjs', import.meta.url))
process.exit(spawnSync(process.execPath, [launch, 'bench/search-bench', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1)
