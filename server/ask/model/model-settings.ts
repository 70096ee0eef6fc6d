import { AppError } from '../../../ingest/model/app-error.js'

/** A language model that may arrange what was found. */
export interface ModelSettings {
  /** Address of an OpenAI-compatible `chat/completions`. */
  url: string
  model: string
  /** '' where none is needed. Never printed. */
  key: string
  /** Longest wait for the whole answer. */
  timeoutMs: number
}

/** Shorter than a request of the site may last, so that the rules' own answer is still given. */
const TIMEOUT_MS = 8_000

/**
 * The model that the operator named, or null: none is used unless `TRADIEU_LLM_URL` is set.
 *
 * The address may be that of the service (`http://127.0.0.1:11434/v1`) or of its chat completions. Throws `AppError('bad-model-url')`.
 */
export function configuredModel(): ModelSettings | null {
  const address = (process.env.TRADIEU_LLM_URL ?? '').trim()
  if (address === '') return null
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) throw new AppError('bad-model-url', 'TRADIEU_LLM_URL không phải một địa chỉ http hoặc https.')
  const url = /\/chat\/completions\/?$/.test(address) ? address : `${address.replace(/\/+$/, '')}/chat/completions`
  return { url, model: (process.env.TRADIEU_LLM_MODEL ?? '').trim() || 'default', key: (process.env.TRADIEU_LLM_KEY ?? '').trim(), timeoutMs: TIMEOUT_MS }
}
