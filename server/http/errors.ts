import { libraryError } from '../../ingest/library/library-errors.js'
import { sqliteResult } from '../../ingest/library/sqlite.js'
import { AppError } from '../../ingest/model/app-error.js'

/** What a visitor is told of an error. `message` is null where the error's own sentence is shown. */
interface Answer {
  status: number
  title: string
  message: string | null
  command?: string
}

const INGEST = 'npm run -s tradieu -- ingest'
const NOT_READY = { status: 503, command: INGEST } as const

/** Every code that HTTP answers with, its status and what a page says. A code that is not here is a 500 without inner text. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'bad-encoding': { status: 400, title: 'Địa chỉ viết sai', message: null },
  'bad-parameter': { status: 400, title: 'Tham số không hợp lệ', message: null },
  'bad-query': { status: 400, title: 'Không đọc được câu tìm', message: null },
  'missing-query': { status: 400, title: 'Thiếu từ cần tìm', message: null },
  'query-too-long': { status: 400, title: 'Câu tìm quá dài', message: null },
  'repeated-parameter': { status: 400, title: 'Tham số lặp lại', message: null },
  'missing-draft': { status: 400, title: 'Thiếu bản thảo', message: null },
  'draft-too-large': { status: 413, title: 'Bản thảo quá lớn', message: null },
  'unreadable-draft': { status: 422, title: 'Không đọc được bản thảo', message: null },
  'page-not-found': { status: 404, title: 'Không có trang này', message: 'Địa chỉ này không có trong Tra Điều. Có thể đường dẫn bị gõ thiếu, hoặc trang đã được đổi chỗ.' },
  'document-not-found': { status: 404, title: 'Không có văn bản này', message: 'Thư viện hiện không có văn bản mang địa chỉ này.' },
  'section-not-found': { status: 404, title: 'Không có điều khoản này', message: 'Thư viện không có điều khoản mang địa chỉ này.' },
  'indicator-not-found': { status: 404, title: 'Không có chỉ tiêu này', message: 'Danh mục và thư viện không có chỉ tiêu mang địa chỉ này. Có thể lần theo bằng tên tại trang Dòng thời gian chỉ tiêu (/chi-tieu).' },
  'method-not-allowed': { status: 405, title: 'Không dùng được cách gửi này', message: 'Địa chỉ này chỉ để đọc: hãy dùng GET hoặc HEAD.' },
  'library-missing': { ...NOT_READY, title: 'Chưa có thư viện', message: 'Chưa có văn bản nào được nạp. Người vận hành cần chạy lệnh sau; trang sẽ tự có dữ liệu, không phải khởi động lại.' },
  'library-outdated': { ...NOT_READY, title: 'Thư viện thuộc bản khác', message: 'Thư viện do một bản khác của chương trình tạo ra. Người vận hành cần nạp lại văn bản bằng lệnh sau.' },
  'library-broken': { ...NOT_READY, title: 'Không đọc được thư viện', message: 'Tệp thư viện bị hỏng. Người vận hành cần chuyển tệp đó đi nơi khác rồi nạp lại văn bản bằng lệnh sau.' },
  'library-unreadable': { status: 503, title: 'Không mở được thư viện', message: 'Chương trình không có quyền đọc thư viện. Người vận hành cần kiểm tra quyền của thư mục thư viện.' },
  'library-busy': { status: 503, title: 'Thư viện đang bận', message: 'Thư viện đang được cập nhật. Xin thử lại sau ít phút.' },
  'check-busy': { status: 503, title: 'Đang có nhiều bản thảo chờ kiểm tra', message: 'Máy chủ đang kiểm tra các bản thảo khác. Xin gửi lại sau ít phút.' },
  'engine-unavailable': { status: 503, title: 'Chưa tìm được lúc này', message: 'Máy tìm kiếm không trả lời. Xin thử lại sau ít phút.' },
  timeout: { status: 503, title: 'Quá lâu', message: 'Yêu cầu này mất quá nhiều thời gian nên đã dừng. Xin thử lại với câu tìm ngắn hơn.' },
  internal: { status: 500, title: 'Có lỗi ở phía máy chủ', message: 'Trang này gặp lỗi và lỗi đã được ghi lại. Xin thử lại sau.' },
}

/** Codes of errors that HTTP can answer with. */
export const ERROR_CODES: readonly string[] = Object.keys(ANSWERS)

/** An error as a visitor may see it. */
export interface ShownError {
  code: string
  status: number
  title: string
  message: string
  command: string | null
}

/** Any thrown thing as what is shown of it: ours by the table, everything else as `internal`. */
export function shownError(thrown: unknown): ShownError {
  const error = sqliteResult(thrown) === null ? thrown : libraryError(thrown, '')
  const code = error instanceof AppError && Object.hasOwn(ANSWERS, error.code) ? error.code : 'internal'
  const answer = ANSWERS[code]!
  const own = error instanceof AppError ? error.message : ''
  return { code, status: answer.status, title: answer.title, message: answer.message ?? own, command: answer.command ?? null }
}
