import { SingleBar } from 'cli-progress'
import { shortened } from './table.js'

/** Bar, counts and file name together stay within the 80 columns of the narrowest usual terminal. */
const BAR_CHARS = 20
const FILE_CHARS = 28

export interface Progress {
  show: (state: { done: number; total: number; file: string }) => void
  end: () => void
}

/** A progress bar on standard error where that is a terminal; nothing at all elsewhere. */
export function startProgress(what = 'Nạp văn bản'): Progress {
  if (!process.stderr.isTTY) return { show() {}, end() {} }
  // The terminal is left as it is (cursor, wrapping) and Ctrl+C ends the ingest at once: the library is whole at any moment.
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total} {file}`, barsize: BAR_CHARS, stream: process.stderr,
    clearOnComplete: true, hideCursor: false, linewrap: true, gracefulExit: false,
  })
  let isStarted = false
  return {
    show({ done, total, file }) {
      const shown = { file: shortened(file, FILE_CHARS) }
      if (!isStarted) bar.start(total, done, shown)
      isStarted = true
      bar.update(done, shown)
    },
    end: () => { if (isStarted) bar.stop() },
  }
}
