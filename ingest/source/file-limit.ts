import { AppError } from '../model/app-error.js'

const MB = 1024 * 1024

/** Largest file of any format: the longest laws have under 2 MB of text, their pages under 10 MB. */
export const MAX_FILE_BYTES = 64 * MB

/**
 * Largest file by format, so that reading one takes about a gigabyte of memory at most. Measured at full size: a page takes some
 * 55 bytes for each of its own (the tree of its elements), Markdown 20, plain text 7.
 */
export const MAX_TEXT_BYTES: Readonly<Record<string, number>> = { 'text/html': 16 * MB, 'text/markdown': 48 * MB, 'text/plain': MAX_FILE_BYTES }

/** The error for a file of more bytes than are read. */
export function tooLarge(sizeBytes: number, fileName: string, maxBytes = MAX_FILE_BYTES): AppError {
  return new AppError('file-too-large', `Tệp lớn hơn ${maxBytes / MB} MB nên không được đọc.`, { value: { fileName, sizeBytes } })
}

/** The error for a file without a visible character. */
export function emptyFile(fileName: string): AppError {
  return new AppError('empty-file', 'Tệp rỗng, không có chữ nào.', { value: { fileName } })
}
