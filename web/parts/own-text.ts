import type { SectionView } from '../views/document.js'

/** Where the parts of a section's own words end: offsets into `section.text`, label first, then heading. */
export interface OwnText {
  /** End of the printed label and the space behind it; 0 where it prints none at its beginning. */
  labelEnd: number
  /** End of label and heading together; `labelEnd` where there is no heading. */
  headEnd: number
}

const LONGEST_UNTITLED_HEAD_CHARS = 160
const ALWAYS_HEADS: readonly string[] = ['phan', 'chuong', 'muc', 'tieu-muc', 'phu-luc', 'heading']

/**
 * Parts of a section's own words.
 *   'Điều 3. Tổ chức thực hiện\nUBND tỉnh …' → label 'Điều 3. ', heading 'Tổ chức thực hiện'
 * A heading is found though it was printed over several lines.
 */
export function ownText({ text, label, heading, level }: SectionView): OwnText {
  const labelEnd = printedLabelEnd(text, label)
  if (heading !== '') {
    const end = headingEnd(text, labelEnd, heading)
    if (end !== null) return { labelEnd, headEnd: end }
  }
  const isHead = ALWAYS_HEADS.includes(level) && text.length <= LONGEST_UNTITLED_HEAD_CHARS
  return { labelEnd, headEnd: isHead ? text.length : labelEnd }
}

function printedLabelEnd(text: string, label: string): number {
  if (label === '' || text.slice(0, label.length).toLowerCase() !== label.toLowerCase()) return 0
  return label.length + /^[.:)/–-]*\s*/.exec(text.slice(label.length))![0].length
}

function headingEnd(text: string, from: number, heading: string): number | null {
  const words = heading.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const found = new RegExp(`^[\\s.:–-]*${words.join('\\s+')}[.:]?(?=\\s|$)`).exec(text.slice(from))
  return found === null ? null : from + found[0].length
}
