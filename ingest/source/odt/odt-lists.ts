import { symbolChar } from '../docx/symbol.js'
import { printNumber } from '../list-label.js'
import { childElement, childElements, eachElement, type XmlElement } from '../package/xml-elements.js'

interface Level {
  format: string
  prefix: string
  suffix: string
  /** Label with `%1%` for the number of level 1, as newer programs write it; null where it is prefix, numbers and suffix. */
  pattern: string | null
  /** How many levels' numbers it shows. */
  shown: number
  start: number
  bullet: string | null
  isFollowed: boolean
}

/** Numbers of one list, by level from 1. */
export type Counts = (number | undefined)[]

/** Labels of lists, asked for in the order of the document. */
export interface OdtLists {
  /** Counts that a list at the outermost level goes on with: those of the list that it continues, or new ones. */
  open: (list: XmlElement) => Counts
  /** The printed label of the next item of a level, with the space behind it; '' for one without. `startAt` is the item's own number. */
  next: (style: string | undefined, place: { counts: Counts; level: number; startAt?: number | undefined }) => string
  /** The same for a heading that is numbered by the outline. */
  heading: (level: number) => string
}

const LEVELS = 10
const OUTLINE = '\0outline'
/** Longest label that is printed. */
const MAX_LABEL_CHARS = 200

/** Counts the list styles of the XML texts as they are printed. */
export function odtLists(texts: readonly string[]): OdtLists {
  const styles = new Map<string, (Level | undefined)[]>()
  for (const text of texts) {
    eachElement(text, { wanted: new Set(['list-style', 'outline-style']) }, (style) => void styles.set(style.name === 'outline-style' ? OUTLINE : (style.attributes.name ?? ''), levelsOf(style)))
  }
  const byId = new Map<string, Counts>()
  const lastOfStyle = new Map<string, Counts>()
  const outline: Counts = []
  const next: OdtLists['next'] = (style, { counts, level, startAt }) => {
    const levels = styles.get(style ?? '')
    const own = levels?.[level]
    if (!levels || !own) return ''
    counts[level] = startAt ?? (counts[level] === undefined ? own.start : counts[level] + 1)
    counts.length = Math.min(counts.length, level + 1)
    const label = labelOf(levels, counts, level).slice(0, MAX_LABEL_CHARS)
    return label === '' || !own.isFollowed ? label : `${label} `
  }
  return {
    next,
    open({ attributes }) {
      const style = attributes['style-name'] ?? ''
      const continued = byId.get(attributes['continue-list'] ?? '') ?? (attributes['continue-numbering'] === 'true' ? lastOfStyle.get(style) : undefined)
      const counts = continued ?? []
      if (attributes.id !== undefined) byId.set(attributes.id, counts)
      lastOfStyle.set(style, counts)
      return counts
    },
    heading: (level) => next(OUTLINE, { counts: outline, level }),
  }
}

function levelsOf(style: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const element of childElements(style)) {
    const { attributes } = element
    const level = Number(attributes.level)
    if (!(level >= 1 && level <= LEVELS)) continue
    const alignment = childElement(childElement(element, 'list-level-properties'), 'list-level-label-alignment')
    levels[level] = {
      format: attributes['num-format'] ?? '', prefix: attributes['num-prefix'] ?? '', suffix: attributes['num-suffix'] ?? '',
      pattern: attributes['num-list-format'] ?? null, shown: Number(attributes['display-levels'] ?? '1') || 1, start: Number(attributes['start-value'] ?? '1') || 0,
      bullet: element.name === 'list-level-style-bullet' ? symbolChar(attributes['bullet-char'] ?? '', childElement(element, 'text-properties')?.attributes['font-name'] ?? '') : null,
      isFollowed: alignment?.attributes['label-followed-by'] !== 'nothing',
    }
  }
  return levels
}

function labelOf(levels: readonly (Level | undefined)[], counts: Counts, level: number): string {
  const own = levels[level]!
  if (own.bullet !== null) return own.bullet
  if (own.format === '' && own.pattern === null) return ''
  const numberOf = (at: number): string => (levels[at] === undefined || levels[at].format === '' ? '' : printNumber(counts[at] ?? levels[at].start, levels[at].format))
  if (own.pattern !== null) return own.pattern.replace(/%(\d+)%/g, (_, at: string) => numberOf(Number(at))).trim()
  const first = Math.max(1, level - own.shown + 1)
  const numbers = Array.from({ length: level - first + 1 }, (_, i) => numberOf(first + i)).filter((number) => number !== '')
  return (own.prefix + numbers.join('.') + own.suffix).trim()
}
