import { tonedKey } from '../model/text.js'
import list from './issuing-bodies.json' with { type: 'json' }

/** A known name as its syllables' keys, so that ỦY and UỶ, HÒA and HOÀ are one. */
interface KnownName {
  keys: string[]
  name: string
}

const BODIES = byLength(list.bodies)
const OPENERS = byLength(list.openers)
const UNITS = byLength(list.units)
const SHORT = new Map(list.abbreviations.map(([short, full]) => [short!, full!]))

/**
 * The bodies that rows in capitals name, from the superior one down, in reading case.
 *
 *   ['BỘ TÀI CHÍNH', 'CỤC THUẾ'] → ['Bộ Tài chính', 'Cục Thuế']   ['ỦY BAN NHÂN', 'DÂN', 'TỈNH ĐỒNG NAI'] → ['Ủy ban nhân dân tỉnh Đồng Nai']
 * A name broken over rows is one again. `sample` is text of the same document: a body that no list knows is spelled as it is there,
 * or else with a capital at its start and in place names.
 */
export function bodyNames(rows: readonly string[], sample: string): string[] {
  const names: string[] = []
  for (const group of bodyGroups(rows)) names.push(spellBody(group, sample))
  return names
}

/** A body's name in reading case: 'BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH' → 'Bộ Văn hóa, Thể thao và Du lịch'. */
export function spellBody(words: string, sample: string): string {
  const syllables = expand(words).split(' ')
  const keys = syllables.map(keyOf)
  const known = longest(BODIES, keys, 0)
  const rest = syllables.slice(known?.keys.length ?? 0)
  if (known !== null && rest.length === 0) return known.name
  if (known !== null && longest(UNITS, keys, known.keys.length) !== null) return `${known.name} ${spellPlace(rest)}`
  const seen = spelledIn(sample, words)
  if (seen !== null) return seen
  const lower = syllables.map((syllable) => syllable.toLowerCase())
  const unit = keys.findIndex((_, i) => i > 0 && longest(UNITS, keys, i) !== null)
  const plain = unit < 0 ? lower.join(' ') : [...lower.slice(0, unit), spellPlace(syllables.slice(unit))].join(' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** True where the words begin as an issuing body does. */
export function opensBody(words: string): boolean {
  const keys = expand(words).split(' ').map(keyOf)
  return longest(BODIES, keys, 0) !== null || longest(OPENERS, keys, 0) !== null
}

/** True where a known body, with the unit it is of, is all the words: 'QUỐC HỘI', 'Ủy ban nhân dân tỉnh Đồng Nai', not 'QUỐC HỘI QUYẾT ĐỊNH'. */
export function isWholeBody(words: string): boolean {
  const keys = expand(words).split(' ').map(keyOf)
  const known = longest(BODIES, keys, 0)
  return known !== null && (known.keys.length === keys.length || longest(UNITS, keys, known.keys.length) !== null)
}

/** True for a name that says no more than what sort of body it is: 'Văn phòng', 'Ủy ban nhân dân'. */
export function isBareBody(name: string): boolean {
  const keys = name.split(' ').map(keyOf)
  return longest(OPENERS, keys, 0)?.keys.length === keys.length || /^(Ủy ban|Hội đồng) nhân dân( tỉnh| thành phố)?$/u.test(name)
}

/** The known body that begins with a bare name and is the first the sample prints: 'Văn phòng' → 'Văn phòng Trung ương Đảng'. */
export function completeBody(bare: string, sample: string): string {
  const text = sample.toLowerCase()
  const fuller = list.bodies.filter((name) => name.startsWith(`${bare} `)).map((name) => ({ name, at: text.indexOf(name.toLowerCase()) }))
  return fuller.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.name ?? bare
}

function bodyGroups(rows: readonly string[]): string[] {
  const groups: string[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last !== undefined && (!opensBody(row) || isIncomplete(last, row))) groups[groups.length - 1] = `${last} ${row}`
    else groups.push(row)
  }
  return groups.flatMap(splitJoined)
}

/** "VĂN PHÒNG" / "CHÍNH PHỦ" is one known name over two rows. */
function isIncomplete(above: string, row: string): boolean {
  const joined = `${above} ${row}`.split(' ').map(keyOf)
  const aboveCount = above.split(' ').length
  const known = longest(BODIES, joined, 0)
  return known !== null && known.keys.length > aboveCount && longest(BODIES, joined, 0)!.keys.length > (longest(BODIES, above.split(' ').map(keyOf), 0)?.keys.length ?? 0)
}

/** Two known bodies printed in one row: 'BỘ TÀI CHÍNH CỤC THUẾ'. */
function splitJoined(words: string): string[] {
  const keys = words.split(' ').map(keyOf)
  const first = longest(BODIES, keys, 0)
  const rest = first === null ? [] : words.split(' ').slice(first.keys.length)
  if (first === null || rest.length === 0 || longest(BODIES, rest.map(keyOf), 0) === null) return [words]
  return [words.split(' ').slice(0, first.keys.length).join(' '), ...splitJoined(rest.join(' '))]
}

/** 'TỈNH ĐỒNG NAI' → 'tỉnh Đồng Nai': the unit in small letters, its name with capitals. */
function spellPlace(syllables: readonly string[]): string {
  const keys = syllables.map(keyOf)
  let i = 0
  let out = ''
  while (i < syllables.length) {
    const unit = longest(UNITS, keys, i)
    const count = unit?.keys.length ?? 1
    const spelled = syllables.slice(i, i + count).map((syllable) => (unit ? syllable.toLowerCase() : capitalised(syllable)))
    out += (out === '' ? '' : ' ') + spelled.join(' ')
    i += count
  }
  return out
}

function capitalised(syllable: string): string {
  return syllable.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()).join('-')
}

/** The same words in mixed case elsewhere in the document. */
function spelledIn(sample: string, words: string): string | null {
  const wanted = words.toLowerCase()
  const lower = sample.toLowerCase()
  if (lower.length !== sample.length) return null
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const seen = sample.slice(at, at + wanted.length)
    if (/\p{Ll}/u.test(seen.slice(1)) && /\p{Lu}\p{Ll}/u.test(seen)) return seen.charAt(0).toUpperCase() + seen.slice(1)
  }
  return null
}

function expand(words: string): string {
  return words.split(' ').map((word) => SHORT.get(word) ?? word).join(' ')
}

function keyOf(syllable: string): string {
  return tonedKey(syllable.replace(/[,.;:]+$/, ''))
}

function byLength(names: readonly string[]): KnownName[] {
  return names.map((name) => ({ name, keys: name.split(' ').map(keyOf) })).sort((a, b) => b.keys.length - a.keys.length)
}

function longest(names: readonly KnownName[], keys: readonly string[], from: number): KnownName | null {
  return names.find((name) => name.keys.every((key, i) => keys[from + i] === key)) ?? null
}
