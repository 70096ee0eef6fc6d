import type { PageElement } from './dom.js'
import tags from './html-tags.json' with { type: 'json' }

const HIDDEN: ReadonlySet<string> = new Set(tags.hidden)
const BLOCK: ReadonlySet<string> = new Set(tags.block)
const BOLD: ReadonlySet<string> = new Set(tags.bold)

/** True where a browser shows nothing of the element: scripts, styles, templates, `hidden`, `display:none`. */
export function isHidden(element: PageElement): boolean {
  const { name, attribs } = element
  if (HIDDEN.has(name) || attribs.hidden !== undefined) return true
  if (name === 'input') return true
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(styleOf(element))
}

/** True where the element begins and ends a paragraph. */
export function isBlockLevel(element: PageElement): boolean {
  return BLOCK.has(element.name)
}

/** Whether the element sets its text in bold, takes bold away, or leaves it as it is (null). */
export function boldness(element: PageElement): boolean | null {
  const weight = /(^|;)\s*font-weight\s*:\s*(\w+)/i.exec(styleOf(element))?.[2]?.toLowerCase()
  if (weight) return weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600
  return BOLD.has(element.name) ? true : null
}

/** Whether the element centres its text, aligns it otherwise, or leaves it as it is (null). */
export function centring(element: PageElement): boolean | null {
  if (element.name === 'center') return true
  const align = /(^|;)\s*text-align\s*:\s*(\w+)/i.exec(styleOf(element))?.[2] ?? element.attribs.align
  return align && element.name !== 'table' ? align.toLowerCase() === 'center' : null
}

/** Longest style attribute read: styles of words are short, a megabyte of style is none of ours. */
const MAX_STYLE_CHARS = 2000

function styleOf(element: PageElement): string {
  return element.attribs.style?.slice(0, MAX_STYLE_CHARS) ?? ''
}
