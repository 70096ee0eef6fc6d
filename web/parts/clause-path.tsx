/** The address of a clause inside its document, as a citation shows it: Điều 2 › I › 2 › (13). */
export function ClausePath({ path }: { path: readonly string[] }) {
  return (
    <span class="clause-path">
      {path.map((label, depth) => (
        <>
          {depth === 0 ? null : <span class="clause-parting" aria-hidden="true"> › </span>}
          <span>{label}</span>
        </>
      ))}
    </span>
  )
}
