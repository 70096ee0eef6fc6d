import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeVersion } from './code-version.js'
import { OWN_INDICATORS_NAME, type OwnIndicators, readOwnIndicators } from './parse/targets/read-own-indicators.js'

/** The indicators that the operator put beside the library; none where there is no such file. An unreadable file is a problem of its own. */
export function operatorIndicators(libraryDir: string): OwnIndicators {
  const path = join(libraryDir, OWN_INDICATORS_NAME)
  if (!existsSync(path)) return { entries: [], problems: [] }
  try {
    return readOwnIndicators(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch {
    return { entries: [], problems: ['Không đọc được tệp.'] }
  }
}

/** Version of the reading of a library's documents: it changes with the code and with the operator's indicators, and then all are read again. */
export function readingVersion({ entries }: OwnIndicators): string {
  if (entries.length === 0) return codeVersion()
  return createHash('sha256').update(codeVersion()).update(JSON.stringify(entries)).digest('hex').slice(0, 16)
}
