// npm run bench -- ask [--data FOLDER] [--queries 333]
// Builds the evaluation programs as well, since records are indexed by their code.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const launch = fileURLToPath(new URL('../eval/launch.mjs', import.meta.url))
process.exit(spawnSync(process.execPath, [launch, 'bench/ask-bench', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1)
