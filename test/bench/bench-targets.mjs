// npm run bench -- targets [--statements 100000] [--runs 15]
// Builds the evaluation programs as well, since the statements are made by theirs.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const launch = fileURLToPath(new URL('../eval/launch.mjs', import.meta.url))
process.exit(spawnSync(process.execPath, [launch, 'bench/targets-bench', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1)
