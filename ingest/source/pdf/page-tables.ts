import type { Glyph, PageContent, Rule } from './glyph.js'

/** A grid of drawn lines: cells by row and column, each with the letters that stand in it, in its first place where it spans several. */
export interface PageTable {
  page: number
  x0: number
  x1: number
  top: number
  bottom: number
  /** Left edges of the columns, and the right edge of the last. */
  columns: number[]
  rows: Glyph[][][]
}

/** Lines that nearly meet do: printed borders end up to this far from one another. */
const TOUCH = 2.5
/** Most lines looked at: a page of a table of 60 rows and 20 columns, each cell with its own border. */
const MAX_RULES = 8000
const MAX_EDGES = 300

/** The tables that a page's lines draw, from top to bottom; a frame without an inner line is none. */
export function pageTables({ number, rules, glyphs }: PageContent): PageTable[] {
  const level = mergeRules(rules.slice(0, MAX_RULES).filter(({ x0, x1, y0, y1 }) => y1 - y0 < 1 && x1 - x0 > 4))
  const upright = mergeRules(rules.slice(0, MAX_RULES).filter(({ x0, x1, y0, y1 }) => x1 - x0 < 1 && y1 - y0 > 4).map(turned)).map(turned)
  return groups(level, upright).flatMap((group) => {
    const table = gridOf(group, glyphs)
    return table ? [{ ...table, page: number }] : []
  }).sort((a, b) => b.top - a.top)
}

function turned({ x0, y0, x1, y1 }: Rule): Rule {
  return { x0: y0, y0: x0, x1: y1, y1: x1 }
}

/** Pieces of one level line made one; borders drawn cell by cell, or twice. */
function mergeRules(level: readonly Rule[]): Rule[] {
  const merged: Rule[] = []
  for (const rule of [...level].sort((a, b) => Math.round(a.y0 / 2) - Math.round(b.y0 / 2) || a.x0 - b.x0)) {
    const last = merged.at(-1)
    if (last && Math.abs(last.y0 - rule.y0) < TOUCH && rule.x0 <= last.x1 + TOUCH) last.x1 = Math.max(last.x1, rule.x1)
    else merged.push({ ...rule })
  }
  return merged
}

interface Group {
  level: Rule[]
  upright: Rule[]
}

/** Lines that touch one another, directly or through others. */
function groups(level: readonly Rule[], upright: readonly Rule[]): Group[] {
  const rootOf = joiner(level.length + upright.length)
  level.forEach((flat, i) => upright.forEach((tall, j) => {
    const meets = tall.x0 >= flat.x0 - TOUCH && tall.x0 <= flat.x1 + TOUCH && flat.y0 >= tall.y0 - TOUCH && flat.y0 <= tall.y1 + TOUCH
    if (meets) rootOf(i, level.length + j)
  }))
  const byRoot = new Map<number, Group>()
  const at = (i: number): Group => {
    const root = rootOf(i)
    if (!byRoot.has(root)) byRoot.set(root, { level: [], upright: [] })
    return byRoot.get(root)!
  }
  level.forEach((flat, i) => at(i).level.push(flat))
  upright.forEach((tall, j) => at(level.length + j).upright.push(tall))
  return [...byRoot.values()].filter((group) => group.level.length >= 2 && group.upright.length >= 3)
}

/** Cells of a group of lines; places not parted by a line are one cell. */
function gridOf({ level, upright }: Group, glyphs: readonly Glyph[]): Omit<PageTable, 'page'> | null {
  const columns = edges(upright.map(({ x0 }) => x0))
  const lines = edges(level.map(({ y0 }) => y0)).reverse()
  if (columns.length < 3 || lines.length < 2 || columns.length > MAX_EDGES || lines.length > MAX_EDGES) return null
  const [width, height] = [columns.length - 1, lines.length - 1]
  const cellsOf = joinedCells({ level, upright }, columns, lines)
  const roots = Array.from({ length: width * height }, (_, i) => cellsOf(i))
  if (new Set(roots).size < 2) return null
  const first = new Map<number, number>()
  roots.forEach((root, i) => { if (!first.has(root)) first.set(root, i) })
  const cells: Glyph[][] = Array.from({ length: width * height }, () => [])
  const box = { x0: columns[0]!, x1: columns[width]!, top: lines[0]!, bottom: lines[height]! }
  for (const glyph of glyphs) {
    const row = bandOf(lines.map((y) => -y), -(glyph.y + glyph.size * 0.3))
    const column = bandOf(columns, (glyph.x0 + glyph.x1) / 2)
    if (row >= 0 && column >= 0) cells[first.get(roots[row * width + column]!)!]!.push(glyph)
  }
  return { ...box, columns, rows: Array.from({ length: height }, (_, row) => cells.slice(row * width, (row + 1) * width)) }
}

/** Number of the cell that a place of the grid belongs to: places between which no line is drawn share one. */
function joinedCells({ level, upright }: Group, columns: readonly number[], lines: readonly number[]): (place: number) => number {
  const [width, height] = [columns.length - 1, lines.length - 1]
  const rootOf = joiner(width * height)
  const uprightAt = columns.map((x) => upright.filter((tall) => near(tall.x0, x)))
  const levelAt = lines.map((y) => level.filter((flat) => near(flat.y0, y)))
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [(columns[column]! + columns[column + 1]!) / 2, (lines[row]! + lines[row + 1]!) / 2]
      const here = row * width + column
      if (column + 1 < width && !uprightAt[column + 1]!.some(({ y0, y1 }) => y0 < y && y1 > y)) rootOf(here, here + 1)
      if (row + 1 < height && !levelAt[row + 1]!.some(({ x0, x1 }) => x0 < x && x1 > x)) rootOf(here, here + width)
    }
  }
  return rootOf
}

/** Sets of numbers: called with one, the number its set goes by; called with two, their sets become one first. */
function joiner(count: number): (a: number, b?: number) => number {
  const parent = Array.from({ length: count }, (_, i) => i)
  const rootOf = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  return (a, b) => {
    if (b !== undefined) parent[rootOf(b)] = rootOf(a)
    return rootOf(a)
  }
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < TOUCH * 1.5
}

/** Distinct values in rising order, near ones as one. */
function edges(values: readonly number[]): number[] {
  const distinct: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) if (distinct.length === 0 || value - distinct.at(-1)! > TOUCH * 1.5) distinct.push(value)
  return distinct
}

/** Number of the band between rising edges that holds the value; -1 outside. */
function bandOf(rising: readonly number[], value: number): number {
  if (value < rising[0]! || value > rising.at(-1)!) return -1
  let band = 0
  while (band + 2 < rising.length && rising[band + 1]! <= value) band++
  return band
}

/** True where the letter stands inside the table. */
export function isInTable({ x0, x1, top, bottom }: PageTable, glyph: Glyph): boolean {
  const [x, y] = [(glyph.x0 + glyph.x1) / 2, glyph.y + glyph.size * 0.3]
  return x >= x0 && x <= x1 && y >= bottom && y <= top
}
