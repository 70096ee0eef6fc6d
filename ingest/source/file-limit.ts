import { AppError } from '../model/app-error.js'

const MB = 1024 * 1024

/** Largest file of any format; what makes a DOCX or PDF large is its pictures. */
export const MAX_FILE_BYTES = 64 * MB

/** Largest file of text or markup: the longest laws have under 2 MB, their pages under 10 MB. */
export const MAX_TEXT_BYTES = 16 * MB

/** Largest `manifest.json` or `originals.json`: 10,000 documents with their facts have some 3 MB. */
export const MAX_LIST_BYTES = 8 * MB

/** The error for a file of more bytes than are read. */
export function tooLarge(sizeBytes: number, fileName: string, maxBytes = MAX_FILE_BYTES): AppError {
  return new AppError('file-too-large', `Tệp lớn hơn ${maxBytes / MB} MB nên không được đọc.`, { value: { fileName, sizeBytes } })
}

/** The error for a file without a visible character. */
export function emptyFile(fileName: string): AppError {
  return new AppError('empty-file', 'Tệp rỗng, không có chữ nào.', { value: { fileName } })
}
