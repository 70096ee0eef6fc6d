interface YearRangeProps {
  action: string
  pairs: readonly [string, string][]
  years: string
  /** Parameter that holds the years, and what they are years of. */
  name?: string
  label?: string
}

/** From one year to another; works without a script. The server turns the two fields into the one parameter `name`. */
export function YearRange({ action, pairs, years, name: parameter = 'nam', label: purpose = 'Lọc theo khoảng năm' }: YearRangeProps) {
  const [from = '', to = from] = years.split('..')
  const field = (name: string, label: string, value: string) => (
    <label>{label} <input name={name} value={value} inputMode="numeric" pattern="[0-9]{4}" maxLength={4} autocomplete="off" /></label>
  )
  return (
    <form class="year-range" action={action} method="get" aria-label={purpose}>
      {pairs.filter(([name]) => name !== parameter && name !== 'trang').map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)}
      {field('tu-nam', 'Từ năm', from)}
      {field('den-nam', 'đến', to)}
      <button type="submit">Lọc</button>
    </form>
  )
}

/** '2020' → 'Năm 2020'; '2020..2025' → 'Năm 2020 – 2025' */
export function writtenYears(years: string): string {
  return `Năm ${years.replace('..', ' – ')}`
}
