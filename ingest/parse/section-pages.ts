import type { Section } from '../model/document.js'
import type { Line } from './line.js'

/** The same sections, each with the page on which it begins, where the lines know theirs. Both stand in document order. */
export function withPages(sections: readonly Section[], lines: readonly Line[]): Section[] {
  let at = 0
  return sections.map((section) => {
    while (at + 1 < lines.length && lines[at + 1]!.start <= section.start) at++
    const page = lines[at]?.page
    return page === undefined ? section : { ...section, page }
  })
}
