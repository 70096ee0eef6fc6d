import { AppError } from '../../model/app-error.js'

/** What Node calls the failures that a person can do something about. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/, 'Không tìm thấy máy chủ này.'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/, 'Không kết nối được với máy chủ.'],
  [/CERT|SIGNATURE|^ERR_TLS/, 'Chứng thư số của máy chủ không hợp lệ nên không tải.'],
  [/^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/, 'Máy chủ ngắt kết nối giữa chừng.'],
  [/^(Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/, 'Nội dung nén máy chủ gửi bị hỏng.'],
  [/^HPE_/, 'Máy chủ trả lời không đúng giao thức HTTP.'],
]

/** Any failure of a request as ours: `fetch-failed` with a sentence, unless it says its own. */
export function fetchFailed(error: unknown, { host }: URL): AppError {
  if (error instanceof AppError) return error
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  const sentence = SENTENCES.find(([pattern]) => pattern.test(code))?.[1] ?? 'Không tải được trang.'
  return new AppError('fetch-failed', sentence, { value: host, cause: error })
}

export function tooSlow({ host }: URL | { host: string }): AppError {
  return new AppError('too-slow', 'Máy chủ trả lời quá chậm nên đã dừng.', { value: host })
}
