import { phrases } from '../../model/phrases.js'
import { slug } from '../../model/text.js'
import type { Token } from '../../model/tokens.js'
import type { Direction, IndicatorRef } from '../../model/target.js'
import list from './indicators.json' with { type: 'json' }

/** An entry of indicators.json, which an operator may extend. */
export interface Indicator {
  /** kebab-case, stable: it stands in addresses. */
  id: string
  name: string
  /** Ways the text names it; marks, case and spelling variants do not count. Two entries never share one. */
  aliases: string[]
  /** Names that mean this entry only where the figure is a share of a whole: `dịch vụ 31%` under `Cơ cấu kinh tế`. */
  shareAliases?: string[]
  dimension: string
  /** Preferred unit, canonical. */
  unit: string
  /** Ids of look-alikes. */
  notSameAs: string[]
  /** Id of the quantity whose change this entry is: `muc-giam-ty-le-ho-ngheo` of `ty-le-ho-ngheo`. */
  changeOf?: string
  direction?: Direction
}

export const INDICATORS: readonly Indicator[] = list as Indicator[]

const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]))
const changes = new Map(INDICATORS.flatMap((indicator) => (indicator.changeOf === undefined ? [] : [[`${indicator.changeOf} ${indicator.direction}`, indicator] as const])))
const ALIASES = phrases(INDICATORS.flatMap((indicator) => indicator.aliases.map((alias) => [bareWords(alias), indicator] as const)))
const SHARE_ALIASES = phrases(INDICATORS.flatMap((indicator) => [...(indicator.shareAliases ?? [])].map((alias) => [bareWords(alias), indicator] as const)))

function bareWords(alias: string): string {
  return alias.replace(/[^\p{L}\p{N}.]+/gu, ' ').trim()
}

/** The entry of an id, or null. */
export function indicatorById(id: string): Indicator | null {
  return byId.get(id) ?? null
}

/** The entry that is the change of another: ('ty-le-ho-ngheo', 'down') → muc-giam-ty-le-ho-ngheo; null where the list has none. */
export function changeOf(id: string, direction: Direction): Indicator | null {
  return changes.get(`${id} ${direction}`) ?? null
}

/** The longest name of an indicator that begins at word `i`. Words are tokens without marks. */
export function indicatorAt(words: readonly Token[], i: number, isShare: boolean): { value: Indicator; length: number } | null {
  const plain = ALIASES.at(words, i)
  const share = isShare ? SHARE_ALIASES.at(words, i) : null
  return share !== null && (plain === null || share.length >= plain.length) ? share : plain
}

/** The longest name of an indicator that ends with word `i`. */
export function indicatorEndingAt(words: readonly Token[], i: number): { value: Indicator; length: number } | null {
  return ALIASES.endingAt(words, i)
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
