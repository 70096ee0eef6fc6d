/**
 * How many multi-byte sequences of UTF-8 are right and how many bytes belong to none.
 *
 *   'é' in UTF-8 → { right: 1, broken: 0 }     'é' in windows-1258 → { right: 0, broken: 1 }
 * Overlong forms, surrogates and values above U+10FFFF count as broken, as the Encoding standard has it.
 */
export function countUtf8(bytes: Uint8Array): { right: number; broken: number } {
  let right = 0
  let broken = 0
  for (let i = 0; i < bytes.length; ) {
    const length = bytes[i]! < 0x80 ? 1 : sequenceLength(bytes, i)
    if (length > 1) right++
    if (length === 0) broken++
    i += Math.max(length, 1)
  }
  return { right, broken }
}

/** Length of the right sequence that starts at `i`, or 0. */
function sequenceLength(bytes: Uint8Array, i: number): 0 | 2 | 3 | 4 {
  const lead = bytes[i]!
  if (lead >= 0xc2 && lead <= 0xdf) return isTail(bytes[i + 1]) ? 2 : 0
  if (lead >= 0xe0 && lead <= 0xef) {
    const [low, high] = lead === 0xe0 ? [0xa0, 0xbf] : lead === 0xed ? [0x80, 0x9f] : [0x80, 0xbf]
    return isTail(bytes[i + 1], low, high) && isTail(bytes[i + 2]) ? 3 : 0
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const [low, high] = lead === 0xf0 ? [0x90, 0xbf] : lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf]
    return isTail(bytes[i + 1], low, high) && isTail(bytes[i + 2]) && isTail(bytes[i + 3]) ? 4 : 0
  }
  return 0
}

function isTail(byte: number | undefined, low = 0x80, high = 0xbf): boolean {
  return byte !== undefined && byte >= low && byte <= high
}
