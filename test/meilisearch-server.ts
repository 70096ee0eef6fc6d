import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Meilisearch } from 'meilisearch'
import type { MeiliSettings } from '../ingest/index/meilisearch/engine-settings.js'

/**
 * A real Meilisearch for a test: the one at `MEILI_URL`, else one started on loopback from `meilisearch` on PATH, with a temporary
 * data folder. Where there is neither, `hasMeilisearch` is false and the tests that need it are reported as skipped, by name.
 */
const BINARY = spawnSync('meilisearch', ['--version'], { encoding: 'utf8' }).status === 0 ? 'meilisearch' : null
const GIVEN_URL = process.env.MEILI_URL ?? ''
export const hasMeilisearch = BINARY !== null || GIVEN_URL !== ''
/** True where the test may stop and start the server, which only its own may be. */
export const canStartMeilisearch = BINARY !== null

/** Why a suite is skipped; part of its name. */
export const NEEDS_MEILISEARCH = 'needs a Meilisearch at MEILI_URL or on PATH'

export interface MeiliServer {
  url: string
  masterKey: string | null
  /** Settings of an index of this name with the master key for both. */
  settings(index: string): MeiliSettings
  /** Ends the process at once, as a power cut would; its data stays. */
  kill(): Promise<void>
  /** Starts it again on the same data and port. */
  restart(): Promise<void>
  /** Bytes of memory that the process holds at most so far; null where it is not ours. */
  peakMemoryBytes(): number | null
  /** Milliseconds of processor time that the process has taken; null where it is not ours. */
  processorMs(): number | null
  dataFolder: string | null
  /** Stops it and removes its data; of a given server, nothing but what `removeIndexes` was told. */
  close(): Promise<void>
}

/** The server that tests share where one is given, else one of the caller's own. */
export function openMeilisearch(): Promise<MeiliServer> {
  return BINARY === null ? Promise.resolve(givenServer()) : ownServer()
}

/** A name that no other run uses. */
export function freshIndex(): string {
  return `test-${randomBytes(6).toString('hex')}`
}

function givenServer(): MeiliServer {
  const masterKey = process.env.MEILI_MASTER_KEY ?? null
  const refuse = (): never => { throw new Error('The server at MEILI_URL is not ours to stop.') }
  const used = new Set<string>()
  return {
    url: GIVEN_URL, masterKey, kill: refuse, restart: refuse, peakMemoryBytes: () => null, processorMs: () => null, dataFolder: null,
    settings: (index) => (used.add(index), { url: GIVEN_URL, index, adminKey: masterKey, searchKey: masterKey }),
    async close() {
      const meili = new Meilisearch({ host: GIVEN_URL, ...(masterKey !== null && { apiKey: masterKey }) })
      for (const index of used) for (const name of [index, `${index}-next`]) await meili.deleteIndexIfExists(name)
    },
  }
}

async function ownServer(): Promise<MeiliServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'tradieu-meili-'))
  const masterKey = randomBytes(24).toString('hex')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child = await started({ dataFolder, masterKey, port })
  const kill = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill('SIGKILL')) await gone
  }
  return {
    url, masterKey, kill, dataFolder,
    settings: (index) => ({ url, index, adminKey: masterKey, searchKey: masterKey }),
    async restart() {
      child = await started({ dataFolder, masterKey, port })
    },
    peakMemoryBytes: () => peakOf(child),
    processorMs: () => processorOf(child),
    async close() {
      await kill()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Longest that a server may take to answer after it was started, on a loaded machine. */
const START_MS = 60_000

async function started({ dataFolder, masterKey, port }: { dataFolder: string; masterKey: string; port: number }): Promise<ChildProcess> {
  const child = spawn('meilisearch', ['--db-path', join(dataFolder, 'data'), '--dump-dir', join(dataFolder, 'dumps'), '--snapshot-dir', join(dataFolder, 'snapshots'), '--http-addr', `127.0.0.1:${port}`, '--no-analytics', '--log-level', 'ERROR'], {
    cwd: dataFolder, stdio: 'ignore', env: { ...process.env, MEILI_MASTER_KEY: masterKey },
  })
  const endIt = (): void => void child.kill('SIGKILL')
  process.once('exit', endIt)
  child.once('exit', () => process.removeListener('exit', endIt))
  const until = Date.now() + START_MS
  while (!(await isUp(port))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`meilisearch did not start (exit ${child.exitCode})`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return child
}

async function isUp(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(1000) })).ok
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function peakOf({ pid }: ChildProcess): number | null {
  const status = spawnSync('grep', ['VmHWM', `/proc/${pid}/status`], { encoding: 'utf8' }).stdout
  const kilobytes = /(\d+)\s*kB/.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

/** Linux counts in ticks of 10 ms. */
const TICK_MS = 10

function processorOf({ pid }: ChildProcess): number | null {
  // The name of the program, in brackets, may hold spaces: fields are counted behind it, the 14th and 15th are user and system time.
  const fields = spawnSync('cat', [`/proc/${pid}/stat`], { encoding: 'utf8' }).stdout.split(') ')[1]?.split(' ')
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) * TICK_MS
}
