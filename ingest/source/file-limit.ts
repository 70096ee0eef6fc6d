import { AppError } from '../model/app-error.js'

/** Largest file read: a law with all its annexes as HTML has under 10 MB, and a reader holds about ten times the file in memory. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** The error for a file of more bytes than are read. */
export function tooLarge(sizeBytes: number, fileName: string): AppError {
  const limitMb = MAX_FILE_BYTES / 1024 / 1024
  return new AppError('file-too-large', `Tệp lớn hơn ${limitMb} MB nên không được đọc.`, { value: { fileName, sizeBytes } })
}
