import { isTellingNumber, NUMBER_SOURCE } from './document-number.js'
import { KIND_SOURCE, kindOfNumber, kindOfWord } from './kind-words.js'
import laws from './law-names.json' with { type: 'json' }
import type { DocumentKind } from '../model/terms.js'

/** One printed label of a clause with its offsets in the text: '2' in "khoản 1, 2 và 3". */
export interface Label {
  label: string
  start: number
  end: number
}

/** A level with its labels: "khoản 1, 2 và 3". `start` is that of the level's word. */
export interface ClauseToken {
  type: 'clause'
  level: string
  labels: Label[]
  start: number
  end: number
}

/** A document named by number, by name, or as the present one ("Luật này", "Điều này" is a clause of it). */
export interface DocumentToken {
  type: 'document'
  number: string | null
  kind: DocumentKind | null
  name: string | null
  isSelf: boolean
  start: number
  end: number
}

/** "Điều này", "khoản này": the article or clause the words stand in. */
export interface HereToken {
  type: 'here'
  level: string
  start: number
  end: number
}

export type CitationToken = ClauseToken | DocumentToken | HereToken

const LEVELS: Readonly<Record<string, string>> = {
  'điểm': 'diem', 'tiết': 'tiet', 'khoản': 'khoan', 'điều': 'dieu', 'mục': 'muc', 'tiểu mục': 'tieu-muc',
  'chương': 'chuong', 'phần': 'phan', 'phụ lục': 'phu-luc',
}
const ROMAN = '[IVXLC]{1,7}'
const LETTER = '[a-zđ]\\d?'
/** Labels a level may carry. A Roman or decimal division may hang on another: "mục I.2". */
const LABELS: Readonly<Record<string, string>> = {
  'diem': `(?:${LETTER}|\\d{1,2}(?:\\.\\d{1,2}){0,3})`,
  'tiet': `(?:${LETTER})`,
  'khoan': '\\d{1,3}[a-zđ]?',
  'dieu': '\\d{1,4}[a-zđ]?',
  'muc': `(?:${ROMAN}|\\d{1,3}|[A-Z])(?:\\.(?:${ROMAN}|\\d{1,3})){0,3}`,
  'tieu-muc': `(?:${ROMAN}|\\d{1,3})(?:\\.\\d{1,3}){0,3}`,
  'chuong': `(?:${ROMAN}|\\d{1,3})`,
  'phan': `(?:${ROMAN}|\\d{1,2}|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))`,
  'phu-luc': `(?:${ROMAN}|\\d{1,3}|[A-Z])(?:\\.\\d{1,2})?`,
}
const END = '(?![\\p{L}\\d]|\\.\\d)'
/** Words that show a figure to be an amount: "các khoản 300 triệu đồng". */
const AMOUNT = '(?!\\s{1,2}(?:đồng|nghìn|triệu|tỷ|tỉ)(?!\\p{L}))(?!\\s?%)'
/** Words that show the figure behind a comma to be an amount, not one more label: "Điều 5, 15 ngày". */
const UNIT = '(?!\\s{1,2}(?:ngày|tháng|năm|giờ|người|đồng|triệu|tỷ|lần|bản|%|đại biểu|xã|phường|huyện|tỉnh))(?!\\s?%)'
const JOIN = '(?:\\s{0,2},\\s{0,2}|\\s{0,2};\\s{1,2}|\\s{1,2}(?:và|hoặc|đến)\\s{1,2})'

const LAW_WORD = '(?:Bộ\\s+luật|Luật|Pháp\\s+lệnh)'
const LAW_NAMES = [...laws.names].sort((a, b) => b.length - a.length).map((name) => name.replace(/ /g, '\\s+').replace(/[.]/g, '\\.')).join('|')
/** Words between "Luật" and its number: no stop, no second document. */
const LAW_TITLE = '(?:(?!(?:Luật|Nghị|Thông|Quyết|Pháp|Bộ\\s+luật|số|ngày|này|được|đã)(?!\\p{L}))[^\\s.;:()“”"\']{1,20}\\s{1,2}){0,22}'

