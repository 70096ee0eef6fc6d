import type { ReadQuestion } from '../reading/read-question.js'
import type { RowGroup } from './group-rows.js'
import type { MatchedRow } from './match-rows.js'

/**
 * The groups that a question can mean, fewer where its words tell them apart: of figures in one statement those that are a growth or fall as
 * asked, or none, and those whose own words hold more of it; of several statements of a document those that hold every word themselves, and of several documents those that hold them at all.
 */
export function narrowGroups(groups: readonly RowGroup[], question: ReadQuestion): RowGroup[] {
  const kept = groups.filter((group) => !groups.some((other) => other !== group && isApter(first(other), first(group), question)))
  const whole = kept.filter((group) => question.terms.every(({ key }) => first(group).heldTerms.has(key)))
  return whole.length > 0 ? whole : kept
}

function first({ rows: [row] }: RowGroup): MatchedRow {
  return row!
}

function isInOneStatement({ row: a }: MatchedRow, { row: b }: MatchedRow): boolean {
  return a.sectionId === b.sectionId && a.spans.whole.start === b.spans.whole.start
}

function isApter(one: MatchedRow, other: MatchedRow, question: ReadQuestion): boolean {
  if (one.row.documentId !== other.row.documentId) return false
  if (!isInOneStatement(one, other)) return (isWhole(one.ownTerms, question) && !isWhole(other.ownTerms, question)) || (isWhole(one.saidTerms, question) && !isWhole(other.saidTerms, question))
  const [fits, otherFits] = [fitsChange(one, question), fitsChange(other, question)]
  if (fits !== otherFits) return fits
  return [...other.ownTerms].every((key) => one.ownTerms.has(key)) && one.ownTerms.size > other.ownTerms.size
}

/** All terms, each behind the one it follows. */
function isWhole(there: ReadonlySet<string>, { terms }: ReadQuestion): boolean {
  return terms.every(({ key }, i) => there.has(key) && there.has(`${i}`))
}

/** A figure of growth where growth is asked for, and of a level where it is not. */
function fitsChange({ row: { measure, unitCanonical } }: MatchedRow, { direction, isYearly }: ReadQuestion): boolean {
  const isChange = measure === 'change' || measure === 'average-annual-change' || unitCanonical === '%/năm'
  return isChange === (direction !== null || isYearly)
}
