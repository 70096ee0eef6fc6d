import type { ComponentChildren } from 'preact'
import { anchorOf } from '../links.js'
import type { Node } from '../tree.js'
import { ownText } from './own-text.js'
import { SectionTable } from './section-table.js'
import { SectionText, type Overlay } from './section-text.js'
import { TargetChips } from './target-chips.js'

interface SectionProps {
  node: Node
  overlay: Overlay
  /** Rank of the nearest heading above, 1 for the page's own. */
  above: number
}

/** Sections one below the other, each with its anchor, its words, a link to its own page and what stands under it. */
export function SectionTree({ nodes, overlay, above }: { nodes: readonly Node[]; overlay: Overlay; above: number }) {
  return <>{nodes.map((node) => <SectionNode key={node.section.id} node={node} overlay={overlay} above={above} />)}</>
}

function SectionNode({ node, overlay, above }: SectionProps) {
  const { section, depth, children } = node
  if (section.level === 'table') return <SectionTable node={node} overlay={overlay} />
  const { labelEnd, headEnd } = ownText(section)
  const isHead = headEnd > labelEnd
  const text = (from: number, to: number) => <SectionText section={section} overlay={overlay} from={from} to={to} labelEnd={labelEnd} />
  const bodyFrom = isHead ? skipSpace(section.text, headEnd) : 0
  const link = overlay.ownPage === section.id ? null : <ClauseLink node={node} />
  const rank = isHead ? Math.min(6, above + 1) : above
  return (
    <div class={`section level-${section.level} role-${section.role} depth-${Math.min(depth, 6)}`} id={anchorOf(section.id)}>
      {isHead ? <Heading rank={rank}>{text(0, headEnd)}{link}</Heading> : null}
      {paragraphs(section, bodyFrom).map(([from, to], n, all) => <p class="own" key={from}>{text(from, to)}{isHead || n < all.length - 1 ? null : link}</p>)}
      <TargetChips chips={overlay.chips?.get(section.id)} />
      <SectionTree nodes={children} overlay={overlay} above={rank} />
    </div>
  )
}

function Heading({ rank, children }: { rank: number; children: ComponentChildren }) {
  const Tag = `h${rank}` as 'h2'
  return <Tag class="own head">{children}</Tag>
}

/** The pilcrow that opens a section's own page, kept on the line of the last word. */
function ClauseLink({ node: { section } }: { node: Node }) {
  return <>{'\u00A0'}<a class="clause-link" href={section.url} aria-label={`Trang riêng: ${section.path.join(' › ') || 'đoạn này'}`}>¶</a></>
}

/** Parts whose lines belong together as they stand. */
const KEPT_LINES: readonly string[] = ['preamble', 'recipients', 'signature']

/** Stretches of a section's words from an offset on, one for each paragraph; their joints are line ends. */
function paragraphs({ text, level }: Node['section'], from: number): [number, number][] {
  if (from >= text.length) return []
  if (KEPT_LINES.includes(level)) return [[from, text.length]]
  const stretches: [number, number][] = []
  for (let at = from; at < text.length; at = skipSpace(text, at)) {
    const end = text.indexOf('\n', at)
    stretches.push([at, end === -1 ? text.length : end])
    at = end === -1 ? text.length : end
  }
  return stretches
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}
