import { z } from 'zod'
import { cleanText } from '../../model/text.js'
import { phraseKey } from '../../model/tokens.js'
import { bareWords, FIELDS, type Indicator, INDICATORS, NO_FIELD } from './indicator-list.js'

/** Name under which an operator's indicators lie in the library's folder. */
export const OWN_INDICATORS_NAME = 'chi-tieu.json'

/** An operator's entries that can be used, and a sentence for each that cannot. */
export interface OwnIndicators {
  entries: Indicator[]
  problems: string[]
}

/** Longest name; those of ours have under 100 characters. */
const MAX_NAME_CHARS = 300

const words = z.string({ error: 'phải là chuỗi chữ' }).max(MAX_NAME_CHARS, { error: `dài quá ${MAX_NAME_CHARS} ký tự` })
  .transform((value) => cleanText(value).replace(/\s+/g, ' ').trim()).refine((value) => value !== '', { error: 'bị để trống' })
const names = z.array(words, { error: 'phải là một danh sách chuỗi chữ' })
const token = words.refine((value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), { error: 'chỉ được có chữ thường không dấu, chữ số và dấu gạch nối' })
const entrySchema = z.strictObject({
  id: token, name: words.optional(), aliases: names.default([]), shareAliases: names.optional(),
  field: token.refine((value) => FIELDS.some(({ id }) => id === value), { error: `không phải lĩnh vực đã biết (${FIELDS.map(({ id }) => id).join(', ')})` }).optional(),
  dimension: words.optional(), unit: words.optional(), notSameAs: z.array(token, { error: 'phải là một danh sách mã chỉ tiêu' }).optional(),
  changeOf: token.optional(), direction: z.enum(['up', 'down'], { error: 'phải là "up" hoặc "down"' }).optional(),
}, { error: (issue) => (issue.code === 'unrecognized_keys' ? `có khóa lạ ${issue.keys.map((key) => `"${key.slice(0, 60)}"`).join(', ')}` : 'phải là một đối tượng') })
const fileSchema = z.object({ indicators: z.array(z.unknown(), { error: 'phải là một danh sách' }) }, { error: 'phải là một đối tượng có danh sách "indicators"' })

/**
 * An operator's indicators: `{ "indicators": [{ "id": …, "name": …, "aliases": […], "unit": … }] }`. Never throws.
 *
 * An entry of an id of ours may give further aliases alone; a new one needs a name, an alias and a unit. An entry that does not fit, or
 * that takes a name which another indicator has, is left out with a sentence; the others count.
 */
export function readOwnIndicators(json: string): OwnIndicators {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return { entries: [], problems: ['Tệp không phải là JSON.'] }
  }
  const file = fileSchema.safeParse(parsed)
  if (!file.success) return { entries: [], problems: [sentence(file.error)] }
  const read: OwnIndicators = { entries: [], problems: [] }
  for (const [i, raw] of file.data.indicators.entries()) {
    const entry = entrySchema.safeParse(raw)
    const problem = entry.success ? faultOf(entry.data, read.entries) : sentence(entry.error)
    if (problem !== null) read.problems.push(`Mục thứ ${i + 1}${idOf(raw)}: ${problem}`)
    else read.entries.push(completed(entry.data!))
  }
  return read
}

type Entry = z.infer<typeof entrySchema>

/** What is wrong with an entry beside the others; null where nothing is. */
function faultOf(entry: Entry, earlier: readonly Indicator[]): string | null {
  const ours = INDICATORS.find(({ id }) => id === entry.id)
  if (earlier.some(({ id }) => id === entry.id)) return 'mã này đã có ở một mục trước.'
  if (ours === undefined && (entry.name === undefined || entry.unit === undefined || entry.aliases.length === 0)) return 'chỉ tiêu mới cần "name", "unit" và ít nhất một tên trong "aliases".'
  const known = [...INDICATORS, ...earlier]
  for (const alias of entry.aliases) {
    const owner = known.find(({ id, aliases }) => id !== entry.id && aliases.some((other) => keyOf(other) === keyOf(alias)))
    if (owner !== undefined) return `tên “${alias}” đã là tên của chỉ tiêu “${owner.id}”.`
  }
  const missing = [...(entry.notSameAs ?? []), ...(entry.changeOf === undefined ? [] : [entry.changeOf])].find((id) => id !== entry.id && !known.some((one) => one.id === id))
  return missing === undefined ? null : `không có chỉ tiêu mang mã “${missing}”.`
}

function completed(entry: Entry): Indicator {
  const ours = INDICATORS.find(({ id }) => id === entry.id)
  const given = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Partial<Indicator>
  return { name: '', unit: '', field: NO_FIELD, dimension: 'count', notSameAs: [], ...ours, ...given, id: entry.id, aliases: entry.aliases }
}

function keyOf(alias: string): string {
  return phraseKey(bareWords(alias))
}

function idOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? ` (${raw.id.slice(0, 60)})` : ''
}

function sentence(error: z.ZodError): string {
  return error.issues.slice(0, 5).map(({ path, message }) => (path.length === 0 ? message : `"${path.join('.')}" ${message}`)).join('; ') + '.'
}
