import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type FileReader, openFileReader } from '../../../ingest/reader/file-reader.js'
import { cpuLimitMs } from '../../../ingest/reader/limits.js'

const rogue = fileURLToPath(new URL('rogue-process.mjs', import.meta.url))
const bytes = Buffer.from('Điều 1. Tỷ lệ hộ nghèo còn 3%.')

function opened(settings: Parameters<typeof openFileReader>[0]): FileReader {
  const reader = openFileReader(settings)
  onTestFinished(() => reader.close())
  return reader
}

/** A reader whose process misbehaves as the file's name says; what it answers says which process read. */
function rogueReader(limitMs = 8_000): (file: string) => Promise<{ readBy: number; reads: number }> {
  const reader = opened({ entry: rogue, cpuLimitMs: () => limitMs })
  return async (file) => (await reader.read(bytes, { id: 'x', file, manifest: null })) as unknown as { readBy: number; reads: number }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a reader process', { timeout: 60_000 }, () => {
  it.each([
    ['that never returns', 'loop', 'took-too-long'],
    ['that waits for what never comes', 'silent', 'took-too-long'],
    ['that fills memory outside the heap', 'buffers', 'too-much-memory'],
    ['that fills the heap', 'heap', 'too-much-memory'],
    ['that crashes natively', 'abort', 'reader-crashed'],
  ])('%s is ended with a code, and the next file is read', async (_what, file, code) => {
    const read = rogueReader(file === 'loop' ? 500 : 8_000)
    const before = await read('good')
    await expect(read(file)).rejects.toMatchObject({ code, message: expect.stringMatching(/^\p{Lu}.*\.$/u) as string })
    const after = await read('good')
    expect(after.readBy).not.toBe(before.readBy)
    expect(isRunning(before.readBy)).toBe(false)
  })

  it('is used for one file after the other', async () => {
    const read = rogueReader()
    const first = await read('good')
    expect(await read('good')).toEqual({ readBy: first.readBy, reads: 2 })
  })

  it('that fails on a file because of those before it is tried again, new', async () => {
    const read = rogueReader()
    const first = await read('good')
    const second = await read('worn')
    expect([second.readBy === first.readBy, second.reads]).toEqual([false, 1])
  })

  it('that ended between two files is noticed', async () => {
    const read = rogueReader()
    const { readBy } = await read('good')
    process.kill(readBy, 'SIGKILL')
    await expect.poll(() => isRunning(readBy)).toBe(false)
    expect((await read('good')).readBy).not.toBe(readBy)
  })

  it('that cannot be started is a crash, not a hang', async () => {
    const reader = opened({ entry: '/khong/co/gi.js' })
    await expect(reader.read(bytes, { id: 'x', file: 'x.txt', manifest: null })).rejects.toMatchObject({ code: 'reader-crashed' })
  })
})

describe('the program\'s own reader process', () => {
  it('gives the whole document, and the refusals of the readers in their own words', async () => {
    const reader = opened({})
    const { document, coverage, charset, mediaType } = await reader.read(bytes, { id: 'mot', file: 'mot.txt', manifest: { file: 'mot.txt', title: 'Một' } })
    expect([document.id, document.title, charset, mediaType]).toEqual(['mot', 'Một', 'utf-8', 'text/plain'])
    expect(coverage.assignedChars).toBe(coverage.bodyChars)
    await expect(reader.read(new Uint8Array(0), { id: 'hai', file: 'hai.txt', manifest: null })).rejects.toMatchObject({ code: 'empty-file', message: 'Tệp rỗng, không có chữ nào.' })
    await expect(reader.read(Buffer.from('Một ngày. '.repeat(700_000)), { id: 'ba', file: 'ba.txt', manifest: null })).rejects.toMatchObject({ code: 'document-too-long' })
    const numbers = Array.from({ length: 110_000 }, (_, i) => `số ${i}`).join('\n')
    await expect(reader.read(Buffer.from(numbers), { id: 'bon', file: 'bon.txt', manifest: null })).rejects.toMatchObject({ code: 'document-too-long', message: expect.stringContaining('100.000') as string })
  }, 60_000)

  it.skipIf(!existsSync('/proc/self/task'))('does not outlive an ingest that is killed (skipped where there is no /proc)', async () => {
    const module = new URL('../../../dist/ingest/reader/file-reader.js', import.meta.url).href
    const script = `const { openFileReader } = await import(${JSON.stringify(module)})
      void openFileReader({ entry: ${JSON.stringify(rogue)}, cpuLimitMs: () => 60000 }).read(Buffer.from('x'), { file: 'good' }).then(({ readBy }) => console.log(readBy))`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', `${script}; setInterval(() => {}, 1000)`], { stdio: ['ignore', 'pipe', 'inherit'] })
    const readBy = Number(await new Promise((resolve) => parent.stdout.once('data', (data) => resolve(String(data)))))
    expect(isRunning(readBy)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isRunning(readBy), { timeout: 10_000 }).toBe(false)
  }, 30_000)
})

it('a large file has more time', () => {
  expect([cpuLimitMs(0), cpuLimitMs(4 * 1024 * 1024), cpuLimitMs(16 * 1024 * 1024)]).toEqual([9_000, 9_000, 33_000])
})
