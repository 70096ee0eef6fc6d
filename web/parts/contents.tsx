import { anchorOf } from '../links.js'
import type { Node } from '../tree.js'
import type { SectionView } from '../views/document.js'
import { ownText } from './own-text.js'

const NAMED: readonly string[] = ['phan', 'chuong', 'muc', 'tieu-muc', 'dieu', 'phu-luc', 'roman', 'upper-letter', 'heading', 'ordinal', 'table']
/** Levels from which a document's closing parts are named in its contents. */
const PARTS: Readonly<Record<string, string>> = { preamble: 'Phần mở đầu', recipients: 'Nơi nhận', signature: 'Chữ ký', closing: 'Phần kết thúc' }
const TITLE_WORDS = 12
/** Up to this many entries the contents stand open: about a screen. */
const MOST_OPEN_ENTRIES = 40

/** The contents of a document: nested, each level folded until it is opened. */
export function Contents({ nodes }: { nodes: readonly Node[] }) {
  const entries = nodes.filter(isEntry).filter(({ section }, n, all) => !(section.level in PARTS) || section.level !== all[n - 1]?.section.level)
  if (entries.length < 2 && !entries.some((node) => node.children.some(isEntry))) return null
  return (
    <nav class="contents" aria-label="Mục lục">
      <details class="contents-fold" data-open-when-wide>
        <summary>Mục lục</summary>
        <div class="contents-body"><Entries nodes={entries} isOpen={countEntries(entries) <= MOST_OPEN_ENTRIES} /></div>
      </details>
    </nav>
  )
}

function Entries({ nodes, isOpen }: { nodes: readonly Node[]; isOpen: boolean }) {
  return (
    <ol>
      {nodes.map((node) => {
        const under = node.children.filter(isEntry)
        return (
          <li key={node.section.id}>
            <a href={`#${anchorOf(node.section.id)}`}>{entryTitle(node.section)}</a>
            {under.length === 0 ? null : (
              <details open={isOpen}>
                <summary><span class="visually-hidden">Mục con của {node.section.label || entryTitle(node.section)}</span></summary>
                <Entries nodes={under} isOpen={isOpen} />
              </details>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function countEntries(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countEntries(node.children.filter(isEntry)), 0)
}

/** Parts with a heading, with a named level, or with labelled parts under them; a bare paragraph is none. */
function isEntry({ section, children }: Node): boolean {
  if (section.level === 'row') return false
  if (section.level in PARTS || NAMED.includes(section.level) || section.heading !== '') return true
  return section.label !== '' && (children.some((child) => child.section.label !== '') || section.role === 'chi-tieu')
}

/** Label and heading on one line: a label on a line of its own gets the point that the line's end stood for. */
function titleOf({ label }: SectionView, printedLabel: string, heading: string): string {
  const title = heading.replace(/\s+/g, ' ').trim()
  if (printedLabel === '') return title
  return printedLabel.endsWith('\n') ? `${label}. ${title}` : `${printedLabel.trim()} ${title}`
}

/** Label and heading as printed; the first words of the text, with an ellipsis, where there is no heading. */
export function entryTitle(section: SectionView): string {
  const part = PARTS[section.level]
  if (part !== undefined) return part
  if (section.level === 'table') return 'Bảng'
  const { labelEnd, headEnd } = ownText(section)
  if (headEnd > labelEnd) return titleOf(section, section.text.slice(0, labelEnd), section.text.slice(labelEnd, headEnd))
  const words = section.text.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return section.label || section.path.at(-1) || 'Mục'
  return words.length <= TITLE_WORDS ? words.join(' ') : `${words.slice(0, TITLE_WORDS).join(' ')}\u00A0…`
}
