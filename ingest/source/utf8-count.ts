/**
 * How many multi-byte sequences of UTF-8 are right and how many pieces are broken: as many as a decoder puts U+FFFD for.
 *
 *   'é' in UTF-8 → { right: 1, broken: 0 }     'é' in windows-1258 → { right: 0, broken: 1 }     'ế' without its last byte → { right: 0, broken: 1 }
 * Overlong forms, surrogates and values above U+10FFFF count as broken, as the Encoding standard has it.
 */
export function countUtf8(bytes: Uint8Array): { right: number; broken: number } {
  let right = 0
  let broken = 0
  for (let i = 0; i < bytes.length; ) {
    const length = bytes[i]! < 0x80 ? 1 : sequenceLength(bytes, i)
    if (length > 1) right++
    if (length <= 0) broken++
    i += length === 0 ? 1 : Math.abs(length)
  }
  return { right, broken }
}

/** Length of the right sequence that starts at `i`; negative the length of one cut short; 0 where none can start. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let k = 1; k < length; k++) {
    const [low, high] = k === 1 ? secondByte(lead) : [0x80, 0xbf]
    const byte = bytes[i + k]
    if (byte === undefined || byte < low || byte > high) return -k
  }
  return length
}

/** Range of the byte after a lead: narrower where the sequence would be overlong, a surrogate or too large. */
function secondByte(lead: number): [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf]
}
