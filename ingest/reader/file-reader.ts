import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../model/app-error.js'
import type { FileFacts, ReadDocument } from '../read-document.js'
import { clockLimitMs, cpuLimitMs as cpuLimitOf, MAX_KEPT_READER_BYTES, MAX_READER_BYTES, MAX_READER_HEAP_MB, READER_SEMI_SPACE_MB } from './limits.js'
import { MEMORY_SIGNAL, type ReadAnswer, type ReadRequest, TIME_SIGNAL } from './messages.js'

/** Reads files in a process of its own, with bounded time and memory. */
export interface FileReader {
  /**
   * The document of a file. One file at a time.
   *
   * Throws `AppError`: what `readDocument` throws, and `took-too-long`, `too-much-memory`, `reader-crashed`; the next file is
   * then read by a new process. Any other error is a failure of the program on this file.
   */
  read(bytes: Uint8Array, of: FileFacts): Promise<ReadDocument>
  /** Ends the process. Nothing may be read afterwards. */
  close(): void
}

/**
 * A reader whose process starts with the first file.
 *
 * A process that has read other files before and fails may have been brought down by them: the file is then tried once more in a
 * new one, so that the verdict is about the file alone. `entry` is the program that reads, `cpuLimitMs` the time for a size in bytes.
 */
export function openFileReader({ entry = compiledEntry(), cpuLimitMs = cpuLimitOf } = {}): FileReader {
  let reader: ReaderProcess | null = null
  const readOnce = async (request: ReadRequest): Promise<ReadAnswer | Ended> => {
    reader ??= startReader(entry)
    const answer = await askReader(reader, request)
    if ('memoryBytes' in answer && answer.memoryBytes > MAX_KEPT_READER_BYTES) reader.child.kill('SIGKILL')
    if ('ended' in answer || reader.child.killed) reader = null
    return answer
  }
  return {
    async read(bytes, of) {
      const request = { bytes, of, cpuLimitMs: cpuLimitMs(bytes.length) }
      const isFresh = reader === null
      let answer = await readOnce(request)
      if ('ended' in answer && answer.ended !== 'took-too-long' && !isFresh) answer = await readOnce(request)
      if ('read' in answer) return answer.read
      throw 'ended' in answer ? endedError(answer.ended, of.file) : faultError(answer.fault)
    },
    close: () => reader?.child.kill('SIGKILL'),
  }
}

interface ReaderProcess {
  child: ChildProcess
  /** Whether it has ended, and the end of what it said on standard error: where V8 names a heap that is full. */
  state: { hasEnded: boolean; lastWords: string }
}

interface Ended {
  ended: 'took-too-long' | 'too-much-memory' | 'reader-crashed'
}

/** Characters kept of what a process says at its end; V8's report of a full heap has some 3,000. */
const LAST_WORDS_CHARS = 8_000

function startReader(entry: string): ReaderProcess {
  const child = fork(entry, {
    serialization: 'advanced', execArgv: [`--max-old-space-size=${MAX_READER_HEAP_MB}`, `--max-semi-space-size=${READER_SEMI_SPACE_MB}`], stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const state = { hasEnded: false, lastWords: '' }
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    if (process.env.TRADIEU_DEBUG) process.stderr.write(text)
    state.lastWords = (state.lastWords + text).slice(-LAST_WORDS_CHARS)
  })
  child.on('close', () => { state.hasEnded = true }).on('error', () => { state.hasEnded = true })
  return { child, state }
}

/** The compiled entry, also where this module runs uncompiled: in tests, which build the program first. */
function compiledEntry(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const beside = join(here, 'reader-process.js')
  return existsSync(beside) ? beside : join(here, '../../dist/ingest/reader/reader-process.js')
}

/** What the process answers, or why it ended instead. Never rejects. */
function askReader({ child, state }: ReaderProcess, request: ReadRequest): Promise<ReadAnswer | Ended> {
  if (state.hasEnded) return Promise.resolve({ ended: 'reader-crashed' })
  return new Promise((resolve) => {
    let isOverdue = false
    const overdue = setTimeout(() => { isOverdue = true; child.kill('SIGKILL') }, clockLimitMs(request.cpuLimitMs))
    const settle = (answer: ReadAnswer | Ended): void => {
      clearTimeout(overdue)
      child.off('message', settle).off('close', onClose).off('error', onError)
      resolve(answer)
    }
    const onClose = (_code: number | null, signal: string | null): void => settle({ ended: isOverdue ? 'took-too-long' : reasonOf(signal, state.lastWords) })
    // A process that could not be started or spoken to; where it runs, its end is not waited for.
    const onError = (): void => { child.kill('SIGKILL'); settle({ ended: 'reader-crashed' }) }
    child.on('message', settle).on('close', onClose).on('error', onError)
    child.send(request, () => {})
  })
}

function reasonOf(signal: string | null, lastWords: string): Ended['ended'] {
  if (signal === TIME_SIGNAL) return 'took-too-long'
  if (signal === MEMORY_SIGNAL || /heap out of memory|Allocation failed|bad_alloc/.test(lastWords)) return 'too-much-memory'
  return 'reader-crashed'
}

const SENTENCES: Readonly<Record<Ended['ended'], string>> = {
  'took-too-long': 'Đọc tệp này mất quá nhiều thời gian nên đã dừng.',
  'too-much-memory': `Đọc tệp này cần hơn ${MAX_READER_BYTES / 1024 / 1024} MB bộ nhớ nên đã dừng.`,
  'reader-crashed': 'Bộ đọc bị hỏng giữa chừng khi đọc tệp này.',
}

function endedError(code: Ended['ended'], file: string): AppError {
  return new AppError(code, SENTENCES[code], { value: { file } })
}

function faultError({ code, message }: { code: string | null; message: string }): Error {
  return code === null ? new Error('The reader failed on this file; TRADIEU_DEBUG=1 shows why.') : new AppError(code, message)
}
