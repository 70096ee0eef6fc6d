import { SingleBar } from 'cli-progress'

export interface Progress {
  show: (state: { done: number; total: number; file: string }) => void
  end: () => void
}

/** A progress bar on standard error where that is a terminal; nothing at all elsewhere. */
export function startProgress(): Progress {
  if (!process.stderr.isTTY) return { show() {}, end() {} }
  const bar = new SingleBar({ format: 'Nạp văn bản {bar} {value}/{total} {file}', stream: process.stderr, clearOnComplete: true, hideCursor: true })
  let isStarted = false
  return {
    show({ done, total, file }) {
      if (!isStarted) bar.start(total, done, { file })
      isStarted = true
      bar.update(done, { file })
    },
    end: () => { if (isStarted) bar.stop() },
  }
}
