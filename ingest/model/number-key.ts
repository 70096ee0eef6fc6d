import { fold } from './text.js'

/**
 * Comparable form of a document number; '' where there is none.
 *
 * En dashes, spaces round `/` and `-`, a leading "số", case, accents and a leading zero of the ordinal do not count.
 *   'Số 41/NQ-HĐND' → '41/nq-hdnd'   '41 / NQ – HDND' → '41/nq-hdnd'   '01-NQ/TU' → '1-nq/tu'   '30/2020/NĐ-CP' → '30/2020/nd-cp'
 */
export function numberKey(raw: string): string {
  const ascii = fold(raw.normalize('NFC')).replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s*([/-])\s*/g, '$1').trim()
  return ascii.replace(/^so\s*:?\s*/, '').replace(/\s+/g, ' ').replace(/^0+(?=\d)/, '')
}
