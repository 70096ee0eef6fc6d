import { numberKey } from '../../ingest/model/number-key.js'

/**
 * True where one document number may be a slip for the other: the same but for one sign, two neighbours exchanged, or its ordinal alone.
 *   '14/NQ-HĐND', '41/NQ-HĐND' → true   '30/2021/NĐ-CP', '30/2020/NĐ-CP' → true   '30/2020/NĐ-CP', '41/NQ-HĐND' → false
 */
export function isNearNumber(printed: string, other: string | null): boolean {
  if (other === null) return false
  const [a, b] = [numberKey(printed), numberKey(other)]
  if (a.replace(/^\d+/, '') === b.replace(/^\d+/, '')) return true
  const signs = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i).filter((i) => a[i] !== b[i])
  if (a.length !== b.length) return Math.abs(a.length - b.length) === 1 && isOneLonger(a.length > b.length ? a : b, a.length > b.length ? b : a)
  const [first, second] = signs
  return signs.length <= 1 || (signs.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!])
}

function isOneLonger(longer: string, shorter: string): boolean {
  let at = 0
  while (at < shorter.length && longer[at] === shorter[at]) at++
  return longer.slice(at + 1) === shorter.slice(at)
}
