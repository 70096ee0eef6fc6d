import type { Glyph, PageContent, PdfFont, Rule } from './glyph.js'
import { apply, IDENTITY, type Matrix, multiply } from './matrix.js'
import { addAll } from '../../model/large-lists.js'

/** Drawing operators of a page as pdf.js gives them. */
export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

/** Number of each operator by its name. */
export type OperatorCodes = Readonly<Record<string, number>>

/** A font as pdf.js knows it; fonts made of drawings have a matrix of their own. */
export interface FontData {
  name?: string
  bold?: boolean
  black?: boolean
  fontMatrix?: readonly number[]
}

export interface PageSource {
  number: number
  view: readonly number[]
  operators: Operators
  codes: OperatorCodes
  fontOf: (id: string) => FontData | null
}

/** Text state and place, as far as it moves letters. */
interface State {
  matrix: Matrix
  font: PdfFont
  glyphScale: number
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/** Most letters of a page: twenty times a page in small type. */
const MAX_GLYPHS = 100_000
/** A filled rectangle thinner than this is a drawn line. */
const MAX_RULE_POINTS = 3

/** Letters and lines of a page where they stand, in the order in which they are drawn. */
export function readPage({ number, view, operators, codes, fontOf }: PageSource): PageContent {
  const [left = 0, bottom = 0, right = 0, top = 0] = view
  const page: PageContent = { number, width: right - left, height: top - bottom, glyphs: [], rules: [], hasPictures: false }
  const start: State = { matrix: [1, 0, 0, 1, -left, -bottom], font: { name: '', isBold: false }, glyphScale: 0.001, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 }
  const run = interpreter(page, start, fontOf)
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]))
  for (let i = 0; i < operators.fnArray.length && page.glyphs.length < MAX_GLYPHS; i++) {
    run(names.get(operators.fnArray[i]!) ?? '', (operators.argsArray[i] ?? []) as unknown[])
  }
  return page
}

function interpreter(page: PageContent, start: State, fontOf: PageSource['fontOf']): (name: string, args: unknown[]) => void {
  let state = start
  const stack: State[] = []
  let text: Matrix = IDENTITY
  let line: Matrix = IDENTITY
  let annotations = 0
  const set = (change: Partial<State>): void => void (state = { ...state, ...change })
  const moveLine = (x: number, y: number): void => void (text = line = multiply(line, [1, 0, 0, 1, x, y]))
  const save = (): void => void stack.push(state)
  const restore = (): void => void (state = stack.pop() ?? state)
  const show = (glyphs: unknown): void => void (text = showGlyphs(page, glyphs, { state, text, isStamp: annotations > 0 }))
  const number = (args: unknown[], i = 0): number => Number(args[i]) || 0
  const steps: Readonly<Record<string, (args: unknown[]) => void>> = {
    save, restore,
    transform: (args) => {
      set({ matrix: multiply(state.matrix, toMatrix(args)) })
      page.hasPictures ||= isPicturePlace(state.matrix, page)
    },
    paintFormXObjectBegin: (args) => { save(); if (args[0]) set({ matrix: multiply(state.matrix, toMatrix(args[0])) }) },
    paintFormXObjectEnd: restore,
    beginAnnotation: () => { annotations++; save() },
    endAnnotation: () => { annotations--; restore() },
    beginText: () => void (text = line = IDENTITY),
    setFont: (args) => set({ ...fontState(fontOf(String(args[0]))), size: number(args, 1) }),
    setCharSpacing: (args) => set({ charSpacing: number(args) }),
    setWordSpacing: (args) => set({ wordSpacing: number(args) }),
    setHScale: (args) => set({ scale: number(args) / 100 || 1 }),
    setLeading: (args) => set({ leading: -number(args) }),
    setTextRise: (args) => set({ rise: number(args) }),
    moveText: (args) => moveLine(number(args), number(args, 1)),
    setLeadingMoveText: (args) => { set({ leading: number(args, 1) }); moveLine(number(args), number(args, 1)) },
    setTextMatrix: (args) => void (text = line = toMatrix(Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? args[0] : args)),
    nextLine: () => moveLine(0, state.leading),
    showText: (args) => show(args[0]),
    showSpacedText: (args) => show(args[0]),
    nextLineShowText: (args) => { moveLine(0, state.leading); show(args[0]) },
    constructPath: (args) => addAll(page.rules, rulesOf(args, state.matrix)),
  }
  return (name, args) => steps[name]?.(args)
}

/** Pictures are not decoded and so not drawn; what is left of one is the place made for it: the unit square over a good part of the page. */
function isPicturePlace([a, b, c, d]: Matrix, { width, height }: PageContent): boolean {
  return Math.hypot(a, b) > width * 0.3 && Math.hypot(c, d) > height * 0.02
}

