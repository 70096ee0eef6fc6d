import type { DocumentKind } from '../model/terms.js'
import type { CitationToken, ClauseToken, DocumentToken, HereToken } from './citation-grammar.js'
import type { Place } from './section-place.js'

/** One cited place: its parts from small to large as printed, and the document they are of. */
export interface Address {
  parts: { level: string; label: string }[]
  number: string | null
  name: string | null
  kind: DocumentKind | null
  start: number
  end: number
}

/** Levels from small to large. A mục stands above the Điều in statutes and below it in resolutions: printed order decides there. */
const RANK: Readonly<Record<string, number>> = { tiet: 0, diem: 1, khoan: 2, 'tieu-muc': 3, muc: 4, dieu: 5, chuong: 6, phan: 7, 'phu-luc': 8 }

/** Addresses read so far; those from `openFrom` on still want their document. */
interface Reading {
  addresses: Address[]
  openFrom: number
}

/**
 * The addresses a run of tokens names.
 *
 * Citing runs from small to large and ends with the document; a larger part belongs to every address before it that still lacks one:
 *   'khoản 2 và khoản 3 Điều 31, điểm a khoản 2 Điều 37 của Luật Thủ đô' → 31.2, 31.3, 37.2.a, all of Luật Thủ đô
 *   'mục I.2, Điều 2' → one address   'Điều 5, 6 và 7' → three
 * What is left without an article is of the article it stands in.
 */
export function readAddresses(tokens: readonly CitationToken[], text: string, place: Place): Address[] {
  const reading: Reading = { addresses: [], openFrom: 0 }
  tokens.forEach((token, i) => {
    const gap = i === 0 ? null : text.slice(tokens[i - 1]!.end, token.start)
    if (token.type === 'document') closeWith(reading, token, gap)
    else if (token.type === 'here') attachHere(reading, token, place)
    else addClause(reading, token, gap)
  })
  for (const address of reading.addresses) completeHere(address, place)
  return reading.addresses
}

function addClause({ addresses, openFrom }: Reading, token: ClauseToken, gap: string | null): void {
  const last = addresses.length > openFrom ? addresses.at(-1) : undefined
  const [first, ...others] = token.labels
  if (last !== undefined && gap !== null && contains(topRank(last), token.level, gap)) {
    for (const address of holdable({ addresses, openFrom }, RANK[token.level]!)) address.parts.push({ level: token.level, label: first!.label })
    last.end = first!.end
  } else addresses.push(opened(token.level, first!.label, token.start, first!.end))
  for (const { label, start, end } of others) addresses.push(opened(token.level, label, start, end))
}

/** No word or a comma between a part and a larger one: the larger holds the smaller. "và" starts another address. */
function contains(inside: number, level: string, gap: string): boolean {
  if (/[;]|và|hoặc|đến/u.test(gap)) return false
  return gap.includes(',') ? RANK[level]! > inside : RANK[level]! !== inside
}

/** Addresses, from the last backwards, that the part can hold: those as small as the last one, or smaller than the part. */
function holdable({ addresses, openFrom }: Reading, rank: number): Address[] {
  const inside = topRank(addresses.at(-1)!)
  const held: Address[] = []
  for (let i = addresses.length - 1; i >= openFrom; i--) {
    const top = topRank(addresses[i]!)
    if (top !== inside && top >= rank) break
    held.push(addresses[i]!)
  }
  return held
}

/** The document closes every address since the last document; with none open it is an address of its own. */
function closeWith(reading: Reading, token: DocumentToken, gap: string | null): void {
  const { addresses, openFrom } = reading
  const isJoined = gap !== null && !/[;]|và|hoặc|đến/u.test(gap)
  const open = isJoined ? addresses.slice(openFrom) : []
  const { number, name, kind, start, end } = token
  if (open.length > 0) {
    for (const address of open) Object.assign(address, { number, name, kind })
    open.at(-1)!.end = end
  } else if (!token.isSelf) addresses.push({ parts: [], number, name, kind, start, end })
  reading.openFrom = addresses.length
}

/** "Điều này" holds the addresses before it; alone it is no citation. Where the place is not known neither are they: left out, not guessed. */
function attachHere(reading: Reading, token: HereToken, place: Place): void {
  const { addresses, openFrom } = reading
  const label = token.level === 'dieu' ? place.dieu : token.level === 'khoan' ? place.khoan : null
  const open = addresses.slice(openFrom).filter((address) => topRank(address) < RANK[token.level]!)
  if (open.length === 0) return
  if (label === null) reading.addresses = addresses.filter((address) => !open.includes(address))
  for (const address of open) address.parts.push({ level: token.level, label: label ?? '' })
  open.at(-1)!.end = token.end
  reading.openFrom = reading.addresses.length
}

/** A clause or point without an article is of the one around it. */
function completeHere(address: Address, place: Place): void {
  const top = address.parts.at(-1)
  if (top === undefined || !isSame(address)) return
  const needsKhoan = top.level === 'diem' && place.khoan !== null && !address.parts.some(({ level }) => level === 'khoan')
  if (needsKhoan && place.dieu !== null) address.parts.push({ level: 'khoan', label: place.khoan! })
  if (RANK[address.parts.at(-1)!.level]! <= RANK.khoan! && place.dieu !== null) address.parts.push({ level: 'dieu', label: place.dieu })
}

function isSame({ number, name, kind }: Address): boolean {
  return number === null && name === null && kind === null
}

function topRank({ parts }: Address): number {
  return RANK[parts.at(-1)!.level] ?? 0
}

function opened(level: string, label: string, start: number, end: number): Address {
  return { parts: [{ level, label }], number: null, name: null, kind: null, start, end }
}
