/**
 * Misuse or a broken world: a file that cannot be read, a library of another schema, a query that makes no sense.
 *
 * `code` is kebab-case and stable (README lists every one); `message` is a Vietnamese sentence fit to show a visitor;
 * `value` is what offended; `cause` is the foreign error, for the log only.
 */
export class AppError extends Error {
  readonly code: string
  readonly value: unknown

  constructor(code: string, message: string, more: { value?: unknown; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'AppError'
    this.code = code
    this.value = more.value
  }
}

/** Any thrown thing as an `AppError`: ours pass through, others become `code` with the given sentence. */
export function toAppError(error: unknown, code: string, message: string): AppError {
  return error instanceof AppError ? error : new AppError(code, message, { cause: error })
}
