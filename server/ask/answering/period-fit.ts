import type { Period } from '../../../ingest/model/period.js'
import type { Question } from '../question.js'

type Asked = NonNullable<Question['period']>
type Held = Pick<Period, 'from' | 'to' | 'kind'>

/**
 * True where a figure's period is the one asked for.
 *
 * A year asks for that year, or for the end of a plan of which the figure is the state; a span asks for that span, for one that ends with it,
 * or for the state at its end. What holds on the average of a span is no figure of a single year in it, unless the question says `mỗi năm`.
 */
export function fitsPeriod(held: Held, asked: Asked, { isMean, asksMean }: { isMean: boolean; asksMean: boolean }): boolean {
  if (held.to === null || asked.to === null) return false
  if (held.from === asked.from && held.to === asked.to) return true
  const isYear = asked.from === asked.to && asked.to.length === 4
  if (isYear) return heldInYear(held, asked, isMean && !asksMean)
  return asked.to === held.to && (isSpan(held) || !isMean)
}

function heldInYear(held: Held, asked: Asked, isMean: boolean): boolean {
  const isSameYear = held.from?.slice(0, 4) === asked.to && held.to?.slice(0, 4) === asked.to
  if (isSameYear) return held.to!.length === 4
  if (held.kind === 'until') return held.to!.slice(0, 4) === asked.to
  return !isMean && isSpan(held) && held.to === asked.to
}

function isSpan({ from, to }: Held): boolean {
  return from !== null && from !== to
}

/** A period's key: two printed in different words but covering the same time are one; nhiệm kỳ and giai đoạn that end together count as one. */
export function periodKey({ from, to }: Held): string {
  if (to === null) return ''
  return from === to ? to : `..${to}`
}
