import { labelToken } from '../../../ingest/model/ids.js'
import { fold, hasAccent } from '../../../ingest/model/text.js'

/** A clause named in a query. */
export interface ClauseAddress {
  /** From the largest part to the clause itself, each as the label tokens that it may have (see `labelToken`). */
  parts: string[][]
  /** Offsets of the address in the query. */
  start: number
  end: number
  /** As typed. */
  typed: string
  /** True where the query calls the clause a target. */
  isTarget: boolean
}

/** Rank of a part in a Vietnamese text, the largest first: an address may be typed from either end. */
const RANKS = { phan: 0, 'phu luc': 0, chuong: 1, muc: 3, 'tieu muc': 4, dieu: 2, khoan: 5, 'chi tieu': 6, diem: 7, y: 8, 'dinh huong': 2, 'nhiem vu': 6 } as const

type PartName = keyof typeof RANKS

const LABEL = '(?:[ivxlc]+(?:\\.\\d+)*|\\d+[a-z]?(?:\\.\\d+)*|[a-z])'
const ORDINAL = 'thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)'
const PART = new RegExp(`(?<![\\p{L}\\p{N}])(phu luc|tieu muc|chi tieu|dinh huong|nhiem vu|phan|chuong|muc|dieu|khoan|diem|y)(?: so| thu)? +\\(?(${ORDINAL}|${LABEL})\\)?(?: ?\\((\\d+|[a-z])\\))?(?![\\p{L}\\p{N}%]|[.,/]\\d)`, 'giu')

/** Words that stand before numbers of other things far more often than before a clause's own ("phần 2", "ý 3" are rare). */
const NEEDS_COMPANY: readonly PartName[] = ['phan', 'y', 'diem', 'nhiem vu']

/**
 * The clause that a query names, in any order of its parts, with or without accents; null where it names none.
 *   'điều 2 mục I.2 (13)' → dieu-2 › i › 2 › 13      'khoản 2 Điều 5 Luật Giá' → dieu-5 › 2      'chỉ tiêu 13' → 13
 */
export function clauseAddress(text: string): ClauseAddress | null {
  return pathAddress(text) ?? spokenAddress(text)
}

/** A path as pages print it, copied into the search box: 'Điều 2 › I › 2 › (13)'. */
const PATH = /(?<![\p{L}\p{N}])(?:(?:điều|chương|mục|phần|phụ lục)\s+)?[\p{L}\d.]{1,6}(?:\s*›\s*(?:(?:điều|chương|mục|phần|phụ lục)\s+)?\(?[\p{L}\d.]{1,6}\)?)+(?![\p{L}\p{N}])/iu

function pathAddress(text: string): ClauseAddress | null {
  const found = PATH.exec(text)
  if (found === null) return null
  const [typed, start] = [found[0], found.index]
  return { parts: typed.split('›').map((label) => [labelToken(label)]), start, end: start + typed.length, typed, isTarget: false }
}

function spokenAddress(text: string): ClauseAddress | null {
  const folded = fold(text)
  const found = [...folded.matchAll(PART)].map((match) => ({
    name: match[1]!.toLowerCase() as PartName,
    // The label is read from the text itself, where đ is not d.
    label: labelAt(text, match), bracketed: match[3] ?? null, start: match.index, end: match.index + match[0].length,
  }))
  const run = adjacent(found.filter((part) => isPart(part, text)), folded)
  if (run.length === 0 || (run.length === 1 && NEEDS_COMPANY.includes(run[0]!.name))) return null
  const ordered = [...run].sort((a, b) => RANKS[a.name] - RANKS[b.name])
  const parts = ordered.flatMap(({ name, label, bracketed }) => [...tokensOf(name, label), ...(bracketed === null ? [] : [[labelToken(bracketed)]])])
  const [start, end] = [run[0]!.start, run.at(-1)!.end]
  return { parts, start, end, typed: text.slice(start, end), isTarget: run.some(({ name }) => name === 'chi tieu') }
}

interface FoundPart { name: PartName; label: string; bracketed: string | null; start: number; end: number }

/** Names in full; an accented word must be one of them ("chuộng ở" and "khoảng" are not "chương" and "khoản"). */
const SPELLINGS = ['phần', 'phụ lục', 'chương', 'mục', 'tiểu mục', 'điều', 'khoản', 'chỉ tiêu', 'điểm', 'ý', 'định hướng', 'nhiệm vụ']
/** Parts whose label may be a letter. */
const LETTERED: readonly PartName[] = ['diem', 'muc', 'phan', 'phu luc', 'y']
const ORDINALED: readonly PartName[] = ['dinh huong', 'nhiem vu', 'chi tieu', 'phan', 'y']

function isPart({ name, label, start }: FoundPart, text: string): boolean {
  const typed = text.slice(start, start + name.length).toLowerCase()
  if (hasAccent(typed) && !SPELLINGS.includes(typed)) return false
  if (/^th[ưu]/iu.test(label)) return ORDINALED.includes(name)
  return !/^\p{L}$/u.test(label) || /^[ivx]$/i.test(label) || LETTERED.includes(name)
}

function labelAt(text: string, match: RegExpExecArray | RegExpMatchArray): string {
  const at = match.index! + match[0].indexOf(match[2]!, match[1]!.length)
  return text.slice(at, at + match[2]!.length)
}

/** The first parts that only blanks, commas and small words part. */
function adjacent(found: readonly FoundPart[], folded: string): FoundPart[] {
  const run: FoundPart[] = []
  for (const part of found) {
    const last = run.at(-1)
    if (last !== undefined && !/^[\s,;]*(?:cua|thuoc|tai|trong)?\s*$/.test(folded.slice(last.end, part.start))) break
    run.push(part)
  }
  return run
}

/** 'muc', 'I.2' → [['i', 'muc-i'], ['2']]: divisions are printed bare or with their name. */
function tokensOf(name: PartName, label: string): string[][] {
  const named = `${name.replace(' ', '-')}-`
  if (/^thứ|^thu/i.test(label)) return [[labelToken(label)]]
  const labels = label.split('.').map(labelToken)
  if (name === 'dieu' || name === 'chuong' || name === 'phan' || name === 'phu luc') return [[named + labels.join('-')]]
  if (labels.length === 1) return [[labels[0]!, named + labels[0]!]]
  // "mục I.2" is division 2 of I; "mục 2.1" may be printed so as one label.
  return /^\d/.test(label) ? [[labels.join('-')]] : labels.map((part, i) => (i === 0 ? [part, named + part] : [part]))
}
