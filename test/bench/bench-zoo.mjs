// npm run bench -- zoo [--only PART-OF-A-NAME] [--slowest 12]
// Time and memory of every hostile or broken input of test/zoo in one ingest, the process that reads them included. Linux only.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const launch = fileURLToPath(new URL('../eval/launch.mjs', import.meta.url))
process.exit(spawnSync(process.execPath, [launch, 'bench/zoo-bench', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1)
