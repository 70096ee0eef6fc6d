import type { Document } from '../../ingest/model/document.js'

/** One line a section that a lawyer can read in a diff: indent, level, role, label, title, first words. */
export function outlineText({ sections, text, excluded }: Document): string {
  const depth = new Map<string, number>()
  const rows = sections.map((section) => {
    const level = section.parentId === null ? 0 : depth.get(section.parentId)! + 1
    depth.set(section.id, level)
    const own = text.slice(section.start, section.ownEnd).replace(/\n/g, ' ⏎ ').replace(/\t/g, ' ⇥ ')
    const words = own.length > 60 ? `${own.slice(0, 60)}… (${own.length})` : own
    const columns = section.columns ? ` {${section.columns.join(' | ')}}` : ''
    return `${'  '.repeat(level)}${section.level}/${section.role} [${section.label}] «${section.heading}» ${words}${columns}`
  })
  const left = excluded.map(({ start, end, reason }) => `- ${reason}: ${text.slice(start, end).replace(/\n/g, ' ⏎ ').slice(0, 80)}`)
  return [...rows, ...(left.length ? ['', 'excluded', ...left] : []), ''].join('\n')
}
