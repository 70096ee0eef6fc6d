import { anchorOf } from '../links.js'
import type { Node } from '../tree.js'
import type { SectionView } from '../views/document.js'

const NAMED: readonly string[] = ['phan', 'chuong', 'muc', 'tieu-muc', 'dieu', 'phu-luc', 'roman', 'upper-letter', 'heading', 'ordinal', 'table']
/** Levels from which a document's closing parts are named in its contents. */
const PARTS: Readonly<Record<string, string>> = { preamble: 'Phần mở đầu', recipients: 'Nơi nhận', signature: 'Chữ ký', closing: 'Phần kết thúc' }
const TITLE_WORDS = 14

/** The contents of a document: nested, each level folded until it is opened. */
export function Contents({ nodes }: { nodes: readonly Node[] }) {
  const entries = nodes.filter(isEntry)
  if (entries.length < 2 && !entries.some((node) => node.children.some(isEntry))) return null
  return (
    <nav class="contents" aria-label="Mục lục">
      <details class="contents-fold" data-open-when-wide>
        <summary>Mục lục</summary>
        <div class="contents-body"><Entries nodes={entries} /></div>
      </details>
    </nav>
  )
}

function Entries({ nodes }: { nodes: readonly Node[] }) {
  return (
    <ol>
      {nodes.map((node) => {
        const under = node.children.filter(isEntry)
        return (
          <li key={node.section.id}>
            <a href={`#${anchorOf(node.section.id)}`}>{entryTitle(node.section)}</a>
            {under.length === 0 ? null : (
              <details>
                <summary><span class="visually-hidden">Mục con của {node.section.label || entryTitle(node.section)}</span></summary>
                <Entries nodes={under} />
              </details>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** Parts with a heading, with a named level, or with labelled parts under them; a bare paragraph is none. */
function isEntry({ section, children }: Node): boolean {
  if (section.level in PARTS || NAMED.includes(section.level) || section.heading !== '') return true
  return section.label !== '' && (children.some((child) => child.section.label !== '') || section.role === 'chi-tieu')
}

/** Label and heading; the first words of the text, with an ellipsis, where there is no heading. */
export function entryTitle(section: SectionView): string {
  const { label, heading, text, level } = section
  const part = PARTS[level]
  if (part !== undefined) return part
  if (heading !== '') return text.startsWith(label) && label !== '' ? joined(label, heading) : heading
  const rest = text.startsWith(label) ? text.slice(label.length).replace(/^[.:)/–-]*\s*/, '') : text
  const words = rest.split(/\s+/)
  const start = words.length <= TITLE_WORDS ? rest.replace(/\s+/g, ' ') : `${words.slice(0, TITLE_WORDS).join(' ')} …`
  if (start === '') return label === '' ? section.path.at(-1) ?? 'Mục' : label
  return label === '' || label === '-' ? start : joined(label, start)
}

function joined(label: string, words: string): string {
  return /[).:]$/.test(label) ? `${label} ${words}` : `${label}. ${words}`
}
