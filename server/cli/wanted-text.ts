import { AppError } from '../../ingest/model/app-error.js'
import { cleanQuery } from '../search/reading/clean-query.js'

/** What was typed, as it was typed; throws `AppError('missing-query')` with the sentence where there is nothing but blanks and signs nobody sees. */
export function wantedText(typed: string, sentence: string): string {
  if (cleanQuery(typed) === '') throw new AppError('missing-query', sentence, { value: typed })
  return typed
}
