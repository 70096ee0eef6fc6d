/** The way from the list of documents to this page; the last step is the page itself. */
export function Breadcrumb({ steps }: { steps: readonly { label: string; href: string }[] }) {
  return (
    <nav class="breadcrumb" aria-label="Đường dẫn">
      <ol>
        {steps.map(({ label, href }, i) => (
          <li key={href}><a href={href} aria-current={i === steps.length - 1 ? 'page' : undefined}>{label}</a></li>
        ))}
      </ol>
    </nav>
  )
}
