/** Where the command line prints: the result on standard output, everything else on standard error. */

/** Prints one JSON document and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** A remark to the person at the terminal. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Says why a command failed; with `--json` also as an object, so that a program that reads standard output learns of it. */
export function failOutput(error: { code: string; message: string }, isJson: boolean): void {
  if (isJson) printJson({ error })
  tell(`Lỗi: ${error.message}`)
}

/** A reader that closes its end (`tradieu search … | head`) is no failure: the rest is simply not printed. */
export function guardOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      if (stream === process.stdout) tell(`Lỗi: không ghi được kết quả (${error.code ?? 'không rõ'}).`)
      process.exit(1)
    })
  }
}
