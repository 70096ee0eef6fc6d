import { CommanderError } from 'commander'
import { AppError } from '../../ingest/model/app-error.js'
import { failOutput, guardOutput } from './output.js'
import { buildProgram } from './program.js'
import { usageMessage } from './vietnamese.js'

/** Something is wrong with what was typed; anything else that fails ends with 1. */
const EXIT_USAGE = 2
/** Codes of what was typed wrongly and only the command itself can see. */
const MISUSE: readonly string[] = ['bad-parameter', 'missing-query']

/**
 * Runs one command of the command line and sets the exit status: 0, 1 for a failure or a document left out, 2 for misuse.
 *
 * Never throws and never ends the process itself, so that what was printed reaches a pipe whole.
 */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  guardOutput()
  const isJson = args.includes('--json')
  try {
    await buildProgram().parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return
      process.exitCode = EXIT_USAGE
      // Without a command the help is printed on standard error; a program that reads standard output is told as well.
      if (error.code !== 'commander.help') failOutput({ code: 'usage', message: usageMessage(error) }, isJson)
      else if (isJson) failOutput({ code: 'usage', message: 'Thiếu lệnh. Xem cách dùng với --help.' }, isJson)
      return
    }
    process.exitCode = error instanceof AppError && MISUSE.includes(error.code) ? EXIT_USAGE : 1
    failOutput(presentable(error), isJson)
  }
}

/** A failure as it may be shown: ours in its own words, any other without its inner text. */
function presentable(error: unknown): { code: string; message: string } {
  if (process.env.TRADIEU_DEBUG) console.error(error)
  if (error instanceof AppError) return { code: error.code, message: error.message }
  return { code: 'internal', message: 'Chương trình gặp lỗi bên trong. Đặt biến TRADIEU_DEBUG=1 rồi chạy lại để xem chi tiết.' }
}
