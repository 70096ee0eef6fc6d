import { cleanText } from '../../../ingest/model/text.js'

const CONTROLS = /[\u0000-\u001F\u007F-\u009F]/g

/** A query without invisible characters, on one line; a control character parts words as a blank does. '' where there is nothing. */
export function cleanQuery(typed: string): string {
  return cleanText(typed.replace(CONTROLS, ' ')).replace(/\s+/g, ' ').trim()
}
