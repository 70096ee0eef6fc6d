import type { FacetValueView } from '../views/search.js'
import { writtenCount } from './date.js'

interface FacetProps {
  name: string
  values: readonly FacetValueView[]
  chosen: readonly string[]
  /** Address of the list with this value put in or taken out. */
  href: (value: string) => string
}

/** Values shown before the rest folds away: a phone's screen holds about this many. */
const SHOWN_VALUES = 8

/** One way to narrow a list: each value is a link that puts it in or takes it out, with the number of entries it has. */
export function Facet({ name, values, chosen, href }: FacetProps) {
  if (values.length === 0) return null
  const option = (value: FacetValueView) => <FacetOption key={value.value} value={value} isChosen={chosen.includes(value.value)} href={href(value.value)} />
  const rest = values.slice(SHOWN_VALUES)
  return (
    <section class="facet">
      <h2>{name}</h2>
      <ul>{values.slice(0, SHOWN_VALUES).map(option)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>Còn {writtenCount(rest.length)} mục</summary>
          <ul>{rest.map(option)}</ul>
        </details>
      )}
    </section>
  )
}

function FacetOption({ value, isChosen, href }: { value: FacetValueView; isChosen: boolean; href: string }) {
  return (
    <li>
      <a class={isChosen ? 'facet-option is-chosen' : 'facet-option'} href={href} rel="nofollow">
        <span class="facet-box" aria-hidden="true" />
        <span class="facet-label">{value.label}{isChosen ? <span class="visually-hidden"> (đang chọn, bấm để bỏ)</span> : null}</span>
        <span class="facet-count">{writtenCount(value.count)}</span>
      </a>
    </li>
  )
}

/** A filter in force, with a link that takes it back. */
export interface Chip { label: string; href: string }

export function Chips({ chips, clearHref }: { chips: readonly Chip[]; clearHref: string }) {
  if (chips.length === 0) return null
  return (
    <ul class="chips" aria-label="Đang lọc theo">
      {chips.map((chip) => (
        <li key={chip.label}>
          <a class="chip" href={chip.href}><span class="visually-hidden">Bỏ lọc: </span>{chip.label}<span class="chip-cross" aria-hidden="true">×</span></a>
        </li>
      ))}
      {chips.length > 1 ? <li><a class="chip is-clear" href={clearHref}>Bỏ hết</a></li> : null}
    </ul>
  )
}
