import { Meilisearch } from 'meilisearch'
import { EngineFault, toFault } from './engine-fault.js'
import type { MeiliSettings } from './engine-settings.js'

/** Longest wait for one answer while a reader waits too: the embedded index answers in a tenth of it. */
export const SEARCH_TIMEOUT_MS = 1500
/** Longest wait for one answer while an index is written; accepting a batch means writing it to disk. */
export const WRITE_TIMEOUT_MS = 30_000

/** Oldest server with everything that the index settings use; the tests ran on 1.50. */
export const OLDEST_VERSION = [1, 16] as const

/**
 * A client that reads; every call ends within `SEARCH_TIMEOUT_MS`.
 *
 * Answers come uncompressed: packing some 30 kB costs both sides more than sending them to the next machine does.
 */
export function searchClient({ url, searchKey }: MeiliSettings, timeoutMs = SEARCH_TIMEOUT_MS): Meilisearch {
  return client(url, searchKey, timeoutMs, { 'Accept-Encoding': 'identity' })
}

/** A client that writes; every call ends within `WRITE_TIMEOUT_MS`. */
export function adminClient({ url, adminKey }: MeiliSettings): Meilisearch {
  return client(url, adminKey, WRITE_TIMEOUT_MS)
}

/** A client with any key; its calls throw the errors of the package `meilisearch`. */
export function client(url: string, key: string | null, timeoutMs: number, headers: Record<string, string> = {}): Meilisearch {
  return new Meilisearch({ host: url, timeout: timeoutMs, requestInit: { headers }, ...(key !== null && { apiKey: key }) })
}

/**
 * Throws `EngineFault('wrong-version')` where the server is older than `OLDEST_VERSION` or is none.
 *
 * A key for one index may not ask for the version; then an older server is told by what it does not take of the settings.
 */
export async function assertVersion(meili: Meilisearch): Promise<void> {
  const version = await reached(() => meili.getVersion()).catch((error: unknown) => {
    if (error instanceof EngineFault && error.state === 'wrong-key') return null
    throw error
  })
  if (version === null) return
  const { pkgVersion } = version
  const [major = 0, minor = 0] = String(pkgVersion).split('.').map(Number)
  const isOld = major < OLDEST_VERSION[0] || (major === OLDEST_VERSION[0] && minor < OLDEST_VERSION[1])
  if (typeof pkgVersion !== 'string' || isOld) throw new EngineFault('wrong-version', { detail: `Cần bản ${OLDEST_VERSION.join('.')} trở lên.` })
}

/**
 * What the call gives, read by `read`; whatever either throws is an `EngineFault`.
 *
 * The client takes any JSON for an answer, and an empty body too, so a field is only looked for inside.
 */
export async function reached<T, R = T>(call: () => Promise<T>, read?: (answer: T) => R): Promise<R> {
  try {
    const answer: unknown = await call()
    // An empty body is what a proxy answers whose server is gone.
    if (answer === undefined) throw new EngineFault('failing')
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) throw new EngineFault('wrong-version')
    return read === undefined ? answer as R : read(answer as T)
  } catch (error) {
    throw toFault(error)
  }
}
