import countNouns from './count-nouns.json' with { type: 'json' }
import { phrases } from './phrases.js'
import { tokenize, type Token } from './tokens.js'
import units from './units.json' with { type: 'json' }

/** A unit in its one spelling, with what is needed to compare values of different units. */
export interface Unit {
  /** `tỷ đồng`, `%/năm`, `giường bệnh/vạn dân`. */
  canonical: string
  /** Units of one dimension can be compared after multiplying by `factor`; `count:<noun>` for things, with `/<per>` where there is one. */
  dimension: string
  /** Size in the dimension's base: 1e9 for `tỷ đồng`, 0.01 for `%`. */
  factor: number
}

interface UnitPart { name: string; dimension: string; factor: number; isNoun: boolean }

const BASES = phrases<UnitPart>(units.bases.flatMap(({ name, dimension, factor, spellings }) => spellings.map((spelling) => [spelling, { name, dimension, factor, isNoun: false }] as const)))
const SCALES = phrases(units.scales.flatMap((scale) => scale.spellings.map((spelling) => [spelling, scale] as const)))
const NOUNS = phrases<UnitPart>((countNouns as string[][]).flatMap((spellings) => spellings.map((spelling) => [spelling, nounPart(spellings[0]!)] as const)))

function nounPart(name: string): UnitPart {
  return { name, dimension: `count:${name}`, factor: 1, isNoun: true }
}

/** A unit found in tokens: `length` tokens of it; `isBare` where only a scale is printed (`825 tỷ`), so that the unit itself is unknown. */
export interface FoundUnit { unit: Unit; length: number; isBare: boolean; isNoun: boolean }

/**
 * The unit printed from token `i` on, or null.
 *   'tỉ đồng' → tỷ đồng   '% / năm' → %/năm   'triệu đồng/người/năm'   'xã đạt chuẩn' → xã   'nghìn hecta' → nghìn ha
 * A known noun counts as a unit; the longest one wins (`cụm công nghiệp`, not `cụm`).
 */
export function findUnit(tokens: readonly Token[], i: number): FoundUnit | null {
  let at = i
  let factor = 1
  const names: string[] = []
  for (let scale = SCALES.at(tokens, at); scale !== null; scale = SCALES.at(tokens, at)) {
    names.push(scale.value.name)
    factor *= scale.value.factor
    at += scale.length
    if (tokens[at]?.key === '.' && /^(đ|đồng)$/i.test(tokens[at + 1]?.text ?? '')) at++
  }
  const base = longer(BASES.at(tokens, at), NOUNS.at(tokens, at))
  if (base === null && names.length === 0) return null
  at += base?.length ?? 0
  const per = base === null ? { text: '', length: 0 } : perParts(tokens, at)
  const canonical = [...names, base?.value.name ?? ''].join(' ').trim() + per.text
  const unit = { canonical, dimension: (base?.value.dimension ?? 'unknown') + per.text, factor: factor * (base?.value.factor ?? 1) }
  return { unit, length: at + per.length - i, isBare: base === null, isNoun: base?.value.isNoun ?? false }
}

type Match<T> = { value: T; length: number } | null

function longer<T>(a: Match<T>, b: Match<T>): Match<T> {
  return a !== null && (b === null || a.length >= b.length) ? a : b
}

/** `/năm`, `/người/năm`, `/10.000 dân`: parts behind a stroke, at most three. */
function perParts(tokens: readonly Token[], from: number): { text: string; length: number } {
  let at = from
  let text = ''
  for (let n = 0; n < 3 && tokens[at]?.key === '/'; n++) {
    const amount = tokens[at + 1]?.kind === 'number' ? tokens[at + 1]!.text : ''
    const start = at + (amount === '' ? 1 : 2)
    const scale = SCALES.at(tokens, start)
    const after = start + (scale?.length ?? 0)
    const name = longer(BASES.at(tokens, after), NOUNS.at(tokens, after))
    const word = tokens[after]
    if (name === null && (word?.kind !== 'word' || amount !== '')) break
    text += `/${[amount, scale?.value.name ?? '', name?.value.name ?? word!.text.toLowerCase()].filter((part) => part !== '').join(' ')}`
    at = after + (name?.length ?? 1)
  }
  return { text, length: at - from }
}

/** A printed unit in its one spelling, or null where it is none we know. 'tỉ đồng' → 'tỷ đồng', 'hecta' → 'ha', '% / năm' → '%/năm' */
export function readUnit(printed: string): Unit | null {
  let unit = read.get(printed)
  if (unit === undefined) {
    const tokens = tokenize(printed)
    const found = findUnit(tokens, 0)
    unit = found !== null && !found.isBare && found.length === tokens.length ? found.unit : null
    if (read.size < MAX_READ) read.set(printed, unit)
  }
  return unit
}

/** Units read before; documents print a few hundred. */
const MAX_READ = 5000
const read = new Map<string, Unit | null>()

/** Value in the base of its dimension: (8.5, nghìn tỷ đồng) → 8.5e12; null where the unit is not known. */
export function inBase(value: number, unitCanonical: string | null): { value: number; dimension: string } | null {
  const unit = unitCanonical === null ? null : readUnit(unitCanonical)
  return unit === null ? null : { value: value * unit.factor, dimension: unit.dimension }
}
