import { resolve, sep } from 'node:path'
import { watch } from 'chokidar'

/** Without a change for so long, a file counts as written: copies over a network write at least once a second. */
const QUIET_MS = 1_000
/** A folder that is never quiet is looked at all the same. */
const MAX_WAIT_MS = 30_000

export interface WatchSettings {
  paths: readonly string[]
  /** Folder whose changes do not count: the library may lie inside what is watched. */
  libraryDir: string
  /** Called when something changed and then nothing for a while; never while an earlier call has not ended. */
  onQuiet: () => Promise<void>
  quietMs?: number
  maxWaitMs?: number
}

export interface PathWatch {
  /** Calls `onQuiet` after the next quiet stretch, as if something had changed. */
  touch(): void
  close(): Promise<void>
}

/** Watches files and folders for changes from the moment the promise resolves. Names with a leading dot do not count. */
export async function watchPaths({ paths, libraryDir, onQuiet, quietMs = QUIET_MS, maxWaitMs = MAX_WAIT_MS }: WatchSettings): Promise<PathWatch> {
  const own = resolve(libraryDir)
  const roots = paths.map((path) => resolve(path))
  const isHidden = (path: string): boolean => roots.some((root) => path.startsWith(root + sep) && path.slice(root.length).split(sep).some((part) => part.startsWith('.')))
  const turn = quietTurns(onQuiet, { quietMs, maxWaitMs })
  // Links are followed by the ingest, and only inside the folder; a link out of it must not be watched.
  const watcher = watch(roots, { ignoreInitial: true, followSymlinks: false, ignored: (path) => path === own || path.startsWith(own + sep) || isHidden(path) })
  watcher.on('all', turn.touch).on('error', turn.touch)
  await new Promise<void>((ready) => void watcher.once('ready', () => ready()))
  return {
    touch: turn.touch,
    async close() {
      turn.end()
      await watcher.close()
    },
  }
}

/** Calls `run` once after a stretch of touches, and again after it where touches came meanwhile. */
function quietTurns(run: () => Promise<void>, { quietMs, maxWaitMs }: { quietMs: number; maxWaitMs: number }) {
  let timer: NodeJS.Timeout | undefined
  let firstTouchMs: number | null = null
  let isRunning = false
  let isEnded = false
  const touch = (): void => {
    const now = performance.now()
    firstTouchMs ??= now
    if (isEnded || isRunning) return
    clearTimeout(timer)
    timer = setTimeout(start, Math.max(0, Math.min(quietMs, firstTouchMs + maxWaitMs - now)))
  }
  const start = (): void => {
    isRunning = true
    firstTouchMs = null
    void run().finally(() => {
      isRunning = false
      if (firstTouchMs !== null) touch()
    })
  }
  return { touch, end: () => { isEnded = true; clearTimeout(timer) } }
}
