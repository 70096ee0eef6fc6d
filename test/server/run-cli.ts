import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The compiled command line, which the run's set-up has built. */
export const PROGRAM = fileURLToPath(new URL('../../dist/server/tradieu.js', import.meta.url))

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

/** The command line running with these arguments; the library of the surroundings is never used by accident. */
export function startCli(args: readonly string[], cwd: string, env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...process.env, TRADIEU_LIBRARY: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs the command line to its end. */
export async function runCli(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Ran> {
  const child = startCli(args, cwd, env)
  const ran: Ran = { status: null, stdout: '', stderr: '' }
  child.stdout!.setEncoding('utf8').on('data', (text: string) => { ran.stdout += text })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => { ran.stderr += text })
  ran.status = await new Promise((resolve) => child.on('close', resolve))
  return ran
}
