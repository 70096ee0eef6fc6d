/** Text without inline markup. Offsets count UTF-16 units of `text`. */
export interface InlineText {
  text: string
  /** Half-open ranges of `text` that stood in bold. */
  bold: [number, number][]
  /** Line ends of `text` (offsets of `\n`) inside an emphasis, which a writer does not break: they come from a cut. */
  innerBreaks: ReadonlySet<number>
  /** Alternative texts of pictures, which are not words of the paragraph. */
  pictures: string[]
}

const LINK = /(!?)\[((?:[^\[\]]|\[[^\[\]]{0,200}\]){0,500})\]\((?:[^()]|\([^()]{0,200}\)){0,2000}\)/g
const ENTITIES: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
/** `_emphasis_` and `__strong__` of whole words; rows of underscores are blanks to fill in. */
const UNDERLINES = /(?<![\p{L}\p{N}_])(__?)(?=[^\s_])([^_\n]*[^\s_])\1(?![\p{L}\p{N}_])/gu
/** A private character stands for an escaped one while markup is read: U+E000 plus its code. */
const ESCAPE_BASE = 0xe000
const ESCAPED = /\\([!-/:-@[-`{-~])/g

/**
 * The words of a piece of Markdown without emphasis marks, link targets, escapes and entities; no character of the words changes.
 *
 * `**` in pairs is bold wherever it stands: crawled pages write `**Điều 1. **Ban hành` and `**↵THƯ VIỆN**`, which CommonMark would
 * print as stars. A single `*` is emphasis where it has a partner; between digits or letters, in brackets or quotes, or alone it is a
 * printed star.
 *   '**Điều 1. **Ban hành' → 'Điều 1. Ban hành'    '2*3' → '2*3'    'Dấu “*” là' → 'Dấu “*” là'    '[Luật](https://a.vn)' → 'Luật'
 */
export function stripInline(markdown: string): InlineText {
  const pictures: string[] = []
  const escaped = markdown.replace(ESCAPED, (_, char: string) => String.fromCharCode(ESCAPE_BASE + char.charCodeAt(0)))
  const linked = replaceLinks(escaped, pictures).replace(/<br\s*\/?>/gi, '\n').replace(/<(https?:\/\/[^\s<>]+)>/g, '$1').replace(UNDERLINES, '$2')
  const plain = linked.replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!)
  return { ...stripStars(plain), pictures: pictures.map(unescapeMarks) }
}

function replaceLinks(text: string, pictures: string[]): string {
  const once = (from: string): string => from.replace(LINK, (_, mark: string, label: string) => {
    if (mark === '') return label
    if (label.trim() !== '') pictures.push(label.trim())
    return ''
  })
  return once(once(text))
}

interface Star {
  at: number
  length: 1 | 2
}

/** Text without the stars that are markup, with the ranges they set in bold. */
function stripStars(text: string): Omit<InlineText, 'pictures'> {
  const stars = splitTouching(findStars(text))
  const marks = [...pairs(stars.filter(({ length }) => length === 2)), ...pairs(stars.filter(({ length }) => length === 1))]
  const gone = new Map(marks.flat().map((star) => [star.at, star.length]))
  const moved: number[] = []
  let out = ''
  for (let i = 0; i < text.length; ) {
    const length = gone.get(i) ?? 1
    for (let j = 0; j < length; j++) moved[i + j] = out.length
    if (!gone.has(i)) out += text[i]
    i += length
  }
  const ranges = marks.map(([open, close]) => ({ range: [moved[open.at]!, moved[close.at]!] as [number, number], isBold: open.length === 2 }))
  return { text: unescapeMarks(out), bold: ranges.filter(({ isBold }) => isBold).map(({ range }) => range), innerBreaks: breaksInside(out, ranges.map(({ range }) => range)) }
}

function findStars(text: string): Star[] {
  const stars: Star[] = []
  for (const { index, 0: run } of text.matchAll(/\*+/g)) {
    if (run.length > 3 && run.length % 4 !== 0) continue
    for (let at = 0; at < run.length; ) {
      const length = run.length - at >= 2 ? 2 : 1
      if (length === 2 || !isPrintedStar(text, index + at)) stars.push({ at: index + at, length })
      at += length
    }
  }
  return stars
}

/** `*a**b*` is two emphases side by side, not one bold mark: a double with a single one open before it, where doubles are odd. */
function splitTouching(stars: readonly Star[]): Star[] {
  if (stars.filter(({ length }) => length === 2).length % 2 === 0) return [...stars]
  let singles = 0
  for (const [i, { at, length }] of stars.entries()) {
    if (length === 1) singles++
    else if (singles % 2 === 1) return [...stars.slice(0, i), { at, length: 1 }, { at: at + 1, length: 1 }, ...stars.slice(i + 1)]
  }
  return [...stars]
}

function isPrintedStar(text: string, at: number): boolean {
  const before = text[at - 1] ?? '\n'
  const after = text[at + 1] ?? '\n'
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) || /[\d)]/.test(before) && /\d/.test(after)) return true
  if (before === '\n' && after === ' ') return isAloneOnLine(text, at)
  if (/[(“"'‘[]/.test(before) && /[)”"'’\]]/.test(after)) return true
  return before === '\n' && after === '\n'
}

/** True for a bullet: a star at a line's start with no other star on the line. */
function isAloneOnLine(text: string, at: number): boolean {
  const next = text.indexOf('*', at + 1)
  const lineEnd = text.indexOf('\n', at)
  return next < 0 || (lineEnd >= 0 && next > lineEnd)
}

function pairs(stars: readonly Star[]): [Star, Star][] {
  const paired: [Star, Star][] = []
  for (let i = 0; i + 1 < stars.length; i += 2) paired.push([stars[i]!, stars[i + 1]!])
  return paired
}

function breaksInside(text: string, ranges: readonly [number, number][]): Set<number> {
  const breaks = new Set<number>()
  for (const [start, end] of ranges) {
    for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) breaks.add(at)
  }
  return breaks
}

function unescapeMarks(text: string): string {
  return text.replace(/[\uE021-\uE07E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - ESCAPE_BASE))
}
