import { AppError } from '../../model/app-error.js'

/** How to reach Meilisearch. Keys are null where the server asks for none. */
export interface MeiliSettings {
  /** Without a closing slash. */
  url: string
  /** Name of the index; a rebuild fills a second one named `…-next`. */
  index: string
  /** Writes; wanted by `ingest` alone. */
  adminKey: string | null
  /** Reads; wanted by everything else. */
  searchKey: string | null
}

export const DEFAULT_INDEX = 'tradieu'

/**
 * The engine that the environment asks for: null is the embedded one.
 *
 * `TRADIEU_ENGINE=meilisearch` with `MEILI_URL`, `MEILI_ADMIN_KEY`, `MEILI_SEARCH_KEY` and `MEILI_INDEX` (default `tradieu`).
 * Throws `AppError('bad-setting')`, which never holds a key.
 */
export function readEngineSettings(env: NodeJS.ProcessEnv = process.env): MeiliSettings | null {
  const engine = env.TRADIEU_ENGINE ?? ''
  if (engine === '' || engine === 'sqlite') return null
  if (engine !== 'meilisearch') throw new AppError('bad-setting', `TRADIEU_ENGINE phải là sqlite hoặc meilisearch, không phải “${engine.slice(0, 40)}”.`)
  return meiliSettings(env)
}

/** The settings of Meilisearch, whichever engine is asked for; thrown as `readEngineSettings`. */
export function meiliSettings(env: NodeJS.ProcessEnv): MeiliSettings {
  const index = given(env.MEILI_INDEX) ?? DEFAULT_INDEX
  if (!/^[a-zA-Z0-9_-]{1,100}$/.test(index)) throw new AppError('bad-setting', 'MEILI_INDEX chỉ gồm chữ cái không dấu, chữ số, “-” và “_”, nhiều nhất 100 ký tự.')
  return { url: readUrl(given(env.MEILI_URL)), index, adminKey: readKey(env, 'MEILI_ADMIN_KEY'), searchKey: readKey(env, 'MEILI_SEARCH_KEY') }
}

/** The key in a variable; null where it is not set. Throws `AppError('bad-setting')`, which does not hold it. */
export function readKey(env: NodeJS.ProcessEnv, name: 'MEILI_ADMIN_KEY' | 'MEILI_SEARCH_KEY' | 'MEILI_MASTER_KEY'): string | null {
  const key = given(env[name])
  if (key !== null) assertKey(key, name)
  return key
}

/** Throws where no HTTP header can carry the key, as two lines of a file taken for one. */
export function assertKey(key: string, name: string): void {
  if (!/^[\x20-\x7e]+$/.test(key)) throw new AppError('bad-setting', `${name} phải là một dòng chỉ gồm ký tự ASCII.`)
}

/** A password in an address would be printed with it, so it is refused without being shown. */
function readUrl(typed: string | null): string {
  if (typed === null) throw new AppError('bad-setting', 'TRADIEU_ENGINE=meilisearch cần MEILI_URL, ví dụ http://127.0.0.1:7700.')
  const url = URL.canParse(typed) ? new URL(typed) : null
  const isFit = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  if (!isFit) throw new AppError('bad-setting', 'MEILI_URL phải là một địa chỉ http hoặc https không chứa tên, mật khẩu hay tham số.')
  return url.href.replace(/\/+$/, '')
}

function given(value: string | undefined): string | null {
  const trimmed = value?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
