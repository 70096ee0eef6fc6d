import type { PageLine } from './page-lines.js'
import { lineText, type PageItem, type PageLayout } from './page-layout.js'

/** Lines at the top or bottom of a page that can be running heads. */
const EDGE_LINES = 3
/** Share of the page's height at its top and bottom where a bare number is a page number. */
const EDGE_SHARE = 0.1
const PAGE_NUMBER = /^(trang\s*:?\s*)?[-–—\s]*(\d{1,4})[-–—\s]*((\/|trên)\s*\d{1,4})?$/iu
/** Baselines of a running head differ by less from page to page. */
const SAME_PLACE_POINTS = 6
/** Shortest document whose repeated first lines say anything, and the share of pages on which a line must stand. */
const MIN_PAGES = 3
const REPEATED_SHARE = 0.4

/** What was taken out of the pages, for the list of exclusions. */
export interface RunningPart {
  reason: 'running-head' | 'running-foot' | 'page-number'
  text: string
  page: number
}

/** The pages without their running heads, feet and page numbers, and those. */
export function splitRunningParts(pages: readonly PageLayout[]): { pages: PageLayout[]; parts: RunningPart[] } {
  const counts = countKeys(pages)
  const parts: RunningPart[] = []
  const isRepeated = (line: PageLine, edge: Edge): boolean => {
    const places = counts.get(keyOf(line, edge)) ?? []
    const here = places.filter((y) => Math.abs(y - line.y) < SAME_PLACE_POINTS).length
    return pages.length >= MIN_PAGES && here >= Math.max(MIN_PAGES, pages.length * REPEATED_SHARE)
  }
  const offsets = pageNumberOffsets(pages)
  const trimmed = pages.map((page) => {
    const taken = new Set<PageItem>()
    for (const edge of ['head', 'foot'] as const) {
      for (const item of edgeItems(page, edge)) {
        if (!item.line || taken.has(item)) break
        const text = lineText(item.line)
        const isNumber = isAtEdge(item.line, page) && offsets.has(offsetOf(text, page))
        if (!isNumber && !isRepeated(item.line, edge)) break
        taken.add(item)
        parts.push({ reason: isNumber ? 'page-number' : `running-${edge}`, text, page: page.number })
      }
    }
    return { ...page, items: page.items.filter((item) => !taken.has(item)) }
  })
  return { pages: trimmed, parts }
}

/** What must be added to a page's place to give the number printed on it; NaN where the text is no page number. */
function offsetOf(text: string, page: PageLayout): number {
  return Number(PAGE_NUMBER.exec(text.trim())?.[2] ?? NaN) - page.number
}

/** Offsets by which numbers at the edges of pages count them: seen on two pages, or on one that bears its own place. */
function pageNumberOffsets(pages: readonly PageLayout[]): Set<number> {
  const counts = new Map<number, number>()
  for (const page of pages) {
    const edges = (['head', 'foot'] as const).flatMap((edge) => edgeItems(page, edge))
    const here = edges.flatMap(({ line }) => (line && isAtEdge(line, page) ? [offsetOf(lineText(line), page)] : []))
    for (const offset of new Set(here)) counts.set(offset, (counts.get(offset) ?? 0) + 1)
  }
  return new Set([...counts].filter(([offset, count]) => !Number.isNaN(offset) && (count >= 2 || offset === 0)).map(([offset]) => offset))
}

type Edge = 'head' | 'foot'

/** From the edge inwards. */
function edgeItems({ items }: PageLayout, edge: Edge): PageItem[] {
  return edge === 'head' ? items.slice(0, EDGE_LINES) : items.slice(-EDGE_LINES).reverse()
}

function keyOf(line: PageLine, edge: Edge): string {
  return `${edge} ${lineText(line).replace(/\d+/g, '#')}`
}

function countKeys(pages: readonly PageLayout[]): Map<string, number[]> {
  const counts = new Map<string, number[]>()
  for (const page of pages) {
    for (const edge of ['head', 'foot'] as const) {
      for (const { line } of edgeItems(page, edge)) {
        if (!line) break
        const key = keyOf(line, edge)
        counts.set(key, [...(counts.get(key) ?? []), line.y])
      }
    }
  }
  return counts
}

function isAtEdge({ y }: PageLine, { height }: PageLayout): boolean {
  return y > height * (1 - EDGE_SHARE) || y < height * EDGE_SHARE
}
