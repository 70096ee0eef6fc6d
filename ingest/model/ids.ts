import { createHash } from 'node:crypto'
import { fold, slug } from './text.js'

const MAX_ID_CHARS = 120

/**
 * Token of a printed label, safe in a URL, an HTML id and a Meilisearch id.
 *
 * `đ` becomes `dd`, as typed in Telex, so that điểm đ and điểm d stay two ids.
 *   '5' → '5'    'đ)' → 'dd'    '2a' → '2a'    'IV' → 'iv'    '3.1' → '3-1'    '(13)' → '13'    'Điều 2' → 'dieu-2'
 */
export function labelToken(label: string): string {
  const single = label.replace(/^[\s(]+|[\s).:]+$/g, '')
  if (/^đ$/i.test(single)) return 'dd'
  return fold(single.normalize('NFC')).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}

/**
 * Id of a document from its path inside the ingested folder: the same on every machine.
 *   'nghi-quyet/NQ 41 HĐND.txt' → 'nghi-quyet-nq-41-hdnd'
 * Longer than 120 characters: cut and closed with 8 hex digits of its SHA-256. Nothing to fold: those digits alone.
 */
export function documentId(file: string): string {
  const stem = file.replace(/\.[A-Za-z0-9]{1,8}$/, '')
  const readable = slug(stem)
  if (readable !== '' && readable.length <= MAX_ID_CHARS) return readable
  const digits = createHash('sha256').update(stem.normalize('NFC')).digest('hex').slice(0, 8)
  return readable === '' ? `van-ban-${digits}` : `${readable.slice(0, MAX_ID_CHARS - 9)}-${digits}`
}

/** Id of a section: its document's id and one token a level, joined by `_`. */
export function sectionId(parentId: string, token: string): string {
  return `${parentId}_${token}`
}

/** Address of a document's page. */
export function documentUrl(id: string): string {
  return `/van-ban/${id}`
}

/** Address of a clause's page: `nq-41_dieu-2_i_2_13` → `/van-ban/nq-41/dieu-2/i/2/13`. */
export function sectionUrl(id: string): string {
  return `/van-ban/${id.split('_').join('/')}`
}

/** The section id that a clause page's address names; the inverse of `sectionUrl`. */
export function sectionIdFromPath(documentIdPart: string, clausePath: readonly string[]): string {
  return [documentIdPart, ...clausePath].join('_')
}
