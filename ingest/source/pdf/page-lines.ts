import type { Glyph } from './glyph.js'
import { largest } from '../../model/large-lists.js'

/** Letters on one baseline without a wide gap: a line of a column, a cell's line, or a whole line. */
export interface Segment {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  isBold: boolean
  /** Name of the font most of it is set in. */
  font: string
  page: number
  /** A space stands behind the last word: many programs print one only where they wrapped the line. */
  hasSpaceBehind: boolean
}

/** What stands on one baseline, from left to right. */
export interface PageLine {
  y: number
  size: number
  segments: Segment[]
}

/** Baselines nearer than this share of the type's size are one line. */
const SAME_LINE = 0.35
/** A gap wider than this share of the type's size is a space between words … */
const SPACE_GAP = 0.16
/** … and one wider than this parts columns: justified lines have gaps of up to one and a half. */
const COLUMN_GAP = 1.8
/** A raised letter smaller than this share of its line's type is a mark of a note, or a square or cube behind a unit. */
const RAISED_SIZE = 0.8

/** The lines of a page's letters from top to bottom, words parted by single spaces. */
export function pageLines(glyphs: readonly Glyph[], page: number): PageLine[] {
  const lines: { y: number; size: number; glyphs: Glyph[] }[] = []
  for (const glyph of withMarks(glyphs).sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    if (line && line.y - glyph.y <= SAME_LINE * Math.max(line.size, glyph.size)) {
      line.glyphs.push(glyph)
      // The baseline of a line is that of its largest type.
      if (glyph.size > line.size * 1.1) Object.assign(line, { y: glyph.y, size: glyph.size })
    } else lines.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
  }
  const raised = joinRaised(lines)
  return raised.map(({ y, size, glyphs: own }) => ({ y, size, segments: segmentsOf(own, page) })).filter(({ segments }) => segments.length > 0)
}

/** Combining marks drawn over a letter belong to it; the same letter printed twice in one place, to look bold, is one. */
function withMarks(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of glyphs) {
    const last = kept.at(-1)
    if (last && /^\p{M}+$/u.test(glyph.text)) kept[kept.length - 1] = { ...last, text: last.text + glyph.text, x1: Math.max(last.x1, glyph.x1) }
    else kept.push(glyph)
  }
  const seen = new Map<string, Glyph>()
  return kept.filter((glyph) => {
    if (glyph.text.trim() === '') return true
    const places = [0, 1].map((shift) => `${glyph.text} ${Math.round(glyph.x0 / 2 + shift / 2)} ${Math.round(glyph.y / 2)}`)
    const twin = places.map((place) => seen.get(place)).find((other) => other !== undefined && Math.abs(other.x0 - glyph.x0) < glyph.size * 0.08 && Math.abs(other.y - glyph.y) < glyph.size * 0.08)
    for (const place of places) seen.set(place, glyph)
    return twin === undefined
  })
}

interface RawLine {
  y: number
  size: number
  glyphs: Glyph[]
}

/** Small raised letters join the line below them; those that mark a note, not a unit's power, are left out of its words. */
function joinRaised(lines: readonly RawLine[]): RawLine[] {
  const joined: RawLine[] = []
  for (const [i, line] of lines.entries()) {
    const below = lines[i + 1]
    const isRaised = below !== undefined && line.glyphs.length <= 40 && line.size < below.size * RAISED_SIZE && line.y - below.y < below.size * 0.7
    if (!isRaised) joined.push(line)
    else for (const glyph of line.glyphs) if (isPower(glyph, below)) below.glyphs.push({ ...glyph, y: below.y })
  }
  return joined
}

function isPower(glyph: Glyph, { glyphs }: RawLine): boolean {
  if (!/^[23]$/.test(glyph.text)) return !/^[\d()*\s]+$/.test(glyph.text)
  const before = glyphs.filter(({ x1 }) => x1 <= glyph.x0 + 1).sort((a, b) => b.x1 - a.x1)[0]
  return before?.text === 'm'
}

function segmentsOf(glyphs: readonly Glyph[], page: number): Segment[] {
  const segments: Segment[] = []
  let run: Glyph[] = []
  let spaceAt = -Infinity
  const close = (): void => {
    const segment = toSegment(run, page, spaceAt)
    if (segment) segments.push(segment)
    run = []
  }
  for (const glyph of [...glyphs].sort((a, b) => a.x0 - b.x0)) {
    const last = run.at(-1)
    if (glyph.text.trim() === '') {
      if (last) spaceAt = glyph.x0
      continue
    }
    if (last && glyph.x0 - last.x1 > COLUMN_GAP * Math.max(last.size, glyph.size)) close()
    run.push(glyph)
  }
  close()
  return segments
}

function toSegment(glyphs: readonly Glyph[], page: number, spaceAt: number): Segment | null {
  const [first] = glyphs
  if (!first) return null
  let text = ''
  let last: Glyph | null = null
  let bold = 0
  const fonts = new Map<string, number>()
  for (const glyph of glyphs) {
    if (last && glyph.x0 - last.x1 > SPACE_GAP * glyph.size) text += ' '
    text += glyph.text
    if (glyph.font.isBold) bold++
    fonts.set(glyph.font.name, (fonts.get(glyph.font.name) ?? 0) + 1)
    last = glyph
  }
  const font = [...fonts].sort((a, b) => b[1] - a[1])[0]![0]
  const x1 = largest(glyphs, (glyph) => glyph.x1)
  const size = largest(glyphs, (glyph) => glyph.size)
  return { text, x0: first.x0, x1, y: first.y, size, isBold: bold > glyphs.length * 0.8, font, page, hasSpaceBehind: spaceAt > x1 - size * 0.3 }
}
