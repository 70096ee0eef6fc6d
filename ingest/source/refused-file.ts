import { AppError } from '../model/app-error.js'

/** A format whose bytes begin as it should and then are not what it asks for: `damaged-file`. */
export function damagedFile(format: string, fileName: string, cause?: unknown): AppError {
  return new AppError('damaged-file', `Tệp ${format} bị hỏng hoặc không đúng định dạng nên không đọc được.`, { value: { fileName }, cause })
}

/** A file that holds other files: `archive-file`. Nothing in it is opened. */
export function archiveFile(name: string, fileName: string): AppError {
  return new AppError('archive-file', `Tệp ${name} chứa các tệp khác và không được mở; hãy lấy từng văn bản ra rồi nạp.`, { value: { fileName } })
}

/** A compressed file that holds more than is read of any document: `expands-too-much`. */
export function expandsTooMuch(fileName: string): AppError {
  return new AppError('expands-too-much', 'Nội dung nén của tệp bung ra quá lớn nên không được đọc.', { value: { fileName } })
}

/** A file that asks for a password: `encrypted-file`. */
export function encryptedFile(fileName: string): AppError {
  return new AppError('encrypted-file', 'Tệp được đặt mật khẩu nên không đọc được.', { value: { fileName } })
}

/** Pages that are pictures without a layer of text: `scanned-file`. */
export function scannedFile(fileName: string): AppError {
  return new AppError('scanned-file', 'Tệp chỉ có ảnh chụp các trang, không có lớp chữ; hãy nhận dạng chữ (OCR) rồi nạp lại.', { value: { fileName } })
}
