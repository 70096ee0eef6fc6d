import type { Filters } from '../../../ingest/index/port.js'
import { KINDS, type DocumentKind } from '../../../ingest/model/terms.js'
import { fold, slug } from '../../../ingest/model/text.js'
import { parseYears } from '../request.js'

/** A query taken apart at its operators. */
export interface SplitQuery {
  /** What is left to search by words, phrases included. */
  words: string
  /** Texts of which each must occur word for word; alternatives within one entry. */
  required: string[][]
  excluded: string[]
  filters: Filters
  /** Publisher as typed; matched against the library's own names later. */
  publishers: string[]
}

const PHRASE = /"([^"]*)"|“([^”]*)”/g
const FIELD = /(^|\s)(loai|loại|nam|năm|co-quan|cơ-quan)\s*:\s*("[^"]*"|[^\s"]+)/giu

/**
 * Takes operators out of a query; anything that is not quite an operator is words.
 *
 * `"…"` must occur; `-word` and `-"…"` must not; `OR` (or `HOẶC`, in capitals) between two phrases asks for either;
 * `loai:`, `nam:2020..2025`, `co-quan:` filter. A `-` inside a word or before a number ("41-NQ", "2021 -2025") is no operator.
 *   '"hộ nghèo" -2024' → required [["hộ nghèo"]], excluded ["2024"]
 */
export function splitOperators(text: string): SplitQuery {
  const split: SplitQuery = { words: '', required: [], excluded: [], filters: {}, publishers: [] }
  let rest = text.replace(FIELD, (whole, before: string, name: string, value: string) => (readField(fold(name), value.replaceAll('"', ''), split) ? before : whole))
  rest = rest.replace(/(^|\s)-(?:"([^"]*)"|“([^”]*)”|([^\s"“”-][^\s"“”]*))(?=\s|$)/gu, (whole, before: string, ascii?: string, curly?: string, word?: string, at?: number) => {
    const excluded = (ascii ?? curly ?? word ?? '').trim()
    if (excluded === '' || (word !== undefined && isRange(rest.slice(0, at), word))) return whole
    split.excluded.push(excluded)
    return before
  })
  rest = rest.replace(new RegExp(`(?:${PHRASE.source})(?:\\s+(?:OR|HOẶC|\\|)\\s+(?:${PHRASE.source}))*`, 'gu'), (group) => {
    const phrases = [...group.matchAll(PHRASE)].map((found) => (found[1] ?? found[2] ?? '').trim()).filter((phrase) => phrase !== '')
    if (phrases.length > 0) split.required.push(phrases)
    return ` ${phrases.join(' ; ')} `
  })
  split.words = rest.replace(/(^|\s)(?:OR|HOẶC|\|)(?=\s|$)/gu, '$1 ').replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim()
  return split
}

/** "2021 -2025" is a range, and "Nghị quyết 01 -NQ/TU" a number written with a space. */
function isRange(before: string, word: string): boolean {
  return /\d\s*$/.test(before) && (/^\d/.test(word) || word.includes('/'))
}

function readField(name: string, value: string, { filters, publishers }: SplitQuery): boolean {
  if (name === 'nam') {
    const years = parseYears(value)
    if (years !== null) filters.years = years
    return years !== null
  }
  if (name === 'co-quan') {
    publishers.push(value.replaceAll('_', ' '))
    return true
  }
  const kind = slug(value.replaceAll('_', ' '))
  if (!Object.hasOwn(KINDS, kind)) return false
  filters.kinds = [...(filters.kinds ?? []), kind as DocumentKind]
  return true
}
