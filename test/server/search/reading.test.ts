import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { syllables } from '../../../ingest/model/syllables.js'
import { clauseAddress } from '../../../server/search/reading/address.js'
import { namedDocuments } from '../../../server/search/reading/document-numbers.js'
import { splitOperators } from '../../../server/search/reading/operators.js'
import { quantityExpansions } from '../../../server/search/reading/quantities.js'
import type { QueryWord } from '../../../server/search/reading/query-word.js'
import { readQuery } from '../../../server/search/reading/read-query.js'
import { isSoundSyllable } from '../../../server/search/reading/sound-syllable.js'
import { keysFromTyping } from '../../../server/search/reading/typing-methods.js'
import { asked, tinyLibrary } from './tiny-library.js'

describe('clauseAddress', () => {
  it.each([
    ['điều 2 mục I.2 (13)', 'dieu-2 › i › 2 › 13'],
    ['dieu 3', 'dieu-3'],
    ['khoản 2 Điều 5 Luật Giá', 'dieu-5 › 2'],
    ['Điều 2, mục I.2, chỉ tiêu (7)', 'dieu-2 › i › 2 › 7'],
    ['điểm đ khoản 1 điều 7', 'dieu-7 › 1 › dd'],
    ['chỉ tiêu 13', '13'],
    ['định hướng thứ nhất', 'thu-nhat'],
    ['phụ lục 1', 'phu-luc-1'], ['Điều 2 › I › 2 › (13)', 'dieu-2 › i › 2 › 13'], ['xem Chương II › Điều 8 › đ', 'chuong-ii › dieu-8 › dd'],
    ['khoảng 16 tuổi', null], ['khoản thu từ phí', null], ['mục đích của luật', null], ['điều kiện 2 năm', null], ['phần 2', null], ['ưa chuộng 3', null],
  ])('%s → %s', (text, expected) => expect(clauseAddress(text)?.parts.map(([token]) => token).join(' › ') ?? null).toBe(expected))
})

describe('quantityExpansions', () => {
  it.each([
    ['chính quyền địa phương hai cấp', ['#2 câp5'], ['2 cấp']],
    ['phạt tù 02 năm', ['hai năm'], []],
    ['trong mười hai tháng', [], []], ['lần thứ ba năm 2020', [], []], ['năm ngày', [], []], ['khoản 2 Điều 5', [], []], ['hai, cấp', [], []],
    ['thu 150 triệu', ['#150000000'], ['150.000.000']], ['1,2 tỷ', ['#1200000000'], ['1.200.000.000']], ['150.000.000 đồng', ['#150 triêu6'], ['150 triệu']],
  ])('%s', (text, runs, told) => {
    const words = syllables(text).map(({ start, end, key, opensRun }): QueryWord => ({ typed: text.slice(start, end), at: start, key, shown: text.slice(start, end), how: 'typed', opensRun }))
    const found = quantityExpansions(words)
    expect(found.map(({ run }) => run.keys.join(' '))).toEqual(runs)
    expect(found.flatMap(({ step }) => step?.to ?? [])).toEqual(told)
  })
})

describe('splitOperators', () => {
  it.each([
    ['"hộ nghèo" -2024', { required: [['hộ nghèo']], excluded: ['2024'], words: 'hộ nghèo' }],
    ['"a b" OR “c d” e', { required: [['a b', 'c d']], words: 'a b ; c d e' }],
    ['-"cận nghèo" nghèo', { excluded: ['cận nghèo'], words: 'nghèo' }],
    ['giai đoạn 2021 -2025', { excluded: [], words: 'giai đoạn 2021 -2025' }],
    ['Nghị quyết 01 -NQ/TU', { excluded: [], words: 'Nghị quyết 01 -NQ/TU' }],
    ['nam:2020..2025 nghèo', { filters: { years: { from: 2020, to: 2025 } }, words: 'nghèo' }],
    ['loại:nghị_quyết nghèo', { filters: { kinds: ['nghi-quyet'] }, words: 'nghèo' }],
    ['loai:lạ nghèo', { filters: {}, words: 'loai:lạ nghèo' }],
    ['"chưa đóng', { required: [], words: 'chưa đóng' }],
  ])('%s', (text, expected) => expect(splitOperators(text)).toMatchObject(expected))
})

