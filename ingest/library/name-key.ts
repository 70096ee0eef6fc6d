import { tonedKey } from '../model/text.js'

/**
 * Comparable form of a law's name: case, spaces, tone placement and i against y do not count, accents do.
 *   'LUẬT THỦ ĐÔ' → 'luât6 thu3 đô'   'Luật Thủ  đô' → 'luât6 thu3 đô'
 */
export function nameKey(name: string): string {
  return name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').map(tonedKey).join(' ')
}
