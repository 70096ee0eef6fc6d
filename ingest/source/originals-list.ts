import { z } from 'zod'
import { AppError } from '../model/app-error.js'
import { decode } from './decode.js'
import { parseJson } from './parse-json.js'

/** Name under which a folder says where the originals of its digests are published. */
export const ORIGINALS_NAME = 'originals.json'

/** Where a digest's original is published, and how to tell that a page is it. */
export interface ListedOriginal {
  /** The digest: a path inside the folder. */
  file: string
  /** Null where the address is not known; `note` then says what is. */
  url: string | null
  title: string
  number: string | null
  /** Figures that the original prints, as it prints them: `7,5%`. */
  figures: string[]
  note: string | null
}

const words = z.string().trim().min(1).max(2000)
const listSchema = z.object({
  originals: z.array(z.object({
    file: words,
    url: z.url({ protocol: /^https?$/ }).nullable(),
    title: words,
    number: words.nullable().default(null),
    figures: z.array(words).max(50).default([]),
    note: words.nullable().default(null),
  })).max(10_000),
})

/** The originals that an `originals.json` lists. Throws `AppError('bad-originals')` where it is of another form. */
export function readOriginalsList(bytes: Uint8Array): ListedOriginal[] {
  const parsed = parseJson(decode(bytes).text)
  if ('problem' in parsed) throw new AppError('bad-originals', parsed.problem)
  const list = listSchema.safeParse(parsed.value)
  if (list.success) return list.data.originals
  const [issue] = list.error.issues
  throw new AppError('bad-originals', `Danh sách bản gốc không đúng dạng ở “${issue?.path.join('.') ?? ''}”.`, { cause: list.error })
}
