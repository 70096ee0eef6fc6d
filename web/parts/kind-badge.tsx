import { useSite } from '../site.js'

/** The kind of a document, spelled out. */
export function KindBadge({ kind }: { kind: string }) {
  const { kinds } = useSite()
  return <span class="kind-badge">{kinds[kind] ?? 'Văn bản khác'}</span>
}
