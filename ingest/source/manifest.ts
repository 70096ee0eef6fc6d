import { z } from 'zod'
import type { ManifestFacts } from '../model/block.js'
import { cleanText } from '../model/text.js'
import { decode } from './decode.js'
import { isEdtfDate } from './edtf-date.js'
import { parseJson } from './parse-json.js'
import { isDocumentKind, KINDS } from '../model/terms.js'

/** A manifest, read: its facts in the order of the file, and a sentence for each entry or file that does not fit. */
export interface Manifest {
  facts: ManifestFacts[]
  problems: { file: string; code: 'bad-manifest' | 'named-twice'; message: string }[]
}

/** Name under which a folder's manifest is found. */
export const MANIFEST_NAME = 'manifest.json'

/** Longest fact; titles of real documents have up to 600 characters. */
const MAX_FACT_CHARS = 4000

const words = z.string({ error: 'phải là chuỗi chữ' }).max(MAX_FACT_CHARS, { error: `dài quá ${MAX_FACT_CHARS} ký tự` })
  .transform((value) => cleanText(value).replace(/\s+/g, ' ').trim()).refine((value) => value !== '', { error: 'bị để trống' })
const kinds = Object.keys(KINDS).join(', ')

const entrySchema = z.object({
  file: z.string({ error: 'phải là đường dẫn tệp' }).min(1, { error: 'bị để trống' }).max(MAX_FACT_CHARS).refine((value) => !value.includes('\0'), { error: 'có ký tự NUL' }),
  id: words.refine((value) => /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(value), { error: 'chỉ được có chữ không dấu, chữ số và dấu gạch nối' }).nullish(),
  type: words.refine(isDocumentKind, { error: `không phải loại văn bản đã biết (${kinds})` }).nullish(),
  kind: words.refine(isDocumentKind, { error: `không phải loại văn bản đã biết (${kinds})` }).nullish(),
  title: words.nullish(),
  number: words.nullish(),
  issuer: words.nullish(),
  publisher: words.nullish(),
  outlet: words.nullish(),
  author: words.nullish(),
  date: words.refine(isEdtfDate, { error: 'không phải ngày dạng 2020-12-11, 2020-12 hoặc 2020' }).nullish(),
  dateSource: words.nullish(),
  dateNote: words.nullish(),
  subject: words.nullish(),
  signer: words.nullish(),
  url: words.refine((value) => /^https?:\/\/\S+$/.test(value), { error: 'không phải địa chỉ http(s)' }).nullish(),
})
const manifestSchema = z.object({ documents: z.array(z.unknown(), { error: 'phải là một danh sách' }) }, { error: 'phải là một đối tượng có danh sách "documents"' })


/**
 * The facts of a `manifest.json`: `{ "documents": [{ "file": …, "type": …, … }] }`. Never throws.
 *
 * `type` is the kind, `publisher` the outlet, `dateSource` where the date was had from. An entry that does not fit (a wrong type, an
 * unknown kind, a date that is none) gives no fact at all and one sentence that says what is wrong. An unknown key gives a sentence, the
 * entry's other facts count; null is as good as absent. Of a file named twice the first entry counts. A file that is no JSON, or names
 * a key twice, gives one sentence and no facts.
 */
export function readManifest(bytes: Uint8Array): Manifest {
  const parsed = parseJson(decode(bytes).text)
  if ('problem' in parsed) return { facts: [], problems: [badManifest(parsed.problem)] }
  const manifest = manifestSchema.safeParse(parsed.value)
  if (!manifest.success) return { facts: [], problems: [badManifest(sentence(manifest.error))] }
  return readEntries(manifest.data.documents)
}

function badManifest(message: string): Manifest['problems'][number] {
  return { file: MANIFEST_NAME, code: 'bad-manifest', message }
}

function readEntries(entries: readonly unknown[]): Manifest {
  const facts = new Map<string, ManifestFacts>()
  const problems: Manifest['problems'] = []
  for (const [i, raw] of entries.entries()) {
    const entry = entrySchema.safeParse(raw)
    const where = `Mục thứ ${i + 1}${fileOf(raw)}`
    if (!entry.success) {
      problems.push(badManifest(`${where}: ${sentence(entry.error)}`))
      continue
    }
    const { file } = entry.data
    const unknown = unknownKeys(raw)
    if (unknown.length > 0) problems.push(badManifest(`${where}: có khóa lạ ${unknown.join(', ')}; các khóa khác vẫn được dùng.`))
    if (facts.has(file.normalize('NFC'))) problems.push({ file, code: 'named-twice', message: 'Bản kê nêu tệp này hai lần; chỉ lấy mục đầu.' })
    else facts.set(file.normalize('NFC'), toFacts(entry.data))
  }
  return { facts: [...facts.values()], problems }
}

function unknownKeys(raw: unknown): string[] {
  return Object.keys(raw as object).filter((key) => !Object.hasOwn(entrySchema.shape, key)).map((key) => `"${key.slice(0, 60)}"`)
}

function toFacts({ type, publisher, dateSource, ...rest }: z.infer<typeof entrySchema>): ManifestFacts {
  const facts = { ...rest, kind: rest.kind ?? type, outlet: rest.outlet ?? publisher, dateNote: rest.dateNote ?? dateSource }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null)) as unknown as ManifestFacts
}

function fileOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'file' in raw && typeof raw.file === 'string' ? ` (${raw.file.slice(0, 300)})` : ''
}

function sentence(error: z.ZodError): string {
  return error.issues.slice(0, 5).map(({ path, message }) => `${path.length === 0 ? 'nội dung' : `"${path.join('.')}"`} ${message}`).join('; ') + '.'
}
