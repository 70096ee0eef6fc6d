import { formatShort } from '../../ingest/model/format-figure.js'
import type { Library, StoredTarget } from '../../ingest/library/library.js'
import { formatPeriod } from '../../ingest/model/period.js'
import type { TargetChip } from '../../web/views/ledger.js'

/** Chips of one section: more would bury the words they were read from. */
const MOST_CHIPS = 4

/** The figures read from each section, for those whose indicator has a name of its own; each indicator and figure once. */
export function chipsBySection(targets: readonly StoredTarget[]): Map<string, TargetChip[]> {
  const chips = new Map<string, TargetChip[]>()
  for (const target of targets) {
    const { sectionId, indicator } = target
    if (indicator.id.startsWith('khac-') || indicator.id === '') continue
    const own = chips.get(sectionId) ?? []
    const chip = { id: indicator.id, name: indicator.name, figure: formatShort(target), period: formatPeriod(target.period) }
    if (own.length >= MOST_CHIPS || own.some(({ id, figure }) => id === chip.id && figure === chip.figure)) continue
    chips.set(sectionId, [...own, chip])
  }
  return chips
}

/** The chips of a search's hits. */
export function chipsOfHits(library: Library, hits: readonly { sectionId: string }[]): Map<string, TargetChip[]> {
  return chipsBySection(hits.flatMap(({ sectionId }) => library.targetsOf(sectionId)))
}