describe('namedDocuments', () => {
  const documents = [['a', 'nghi-quyet', '41/nq-hdnd'], ['b', 'nghi-dinh', '171/2025/nd-cp'], ['c', 'nghi-quyet', '410/nq-hdnd']] as const
  it.each([
    ['số 41/NQ-HĐND', ['a']], ['41/NQ-HDND', ['a']], ['NQ 41', ['a']], ['nghị quyết 041', ['a']], ['nghi dinh 171/2025', ['b']], ['171 / 2025 / NĐ – CP', ['b']], ['năm 41', []],
  ])('%s → %j', (text, expected) => {
    const found = namedDocuments(text.replaceAll('–', '-'), documents.map(([id, kind, numberKey]) => ({ id, kind, numberKey, file: '', url: null, title: '', number: null, issuer: null, outlet: null, date: null, sections: 0, warnings: 0 })))
    expect(found.flatMap(({ documentIds }) => documentIds)).toEqual(expected)
  })
})

describe('keysFromTyping', () => {
  it.each([['chuyênr', 'chuyên3'], ['chuyeenr', 'chuyên3'], ['ngheof', 'ngheo2'], ['ddaats', 'đât5'], ['chuye6n3', 'chuyên3'], ['nuowcs', 'nươc5'], ['a1', 'a5']])('%s → %s', (typed, key) => expect(keysFromTyping(typed)).toContain(key))
  it.each(['nghèo', 'panthers', '2024', 'http'])('%s is no such slip', (typed) => expect(keysFromTyping(typed).every((key) => !/[a-z]+[256]$/.test(key) || key !== typed)).toBe(true))
})

describe('isSoundSyllable', () => {
  it.each(['luôn', 'nghiêng', 'quyền', 'giếng', 'xoong', 'thuở', 'đấy', 'khuya', 'mát', 'yêu'])('%s could be one', (word) => expect(isSoundSyllable(word)).toBe(true))
  it.each(['nghạch', 'chuyênr', 'màt', 'cuuả', 'ngành1', 'kàm', 'abc'])('%s could not', (word) => expect(isSoundSyllable(word)).toBe(false))
})

describe('word lists', () => {
  const folder = join(import.meta.dirname, '../../../server/search/data')
  it.each(readdirSync(folder))('%s has one entry a line, none twice', (name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([])
    expect(lines.filter((line) => line !== line.trim() || line !== line.normalize('NFC'))).toEqual([])
    if (!['everyday-phrases.txt', 'common-words.txt', 'title-ends.txt'].includes(name)) expect(lines.filter((line) => !/^[^=]+ = [^=]+$/.test(line))).toEqual([])
  })
})

describe('readQuery', () => {
  const { context, close } = tinyLibrary({ a: { sections: ['Đẩy mạnh chuyển đổi số, giảm tỷ lệ hộ nghèo, xuất khẩu địa phương và bảo vệ rừng xa thành phố.'] } })
  afterAll(close)
  const read = (text: string): string => readQuery(asked(text), { index: context.index, snapshot: context.index.snapshot(), rules: context.rules, documents: [] }).read
  it.each([
    ['chuyen doi so', 'chuyển đổi số'], ['chuyênr đổi số', 'chuyển đổi số'], ['CHUYEN DOI SO', 'CHUYỂN ĐỔI SỐ'], ['chuyển đoi số', 'chuyển đổi số'], ['xuất khẩu địa ph', 'xuất khẩu địa phương'],
    ['chuyển\u0007đổi số', 'chuyển đổi số'], ['x', 'x'], ['abc', 'abc'], ['điểm a khoản 2 điều 3', 'điểm a khoản 2 điều 3'], ['bg', 'bg'], ['do che phu rung', 'độ che phủ rừng'],
    ['Chuyển đổi số', 'Chuyển đổi số'], ['lạ lẫm quá đỗi', 'lạ lẫm quá đỗi'], ['bao nhiêu hộ nghèo', 'bao nhiêu hộ nghèo'], ['bao nhieu ho ngheo', 'bao nhiêu hộ nghèo'],
  ])('%s is read as %s', (typed, expected) => expect(read(typed)).toBe(expected))
})
