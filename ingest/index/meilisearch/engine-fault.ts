import { MeilisearchApiError, MeilisearchRequestError, MeilisearchRequestTimeOutError, MeilisearchTaskTimeOutError } from 'meilisearch'
import { AppError } from '../../model/app-error.js'

/**
 * Why Meilisearch cannot be used.
 *
 * `unreachable`: nothing listens, or the connection was cut. `slow`: no answer in time. `busy`: it refuses for now (429, 503).
 * `wrong-key`: it asks for another key. `missing`: it has no such index. `empty`: the index was never filled to the end.
 * `outdated`: the index holds another state of the library, or was made by another version of this program. `foreign`: it is
 * another program's, which `ingest` leaves alone. `full`: its disk or database is. `wrong-version`: it does not understand what is
 * asked, or is no Meilisearch. `failing`: it answers with an error of its own.
 */
export type FaultState = 'unreachable' | 'slow' | 'busy' | 'wrong-key' | 'missing' | 'empty' | 'outdated' | 'foreign' | 'full' | 'wrong-version' | 'failing'

/** What a person is told of each state. */
const SENTENCES: Readonly<Record<FaultState, string>> = {
  unreachable: 'Không kết nối được với Meilisearch.',
  slow: 'Meilisearch không trả lời kịp.',
  busy: 'Meilisearch đang quá tải.',
  'wrong-key': 'Meilisearch không nhận khóa đã đặt.',
  missing: 'Meilisearch chưa có chỉ mục của thư viện.',
  empty: 'Chỉ mục trên Meilisearch chưa được nạp xong.',
  outdated: 'Chỉ mục trên Meilisearch không khớp với thư viện hiện tại.',
  foreign: 'Chỉ mục mang tên ở MEILI_INDEX là của chương trình khác.',
  full: 'Meilisearch hết chỗ chứa.',
  'wrong-version': 'Máy chủ ở MEILI_URL không phải phiên bản Meilisearch dùng được.',
  failing: 'Meilisearch gặp lỗi.',
}

/** An `AppError('engine-unavailable')` that knows the state; its message is fit to show, its cause is for the log. */
export class EngineFault extends AppError {
  readonly state: FaultState
  /** The state's sentence without what the server added. */
  readonly plain: string

  constructor(state: FaultState, more: { detail?: string; cause?: unknown } = {}) {
    super('engine-unavailable', more.detail === undefined ? SENTENCES[state] : `${SENTENCES[state]} ${more.detail}`, { value: state, cause: more.cause })
    this.name = 'EngineFault'
    this.state = state
    this.plain = SENTENCES[state]
  }
}

const FULL = new Set(['no_space_left_on_device', 'database_size_limit_reached', 'too_many_open_files', 'io_error'])
const KEY = new Set(['missing_authorization_header', 'invalid_api_key', 'missing_master_key'])

/** What an index says to a search that its settings do not allow: they are those of another version, or another program's. */
const SETTINGS = new Set(['invalid_search_filter', 'invalid_search_facets', 'invalid_multi_search_facets_by_index', 'invalid_search_attributes_to_search_on'])

/** Anything that a call to Meilisearch threw, as a fault. Meilisearch's own sentences name no key. */
export function toFault(error: unknown): EngineFault {
  if (error instanceof EngineFault) return error
  if (error instanceof MeilisearchRequestTimeOutError || error instanceof MeilisearchTaskTimeOutError) return new EngineFault('slow', { cause: error })
  if (error instanceof MeilisearchApiError) return apiFault(error)
  if (error instanceof MeilisearchRequestError) {
    const inner = error.cause
    if (inner instanceof MeilisearchRequestTimeOutError || (inner instanceof Error && /^(TimeoutError|AbortError)$/.test(inner.name))) return new EngineFault('slow', { cause: error })
    return new EngineFault('unreachable', { cause: error })
  }
  // No JSON is what a proxy answers whose server is gone, or to which a batch is too large.
  if (error instanceof SyntaxError) return new EngineFault('failing', { detail: 'Câu trả lời không phải JSON: xem giới hạn và nhật ký của proxy đứng trước, nếu có.', cause: error })
  // What is no error of the client's is an answer in a shape that no Meilisearch gives.
  return new EngineFault('wrong-version', { cause: error })
}

/** Meilisearch's own code of what was thrown; undefined where it gave none. */
export function codeOf(error: unknown): string | undefined {
  const api = error instanceof EngineFault ? error.cause : error
  return api instanceof MeilisearchApiError ? api.cause?.code : undefined
}

/** The fault that a code of Meilisearch's stands for, in an answer or in a failed task. */
export function codeState(code: string | undefined): FaultState | null {
  if (code === undefined) return null
  if (FULL.has(code)) return 'full'
  if (KEY.has(code)) return 'wrong-key'
  if (SETTINGS.has(code)) return 'outdated'
  if (code === 'index_not_found') return 'missing'
  return code === 'too_many_search_requests' || code === 'too_many_requests' ? 'busy' : null
}

function apiFault(error: MeilisearchApiError): EngineFault {
  const { status } = error.response
  const detail = error.cause?.message
  const known = codeState(error.cause?.code)
  if (known !== null) return new EngineFault(known, { cause: error })
  if (status === 401 || status === 403) return new EngineFault('wrong-key', { cause: error })
  if (status === 507) return new EngineFault('full', { cause: error })
  if (status === 429 || status === 503) return new EngineFault('busy', { cause: error })
  if (status >= 500) return new EngineFault('failing', { detail, cause: error })
  return new EngineFault('wrong-version', { detail, cause: error })
}
