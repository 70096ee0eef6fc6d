/** Links for the orders of a list; the one in force is marked. */
export function Sorting({ orders }: { orders: readonly { label: string; href: string; isCurrent: boolean }[] }) {
  return (
    <nav class="sorting" aria-label="Sắp xếp">
      <span aria-hidden="true">Sắp xếp:</span>
      {orders.map(({ label, href, isCurrent }) => <a key={label} href={href} rel="nofollow" aria-current={isCurrent ? 'true' : undefined}>{label}</a>)}
    </nav>
  )
}
