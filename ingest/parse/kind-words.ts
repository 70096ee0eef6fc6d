import type { DocumentKind } from '../model/terms.js'
import { isDocumentKind } from '../model/terms.js'
import { firstCode } from './document-number.js'
import list from './kind-words.json' with { type: 'json' }

/** Names of kinds as documents print them, the longest first, with the kind each stands for. */
export const KIND_WORDS: readonly (readonly [string, DocumentKind])[] = pairs(list.printed).sort(([a], [b]) => b.length - a.length)

const BY_WORD = new Map(KIND_WORDS.map(([word, kind]) => [word.toLowerCase(), kind]))
const BY_CODE = new Map(pairs(list.codes))

/** Source of a regular expression (flags `iu`) that matches the name of a kind; no capturing groups. Spaces may be line breaks. */
export const KIND_SOURCE = `(?:${KIND_WORDS.map(([word]) => word.replace(/ /g, '\\s+')).join('|')})`

/** The kind a printed name stands for, or null: 'NGHỊ QUYẾT' → 'nghi-quyet', 'Bộ luật' → 'luat'. */
export function kindOfWord(word: string): DocumentKind | null {
  return BY_WORD.get(word.replace(/\s+/g, ' ').trim().toLowerCase()) ?? null
}

/**
 * The kind that a number's code names (Nghị định 30/2020/NĐ-CP, annex III), or null.
 *   '41/NQ-HĐND' → 'nghi-quyet'   '263/QĐ-TTg' → 'quyet-dinh'   '5615/CT-CS' → null, since CT can also be a body
 */
export function kindOfNumber(number: string): DocumentKind | null {
  if (/\/QH\d+$/.test(number)) return null
  const code = firstCode(number)
  if (code === 'CT' && !/CT\s*[-–/]\s*(TTg|UBND|HĐND|TW|TU|CP|B[A-ZĐ]+)/.test(number)) return null
  return BY_CODE.get(code) ?? null
}

function pairs(entries: readonly (readonly string[])[]): [string, DocumentKind][] {
  return entries.map(([word, kind]) => {
    if (word === undefined || !isDocumentKind(kind)) throw new Error(`kind-words.json: ${word} → ${kind}`)
    return [word, kind]
  })
}
