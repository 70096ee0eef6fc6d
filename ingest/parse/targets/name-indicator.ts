import { phrases } from '../../model/phrases.js'
import type { Direction, IndicatorRef, Measure } from '../../model/target.js'
import type { Token } from '../../model/tokens.js'
import { bare } from './trim-name.js'
import { changeOf, type Indicator, indicatorAt, ownIndicator } from './indicator-list.js'
import phraseWords from './phrase-words.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }

const RESIDUAL_START = phrases([...phraseWords.residualStart, ...places].map((word) => [word, true] as const))
const LEADING = phrases([...phraseWords.leading, ...places].map((word) => [word, true] as const))

/** The indicator named, with its words and those that only narrow it (a place, a group). */
export interface NamedIndicator {
  ref: IndicatorRef
  entry: Indicator | null
  /** Words behind the name that narrow it. */
  narrowing: Token[]
}

/**
 * The indicator that words name: an entry of the list, or one of its own.
 *
 * The whole phrase must be the name: what stands before it may only lead in, what stands behind only narrow it, so that
 * `tỷ lệ hộ cận nghèo` or `tỷ lệ hộ nghèo được vay vốn` is never `tỷ lệ hộ nghèo`. With `isShare`, parts of the economy mean their share.
 */
export function nameIndicator(subject: readonly Token[], isShare: boolean): NamedIndicator | null {
  const words = bare(subject)
  for (let i = 0; i < words.length; i++) {
    const found = indicatorAt(words, i, isShare)
    if (found === null || !leadsIn(words, i)) continue
    const narrowing = words.slice(i + found.length)
    if (narrowing.length > 0 && RESIDUAL_START.at(narrowing, 0) === null) continue
    return { ref: { id: found.value.id, name: found.value.name }, entry: found.value, narrowing }
  }
  const ref = ownIndicator(words)
  return ref === null ? null : { ref, entry: null, narrowing: [] }
}

/** True where the words before `i` name nothing: none, a place, a verb that leads in. */
function leadsIn(words: readonly Token[], i: number): boolean {
  return i === 0 || LEADING.endingAt(words, i - 1) !== null || words.slice(0, i).every(({ text }) => /^\p{Lu}/u.test(text))
}

/** The entry for a change of an indicator, where the list has one: GRDP that grows is `tang-truong-kinh-te`. */
export function changeIndicator({ ref, entry }: NamedIndicator, measure: Measure, direction: Direction | null): IndicatorRef {
  const isChange = measure === 'change' || measure === 'average-annual-change'
  const change = isChange && entry !== null && direction !== null ? changeOf(entry.id, direction) : null
  return change === null ? ref : { id: change.id, name: change.name }
}
