import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../ingest/model/text.js'
import { decode } from '../../../ingest/source/decode.js'
import { outline, readChecked } from './block-text.js'

const TEXT = 'Điều 1. Tỷ lệ hộ nghèo giảm còn 3%, đường phố sạch đẹp.\nĐiều 2. Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành.\n'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** windows-1258 has no ế or ộ: tones stand as marks of their own behind the vowel. */
const windows1258 = (text: string): Uint8Array => {
  const split = text.replace(/[ạ-ỹ]|[àáèéìíòóùúýãõĩũ]/gi, (char) => {
    const [base, ...marks] = [...char.normalize('NFD')]
    const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? ''
    return (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC') + tone
  })
  return iconv.encode(split, 'windows-1258')
}

describe('decode', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-8 in NFD', utf8(TEXT.normalize('NFD')), 'utf-8'],
    ['UTF-16LE with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16BE with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['UTF-16LE without a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: false }), 'utf-16le'],
    ['UTF-16BE without a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: false }), 'utf-16be'],
    ['windows-1258 without a declaration', windows1258(TEXT), 'windows-1258'],
    ['UTF-8 declared as windows-1258', utf8(`<meta charset="windows-1258">${TEXT}`), 'utf-8'],
    ['windows-1258 declared', windows1258(`<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">${TEXT}`), 'windows-1258'],
    ['windows-1258 declared in XML', windows1258(`<?xml version="1.0" encoding="Windows-1258"?>${TEXT}`), 'windows-1258'],
  ])('reads %s', (_, bytes, charset) => {
    const decoded = decode(bytes)
    expect(decoded.charset).toBe(charset)
    expect(cleanText(decoded.text).replace(/<[^>]*>/g, '')).toBe(TEXT)
    expect(decoded.warnings).toEqual([])
  })

  it.each([
    ['a byte that is none in UTF-8', Buffer.concat([utf8(TEXT), Buffer.from([0xff, 0x41])]), /1 chỗ .* utf-8/],
    ['a file cut inside a letter', utf8(TEXT.slice(0, 8) + 'ế').subarray(0, -1), /utf-8/],
    ['half a unit at the end of UTF-16', Buffer.concat([iconv.encode(TEXT, 'utf-16le', { addBOM: true }), Buffer.from([0x41])]), /utf-16le/],
    ['half a surrogate pair', Buffer.concat([iconv.encode(TEXT, 'utf-16le', { addBOM: true }), Buffer.from([0x00, 0xd8])]), /utf-16le/],
  ])('warns of %s and reads the rest', (_, bytes, message) => {
    const { text, warnings } = decode(bytes)
    expect(text).toContain('Điều 1')
    expect(warnings).toEqual([{ code: 'broken-bytes', message: expect.stringMatching(message) as string }])
  })

  it('gives the same blocks from NFC, NFD, CRLF, NBSP, UTF-16 and windows-1258 copies', () => {
    const copies = [TEXT, TEXT.normalize('NFD'), TEXT.replaceAll('\n', '\r\n'), TEXT.replaceAll(' ', '\u00A0'), `\uFEFF${TEXT}`].map(utf8)
    copies.push(iconv.encode(TEXT, 'utf-16le', { addBOM: true }), windows1258(TEXT))
    const wanted = TEXT.trim().split('\n')
    for (const copy of copies) expect(outline(readChecked(copy, 'a.txt'))).toEqual(wanted)
  })
})
