import type { Package } from '../package/open-package.js'
import { childElement, childElements, childValue, eachElement, type XmlElement } from '../package/xml-elements.js'
import { printedNumber } from './number-format.js'
import { symbolChar } from './symbol.js'
import type { ParagraphLook, Styles } from './styles.js'

/** One level of an automatic numbering. */
interface Level {
  start: number
  format: string
  /** Text of the label: `%1` stands for the number of level 1. */
  text: string
  suffix: string
  font: string
  styleId: string | null
  /** Level (from 1) whose next number starts this one again; null: any higher one; 0: none. */
  restart: number | null
  /** Numbers of higher levels are printed in Arabic. */
  isLegal: boolean
}

/** A list as paragraphs name it: what it counts with (lists on one definition go on from one another) and where it starts anew. */
interface List {
  definitionId: string
  levels: readonly (Level | undefined)[]
  starts: ReadonlyMap<number, number>
}

/** Labels of automatically numbered paragraphs, asked for in the order of the document. */
export interface ListLabels {
  /** The printed label with what parts it from the text; '' for a paragraph in no list. */
  next: (list: ParagraphLook['list']) => string
}

/** Levels that the format has. */
const LEVELS = 9
/** Longest text of a label that is printed; Word's own dialogue takes some 30 characters. */
const MAX_LABEL_CHARS = 200

/** Counts the lists of numbering.xml as Word prints them. */
export function listLabels(pack: Package, path: string, styles: Styles): ListLabels {
  const lists = readLists(pack.part(path) ?? '', styles)
  const counters = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  return {
    next(place) {
      const list = place && lists.get(place.id)
      if (!place || !list) return ''
      const at = place.level ?? levelOfStyle(list, place.styleId)
      const level = list.levels[at]
      if (!level) return ''
      const counts = counters.get(list.definitionId) ?? []
      counters.set(list.definitionId, counts)
      const anew = started.has(`${place.id} ${at}`) ? undefined : list.starts.get(at)
      started.add(`${place.id} ${at}`)
      counts[at] = anew ?? (counts[at] === undefined ? level.start : counts[at] + 1)
      restartBelow(list, counts, at)
      const label = labelText(list, counts, at)
      return label === '' || level.suffix === 'nothing' ? label : `${label} `
    },
  }
}

function levelOfStyle({ levels }: List, styleId: string | null): number {
  return Math.max(0, styleId === null ? 0 : levels.findIndex((level) => level?.styleId === styleId))
}

function restartBelow({ levels }: List, counts: (number | undefined)[], at: number): void {
  for (let below = at + 1; below < LEVELS; below++) {
    const restart = levels[below]?.restart ?? null
    if (restart === null || (restart > 0 && at < restart)) counts[below] = undefined
  }
}

function labelText({ levels }: List, counts: readonly (number | undefined)[], at: number): string {
  const own = levels[at]!
  if (own.format === 'bullet') return [...own.text].map((char) => symbolChar(char, own.font)).join('').trim()
  if (own.format === 'none') return own.text.replace(/%[1-9]/g, '').trim()
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = levels[Number(digit) - 1]
    if (!level) return ''
    const number = counts[Number(digit) - 1] ?? level.start
    return printedNumber(number, own.isLegal && Number(digit) - 1 !== at ? 'decimal' : level.format)
  }).trim()
}

function readLists(xml: string, styles: Styles): Map<string, List> {
  const definitions = new Map<string, XmlElement>()
  const numbers = new Map<string, XmlElement>()
  eachElement(xml, { wanted: new Set(['abstractNum', 'num']) }, (element) => {
    if (element.name === 'num') numbers.set(element.attributes.numId ?? '', element)
    else definitions.set(element.attributes.abstractNumId ?? '', element)
  })
  const lists = new Map<string, List>()
  for (const [id, number] of numbers) {
    const definitionId = definitionOf(number, { definitions, numbers, styles })
    lists.set(id, listOf(number, definitionId, definitions.get(definitionId)))
  }
  return lists
}

/** A definition may stand for a list style, which names the list that has the levels. */
function definitionOf(number: XmlElement, known: { definitions: ReadonlyMap<string, XmlElement>; numbers: ReadonlyMap<string, XmlElement>; styles: Styles }): string {
  const id = childValue(number, 'abstractNumId') ?? ''
  const linked = childValue(known.definitions.get(id) ?? null, 'numStyleLink')
  const target = linked === null ? undefined : known.numbers.get(known.styles.numberingOf(linked) ?? '')
  return (target && childValue(target, 'abstractNumId')) ?? id
}

function listOf(number: XmlElement, definitionId: string, definition: XmlElement | undefined): List {
  const levels: (Level | undefined)[] = []
  const starts = new Map<number, number>()
  for (const level of definition ? childElements(definition, 'lvl') : []) putLevel(levels, level)
  for (const override of childElements(number, 'lvlOverride')) {
    const at = Number(override.attributes.ilvl)
    const start = childValue(override, 'startOverride')
    if (start !== null) starts.set(at, Number(start) || 0)
    const level = childElement(override, 'lvl')
    if (level) putLevel(levels, level)
  }
  return { definitionId, levels, starts }
}

function putLevel(levels: (Level | undefined)[], level: XmlElement): void {
  const at = Number(level.attributes.ilvl)
  if (!(at >= 0 && at < LEVELS)) return
  const restart = childValue(level, 'lvlRestart')
  const legal = childElement(level, 'isLgl')
  levels[at] = {
    start: Number(childValue(level, 'start') ?? '0') || 0,
    format: childValue(level, 'numFmt') ?? 'decimal',
    text: (childValue(level, 'lvlText') ?? '').slice(0, MAX_LABEL_CHARS),
    suffix: childValue(level, 'suff') ?? 'tab',
    font: childElement(childElement(level, 'rPr'), 'rFonts')?.attributes.ascii ?? '',
    styleId: childValue(level, 'pStyle'),
    restart: restart === null ? null : Number(restart) || 0,
    isLegal: legal !== null && legal.attributes.val !== '0' && legal.attributes.val !== 'false',
  }
}
