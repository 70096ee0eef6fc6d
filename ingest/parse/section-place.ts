import type { Section } from '../model/document.js'

/** Where a citation stands: its section, and the article and clause around it, by which "Điều này" is read. */
export interface Place {
  section: Section
  /** Bare labels: '5', '2a'; null outside an article or clause. */
  dieu: string | null
  khoan: string | null
}

/** Finds the section whose own words hold an offset; null between sections. Logarithmic in the number of sections. */
export function sectionPlaces(sections: readonly Section[]): (offset: number) => Place | null {
  const byStart = [...sections].sort((a, b) => a.start - b.start || a.ownEnd - b.ownEnd)
  const byId = new Map(sections.map((section) => [section.id, section]))
  return (offset) => {
    const section = byStart[lastStartingBy(byStart, offset)]
    if (section === undefined || offset >= section.ownEnd) return null
    return { section, dieu: labelAbove(section, 'dieu', byId), khoan: labelAbove(section, 'khoan', byId) }
  }
}

function lastStartingBy(sections: readonly Section[], offset: number): number {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sections[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function labelAbove(section: Section, level: string, byId: ReadonlyMap<string, Section>): string | null {
  for (let at: Section | undefined = section; at !== undefined; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    if (at.level === level) return bareLabel(at.label)
  }
  return null
}

/** 'Điều 12a' → '12a'; '2.' → '2'. */
function bareLabel(label: string): string {
  return label.replace(/^(Điều|ĐIỀU|khoản|Khoản)\s+/u, '').replace(/[.):]+$/, '')
}
