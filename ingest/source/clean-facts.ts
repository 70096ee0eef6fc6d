import type { ReadSource } from '../model/block.js'
import { cleanText } from '../model/text.js'

/** Facts of markup with cleaned values on one line; empty and missing ones left out. */
export function cleanFacts(facts: { [Name in keyof ReadSource['markup']]: string | undefined }): ReadSource['markup'] {
  const cleaned = Object.entries(facts).map(([name, value]) => [name, cleanText(value ?? '').replace(/\s+/g, ' ').trim()] as const)
  return Object.fromEntries(cleaned.filter(([, value]) => value !== ''))
}
