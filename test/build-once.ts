import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds the program once before the first test, so that tests of the command line run what a user runs. */
export function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../server/launch.mjs', import.meta.url)), '--build-only'], { stdio: ['ignore', 2, 2] })
}
