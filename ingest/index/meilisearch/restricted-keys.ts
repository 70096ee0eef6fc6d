import { createHash } from 'node:crypto'
import type { Key, KeyCreation, Meilisearch } from 'meilisearch'
import { client, reached, WRITE_TIMEOUT_MS } from './client.js'
import { codeOf, EngineFault } from './engine-fault.js'
import type { MeiliSettings } from './engine-settings.js'

/** The two keys that the program needs, each for the index of one library alone. */
export interface RestrictedKeys {
  adminKey: string
  searchKey: string
}

const ADMIN_ACTIONS = ['search', 'documents.add', 'documents.get', 'documents.delete', 'indexes.create', 'indexes.get', 'indexes.delete', 'indexes.swap', 'settings.get', 'settings.update', 'tasks.get']
const SEARCH_ACTIONS = ['search']

/**
 * Makes both keys with the master key, or finds those that an earlier call made: the same keys for the same index and master key.
 *
 * Keys do not run out; who deletes one on the server takes it back. Throws `EngineFault`.
 */
export async function restrictedKeys({ url, index }: Pick<MeiliSettings, 'url' | 'index'>, masterKey: string): Promise<RestrictedKeys> {
  const meili = client(url, masterKey, WRITE_TIMEOUT_MS)
  const admin = { name: `tradieu ${index} admin`, description: 'ingest', actions: ADMIN_ACTIONS, indexes: [index, `${index}-next`] }
  const search = { name: `tradieu ${index} search`, description: 'serve', actions: SEARCH_ACTIONS, indexes: [index] }
  return { adminKey: await keyFor(meili, admin), searchKey: await keyFor(meili, search) }
}

/** The key's own uid follows from what it allows, so that another program's version makes another key. */
async function keyFor(meili: Meilisearch, wanted: { name: string; description: string; actions: string[]; indexes: string[] }): Promise<string> {
  const uid = uidOf(JSON.stringify([wanted.name, wanted.actions, wanted.indexes]))
  return await heldKey(meili, uid) ?? await reached(() => meili.createKey({ uid, expiresAt: null, ...wanted } as KeyCreation), keyIn)
}

/** What is no Meilisearch may answer without one. */
function keyIn({ key }: Key): string {
  if (typeof key !== 'string') throw new EngineFault('wrong-version')
  return key
}

async function heldKey(meili: Meilisearch, uid: string): Promise<string | null> {
  try {
    return await reached(() => meili.getKey(uid), keyIn)
  } catch (error) {
    if (codeOf(error) === 'api_key_not_found') return null
    throw error
  }
}

/** A version 4 UUID, as Meilisearch wants it, out of a text's digest. */
function uidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
