import { traceHref } from '../links.js'
import type { TargetChip } from '../views/ledger.js'

/** Figures read from a passage, each leading to where its indicator stands in the other documents. */
export function TargetChips({ chips }: { chips: readonly TargetChip[] | undefined }) {
  if (chips === undefined || chips.length === 0) return null
  return (
    <ul class="target-chips" aria-label="Số liệu đọc được">
      {chips.map((chip) => (
        <li key={`${chip.id} ${chip.figure}`}>
          <a class="target-chip" href={traceHref(chip)}><strong>{chip.figure}</strong> <span>{chip.name}{chip.period === '' ? '' : `, ${chip.period}`}</span></a>
        </li>
      ))}
    </ul>
  )
}
