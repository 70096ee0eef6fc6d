import { text } from 'node:stream/consumers'
import { assertKey, meiliSettings, readKey } from '../../ingest/index/meilisearch/engine-settings.js'
import { restrictedKeys } from '../../ingest/index/meilisearch/restricted-keys.js'
import { AppError } from '../../ingest/model/app-error.js'
import type { CommonOptions } from './common-options.js'
import { printJson, printLine, tell } from './output.js'

/**
 * `tradieu meili-keys`: prints the two keys as lines for an environment file.
 *
 * The master key comes from MEILI_MASTER_KEY or standard input, never from the command line, which every user of a machine can read.
 */
export async function meiliKeysCommand(options: CommonOptions): Promise<void> {
  const settings = meiliSettings(process.env)
  const { adminKey, searchKey } = await restrictedKeys(settings, await masterKey())
  if (options.json) return printJson({ adminKey, searchKey, index: settings.index })
  printLine(`MEILI_ADMIN_KEY=${adminKey}`)
  printLine(`MEILI_SEARCH_KEY=${searchKey}`)
}

async function masterKey(): Promise<string> {
  const fromEnvironment = readKey(process.env, 'MEILI_MASTER_KEY')
  if (fromEnvironment !== null) return fromEnvironment
  if (process.stdin.isTTY) tell('Gõ khóa chủ của Meilisearch rồi Enter và Ctrl+D:')
  const typed = (await text(process.stdin)).trim()
  if (typed === '') throw new AppError('bad-setting', 'Thiếu khóa chủ: đặt MEILI_MASTER_KEY hoặc đưa khóa vào đầu vào chuẩn.')
  assertKey(typed, 'Khóa chủ')
  return typed
}