const SOURCES = {
  numbered: `(?<kind>${KIND_SOURCE})\\s{1,3}(?:số\\s{0,2}:?\\s{0,2})?(?<number>${NUMBER_SOURCE})`,
  law: `(?<law>${LAW_WORD})\\s{1,3}(?<lawTitle>${LAW_TITLE})(?:số\\s{0,2}:?\\s{0,2})(?<lawNumber>\\d{1,3}/(?:19|20)\\d{2}/(?:UBTV)?QH\\d{1,2})(?![\\p{L}\\d])`,
  named: `(?<namedKind>${LAW_WORD})\\s{1,3}(?<name>${LAW_NAMES})(?!\\p{L})(?:\\s{1,2}(?:năm\\s{1,2})?(?:19|20)\\d{2}(?!\\d))?`,
  constitution: '(?<constitution>Hiến\\s+pháp)(?:\\s+năm\\s+\\d{4})?(?!\\p{L}|\\s+này)',
  self: `(?<self>(?:${KIND_SOURCE}|Quy\\s+chế|Quy\\s+định|Điều\\s+lệ|Chương\\s+trình|văn\\s+bản))\\s{1,2}này(?!\\p{L})`,
  here: '(?<here>Điều|điều|khoản|Khoản|điểm|Điểm|mục|Mục|Chương|chương|Phần|phần)\\s{1,2}này(?!\\p{L})',
  bare: `(?<bare>${NUMBER_SOURCE})`,
  clause: `(?<level>[Tt]iểu\\s+mục|[Pp]hụ\\s+lục|[Đđ]iểm|[Tt]iết|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hần)\\s{1,3}(?=[\\dIVXLCA-Za-zđt])`,
}
const START = new RegExp(`(?<![\\p{L}\\d])(?:${Object.values(SOURCES).join('|')})`, 'gu')

/** Tokens of citations in a text, in order, not overlapping. Linear: every repetition is bounded. */
export function* citationTokens(text: string): Generator<CitationToken> {
  const scan = new RegExp(START)
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const token = match.groups!.level === undefined ? documentToken(match) : clauseToken(text, match)
    if (token === null) scan.lastIndex = match.index + Math.max(1, match[0].length)
    else {
      scan.lastIndex = token.end
      yield token
    }
  }
}

function documentToken(match: RegExpExecArray): DocumentToken | HereToken | null {
  const g = match.groups!
  const span = { start: match.index, end: match.index + match[0].length }
  const document = { type: 'document' as const, number: null, kind: null, name: null, isSelf: false, ...span }
  if (g.here !== undefined) return { type: 'here', level: LEVELS[g.here.toLowerCase()]!, ...span }
  if (g.self !== undefined) return { ...document, isSelf: true }
  if (g.number !== undefined) return { ...document, number: g.number, kind: kindOfWord(g.kind!) }
  if (g.lawNumber !== undefined) return { ...document, number: g.lawNumber, kind: kindOfWord(g.law!), name: lawName(g.law!, g.lawTitle!) }
  if (g.name !== undefined) return { ...document, kind: kindOfWord(g.namedKind!), name: lawName(g.namedKind!, g.name) }
  if (g.constitution !== undefined) return { ...document, kind: 'hien-phap', name: 'Hiến pháp' }
  return isTellingNumber(g.bare!) ? { ...document, number: g.bare!, kind: kindOfNumber(g.bare!) } : null
}

function lawName(word: string, title: string): string | null {
  const name = title.replace(/\s+/g, ' ').trim()
  return name === '' ? null : `${word.replace(/\s+/g, ' ')} ${name}`
}

/** The level's labels: the first, then those joined to it without the level's word again. */
function clauseToken(text: string, match: RegExpExecArray): ClauseToken | null {
  const level = LEVELS[match.groups!.level!.replace(/\s+/g, ' ').toLowerCase()]!
  const source = LABELS[level]!
  const labels: Label[] = []
  let at = match.index + match[0].length
  const first = sticky(`(?<label>${source})${END}${AMOUNT}`, text, at)
  if (first === null) return null
  for (let next: RegExpExecArray | null = first; next !== null && labels.length < 60; next = sticky(`${JOIN}(?<label>${source})${END}${UNIT}`, text, at)) {
    const label = next.groups!.label!
    at = next.index + next[0].length
    labels.push({ label, start: at - label.length, end: at })
  }
  return { type: 'clause', level, labels, start: match.index, end: at }
}

const compiled = new Map<string, RegExp>()

function sticky(source: string, text: string, at: number): RegExpExecArray | null {
  let pattern = compiled.get(source)
  if (pattern === undefined) compiled.set(source, (pattern = new RegExp(source, 'uy')))
  pattern.lastIndex = at
  return pattern.exec(text)
}
