import { type Phrases, phrases } from '../../model/phrases.js'
import { slug } from '../../model/text.js'
import type { Token } from '../../model/tokens.js'
import type { Direction, IndicatorRef } from '../../model/target.js'
import fields from './fields.json' with { type: 'json' }
import list from './indicators.json' with { type: 'json' }

/** An entry of indicators.json, which an operator may extend by a `chi-tieu.json` in the library's folder. */
export interface Indicator {
  /** kebab-case, stable: it stands in addresses. */
  id: string
  name: string
  /** Ways the text names it; marks, case and spelling variants do not count. Two entries never share one. */
  aliases: string[]
  /** Names that mean this entry only where the figure is a share of a whole: `dịch vụ 31%` under `Cơ cấu kinh tế`. */
  shareAliases?: string[]
  /** Id of its field in fields.json. */
  field: string
  dimension: string
  /** Preferred unit, canonical. */
  unit: string
  /** Ids of look-alikes. */
  notSameAs: string[]
  /** Id of the quantity whose change this entry is: `muc-giam-ty-le-ho-ngheo` of `ty-le-ho-ngheo`. */
  changeOf?: string
  direction?: Direction
}

/** Our own entries. */
export const INDICATORS: readonly Indicator[] = list as Indicator[]

/** Fields (lĩnh vực) by which the sổ chỉ tiêu is filtered, in the order in which they are offered. */
export const FIELDS: readonly { id: string; name: string }[] = fields

/** Field of whatever the list does not place. */
export const NO_FIELD = 'khac'

/** Entries ready for look-up. */
export interface IndicatorList {
  entries: readonly Indicator[]
  byId: ReadonlyMap<string, Indicator>
  changes: ReadonlyMap<string, Indicator>
  aliases: Phrases<Indicator>
  shareAliases: Phrases<Indicator>
}

/** Our entries with an operator's: an entry of an id of ours adds its aliases to ours and takes the place of the rest. */
export function indicatorList(operators: readonly Indicator[] = []): IndicatorList {
  const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]))
  for (const entry of operators) {
    const ours = byId.get(entry.id)
    byId.set(entry.id, ours === undefined ? entry : { ...ours, ...entry, aliases: [...ours.aliases, ...entry.aliases] })
  }
  const entries = [...byId.values()]
  const pairs = (names: (indicator: Indicator) => readonly string[]) => entries.flatMap((indicator) => names(indicator).map((alias) => [bareWords(alias), indicator] as const))
  return {
    entries, byId,
    changes: new Map(entries.flatMap((indicator) => (indicator.changeOf === undefined ? [] : [[`${indicator.changeOf} ${indicator.direction}`, indicator] as const]))),
    aliases: phrases(pairs(({ aliases }) => aliases)), shareAliases: phrases(pairs(({ shareAliases }) => shareAliases ?? [])),
  }
}

const OURS = indicatorList()
let inForce = OURS

/** What `work` returns, every look-up inside it made in `list`. `work` must not wait: a promise would be looked up in another list. */
export function withIndicators<Result>(list: IndicatorList, work: () => Result): Result {
  const before = inForce
  inForce = list
  try {
    return work()
  } finally {
    inForce = before
  }
}

/** Key of an alias: marks, case and spelling variants do not count. */
export function bareWords(alias: string): string {
  return alias.replace(/[^\p{L}\p{N}.]+/gu, ' ').trim()
}

/** The entry of an id, or null. */
export function indicatorById(id: string): Indicator | null {
  return inForce.byId.get(id) ?? null
}

/** The field of an indicator; null where the list does not have it. */
export function fieldOf(id: string): string | null {
  return inForce.byId.get(id)?.field ?? null
}

/** The entry that is the change of another: ('ty-le-ho-ngheo', 'down') → muc-giam-ty-le-ho-ngheo; null where the list has none. */
export function changeOf(id: string, direction: Direction): Indicator | null {
  return inForce.changes.get(`${id} ${direction}`) ?? null
}

/** The longest name of an indicator that begins at word `i`. Words are tokens without marks. */
export function indicatorAt(words: readonly Token[], i: number, isShare: boolean): { value: Indicator; length: number } | null {
  const plain = inForce.aliases.at(words, i)
  const share = isShare ? inForce.shareAliases.at(words, i) : null
  return share !== null && (plain === null || share.length >= plain.length) ? share : plain
}

/** The longest name of an indicator that ends with word `i`. */
export function indicatorEndingAt(words: readonly Token[], i: number): { value: Indicator; length: number } | null {
  return inForce.aliases.endingAt(words, i)
}

const MAX_OWN_WORDS = 10

/**
 * An indicator of its own for words that the list does not know; alike words give one id.
 *   'cơ sở công nghiệp nông thôn' → khac-co-so-cong-nghiep-nong-thon. Named by at most ten words.
 */
export function ownIndicator(words: readonly Token[]): IndicatorRef | null {
  const name = words.slice(0, MAX_OWN_WORDS).map(({ text }) => text).join(' ')
  const token = slug(name)
  return token === '' ? null : { id: `khac-${token}`, name: name.charAt(0).toUpperCase() + name.slice(1) }
}
