import express, { type NextFunction, type Request, type Response } from 'express'
import multer, { MulterError } from 'multer'
import { AppError } from '../../ingest/model/app-error.js'
import { draftText } from '../check/draft-file.js'

/** Longest draft: some 300 pages; looking into one must stay a matter of seconds. */
const MAX_DRAFT_BYTES = 1024 * 1024
/** Largest file: a document of that many words with its pictures. */
const MAX_FILE_BYTES = 8 * 1024 * 1024
/** A form writes each byte of a Vietnamese letter as three characters. */
const MAX_FORM_BYTES = 3 * MAX_DRAFT_BYTES

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fieldSize: MAX_DRAFT_BYTES, fileSize: MAX_FILE_BYTES, files: 1, fields: 4, parts: 6, fieldNameSize: 40 },
}).single('tep')

const readers = [
  express.json({ limit: MAX_FORM_BYTES }),
  express.urlencoded({ extended: false, limit: MAX_FORM_BYTES, parameterLimit: 10 }),
  express.text({ type: 'text/plain', limit: MAX_DRAFT_BYTES, defaultCharset: 'utf-8' }),
  upload,
]

/** Reads the body into memory, whichever of the usual forms it has; nothing is written to a disk. Throws `draft-too-large` and `unreadable-draft`. */
export function receiveDraft(request: Request, response: Response, next: NextFunction): void {
  const read = (n: number): void => {
    const reader = readers[n]
    if (reader === undefined) return next()
    reader(request, response, (error?: unknown) => (error === undefined || error === null ? read(n + 1) : next(bodyError(error))))
  }
  read(0)
}

function bodyError(cause: unknown): AppError {
  const { type, code } = cause as { type?: string; code?: string }
  const isLarge = type === 'entity.too.large' || (cause instanceof MulterError && /^LIMIT_(FILE_SIZE|FIELD_VALUE)$/.test(code ?? ''))
  return isLarge ? tooLarge() : new AppError('unreadable-draft', 'Không đọc được nội dung đã gửi. Hãy gửi biểu mẫu của trang, JSON { "text": "…" } hoặc văn bản thuần.')
}

function tooLarge(): AppError {
  return new AppError('draft-too-large', 'Bản thảo quá lớn: nhiều nhất 1 MB chữ, hoặc một tệp 8 MB.')
}

/** The draft of a request read by `receiveDraft`: the file where one was sent, else the text. Throws `AppError`: `missing-draft`, `draft-too-large`, `unreadable-draft`. */
export async function readSentDraft(request: Request): Promise<string> {
  const { file } = request
  const text = file !== undefined && file.size > 0 ? await textOfFile(file.buffer, file.originalname) : textOfBody(request.body)
  if (text.trim() === '') throw new AppError('missing-draft', 'Chưa có bản thảo: hãy dán một đoạn hoặc chọn một tệp.')
  if (Buffer.byteLength(text) > MAX_DRAFT_BYTES) throw tooLarge()
  return text
}

function textOfBody(body: unknown): string {
  if (typeof body === 'string') return body
  if (typeof body !== 'object' || body === null) return ''
  const { 'ban-thao': draft, text = draft } = body as Record<string, unknown>
  if (text === undefined) return ''
  if (typeof text !== 'string') throw new AppError('unreadable-draft', 'Bản thảo phải là một chuỗi chữ.')
  return text
}

/** Whatever is wrong with a file is said of the draft. */
async function textOfFile(bytes: Uint8Array, name: string): Promise<string> {
  try {
    return await draftText(bytes, name)
  } catch (cause) {
    if (cause instanceof AppError) throw new AppError('unreadable-draft', cause.message, { cause })
    throw cause
  }
}