function toMatrix(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(values as ArrayLike<number>)
  return [a, b, c, d, e, f]
}

function fontState(data: FontData | null): Pick<State, 'font' | 'glyphScale'> {
  const name = data?.name ?? ''
  return { font: { name, isBold: data?.bold === true || data?.black === true || /bold|black|heavy/i.test(name) }, glyphScale: data?.fontMatrix?.[0] ?? 0.001 }
}

interface Showing {
  state: State
  text: Matrix
  isStamp: boolean
}

/** Places the letters of one operator; the text matrix behind the last one. */
function showGlyphs(page: PageContent, glyphs: unknown, { state, text, isStamp }: Showing): Matrix {
  if (!Array.isArray(glyphs)) return text
  let x = 0
  const place = multiply(state.matrix, text)
  const size = Math.hypot(place[2], place[3]) * Math.abs(state.size)
  const isTurned = Math.abs(place[1]) > Math.abs(place[0]) * 0.1 || place[0] < 0
  for (const glyph of glyphs as (number | PdfGlyph | null)[]) {
    if (typeof glyph === 'number') x -= (glyph / 1000) * state.size * state.scale
    if (glyph === null || typeof glyph !== 'object') continue
    const width = (glyph.width ?? 0) * state.glyphScale * state.size
    const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
    const [x0, y] = apply(place, x, state.rise)
    x += (width + spacing) * state.scale
    const [x1] = apply(place, x, state.rise)
    if (typeof glyph.unicode === 'string' && glyph.unicode !== '') page.glyphs.push(glyphAt(glyph.unicode, { x0, x1, y, size, font: state.font, isStamp: isStamp || isTurned }))
  }
  return multiply(text, [1, 0, 0, 1, x, 0])
}

interface PdfGlyph {
  unicode?: string
  width?: number
  isSpace?: boolean
}

function glyphAt(text: string, place: Omit<Glyph, 'text'>): Glyph {
  return { text, ...place }
}

const STROKES = new Set([20, 21, 24, 25, 26, 27])
const FILLS = new Set([22, 23, 24, 25, 26, 27])
/** Numbers that each step of a path takes behind its own: move, line, curve, quadratic curve, close. */
const PATH_ARGUMENTS = [2, 2, 6, 4, 0]

/** Straight level and upright lines that a path draws; a filled thin rectangle is one along its middle. */
function rulesOf([paint, data]: unknown[], matrix: Matrix): Rule[] {
  const path = Array.isArray(data) ? (data as unknown[])[0] : null
  if (!ArrayBuffer.isView(path) || !(STROKES.has(Number(paint)) || FILLS.has(Number(paint)))) return []
  const { sides, box } = sidesOf(path as Float32Array, matrix)
  const isThin = Math.min(box.x1 - box.x0, box.y1 - box.y0) < MAX_RULE_POINTS
  if (isThin) return [box.x1 - box.x0 > box.y1 - box.y0 ? { ...box, y0: (box.y0 + box.y1) / 2, y1: (box.y0 + box.y1) / 2 } : { ...box, x0: (box.x0 + box.x1) / 2, x1: (box.x0 + box.x1) / 2 }]
  return STROKES.has(Number(paint)) ? sides : []
}

function sidesOf(path: Float32Array, matrix: Matrix): { sides: Rule[]; box: Rule } {
  const sides: Rule[] = []
  const box: Rule = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity }
  let first: [number, number] = [0, 0]
  let last: [number, number] = [0, 0]
  const lineTo = (to: [number, number]): void => {
    if (Math.abs(to[0] - last[0]) < 0.5 || Math.abs(to[1] - last[1]) < 0.5) sides.push({ x0: Math.min(last[0], to[0]), y0: Math.min(last[1], to[1]), x1: Math.max(last[0], to[0]), y1: Math.max(last[1], to[1]) })
    last = to
  }
  for (let i = 0; i < path.length;) {
    const step = path[i]!
    const count = PATH_ARGUMENTS[step] ?? 0
    if (step === 4) lineTo(first)
    else {
      const to = apply(matrix, path[i + count - 1]!, path[i + count]!)
      if (step === 1) lineTo(to)
      else last = to
      if (step === 0) first = to
      box.x0 = Math.min(box.x0, to[0])
      box.y0 = Math.min(box.y0, to[1])
      box.x1 = Math.max(box.x1, to[0])
      box.y1 = Math.max(box.y1, to[1])
    }
    i += count + 1
  }
  return { sides, box }
}
