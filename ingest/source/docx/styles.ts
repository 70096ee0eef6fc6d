import type { Package } from '../package/open-package.js'
import { childElement, childElements, childValue, eachElement, type XmlElement } from '../package/xml-elements.js'

/** How a run of text is set. */
export interface RunLook {
  isBold: boolean
  /** Small letters are printed as capitals. */
  isCapitals: boolean
  isHidden: boolean
  /** '' where none is named. */
  font: string
}

/** How a paragraph is set; `list` is its place in an automatic numbering, whose level a style may leave to the numbering. */
export interface ParagraphLook {
  isCentred: boolean
  /** 1 to 6 for a heading, 0 otherwise. */
  headingLevel: number
  list: { id: string; level: number | null; styleId: string | null } | null
  /** A line of a contents list that the program made. */
  isContentsLine: boolean
}

export interface Styles {
  paragraph: (paragraph: XmlElement) => ParagraphLook & { run: RunLook }
  run: (run: XmlElement, paragraph: RunLook) => RunLook
  /** True where the table or its style draws lines. */
  hasBorders: (table: XmlElement) => boolean
  /** Numbering that a list style stands for; null where it is none. */
  numberingOf: (styleId: string) => string | null
}

/** Styles built on others at most this many deep: also the end of a style built on itself. */
const MAX_CHAIN = 40

/** What styles.xml says; a document without one has no style. */
export function readStyles(pack: Package, path: string): Styles {
  const byId = new Map<string, XmlElement>()
  let defaults: XmlElement | null = null
  let normal: string | null = null
  eachElement(pack.part(path) ?? '', { wanted: new Set(['style', 'rPrDefault']) }, (element) => {
    if (element.name === 'rPrDefault') defaults = childElement(element, 'rPr')
    else if (element.attributes.styleId !== undefined) {
      byId.set(element.attributes.styleId, element)
      if (element.attributes.type === 'paragraph' && isOn(element.attributes.default ?? '0')) normal = element.attributes.styleId
    }
  })
  const chain = (id: string | null): XmlElement[] => chainOf(byId, id)
  const runDefaults = applyRun(PLAIN, defaults)
  return {
    paragraph(paragraph) {
      const own = childElement(paragraph, 'pPr')
      const styles = chain(childValue(own, 'pStyle') ?? normal)
      const run = styles.reduceRight((look, style) => applyRun(look, childElement(style, 'rPr')), runDefaults)
      return { ...paragraphLook(own, styles), run }
    },
    run(run, paragraph) {
      const own = childElement(run, 'rPr')
      if (own === null) return paragraph
      const styled = chain(childValue(own, 'rStyle')).reduceRight((look, style) => applyRun(look, childElement(style, 'rPr')), paragraph)
      return applyRun(styled, own)
    },
    hasBorders(table) {
      const own = childElement(table, 'tblPr')
      return [own, ...chain(childValue(own, 'tblStyle')).map((style) => childElement(style, 'tblPr'))].some(drawsLines)
    },
    numberingOf: (styleId) => childValue(chain(styleId).map((style) => childElement(childElement(style, 'pPr'), 'numPr')).find((found) => found !== null) ?? null, 'numId'),
  }
}

const PLAIN: RunLook = { isBold: false, isCapitals: false, isHidden: false, font: '' }

/** The style and those it is built on, nearest first. */
function chainOf(byId: ReadonlyMap<string, XmlElement>, id: string | null): XmlElement[] {
  const chain: XmlElement[] = []
  for (let at = id; at !== null && chain.length < MAX_CHAIN;) {
    const style = byId.get(at)
    if (style === undefined) break
    chain.push(style)
    at = childValue(style, 'basedOn')
  }
  return chain
}

function applyRun(look: RunLook, properties: XmlElement | null): RunLook {
  if (properties === null) return look
  const font = childElement(properties, 'rFonts')?.attributes
  return {
    isBold: toggled(properties, 'b', look.isBold),
    isCapitals: toggled(properties, 'caps', look.isCapitals),
    isHidden: toggled(properties, 'vanish', look.isHidden),
    font: font?.ascii ?? font?.hAnsi ?? look.font,
  }
}

function toggled(properties: XmlElement, name: string, before: boolean): boolean {
  const element = childElement(properties, name)
  return element === null ? before : isOn(element.attributes.val ?? '1')
}

function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off'
}

function paragraphLook(own: XmlElement | null, styles: readonly XmlElement[]): ParagraphLook {
  const levels = [own, ...styles.map((style) => childElement(style, 'pPr'))]
  const value = (name: string): string | null => levels.map((properties) => childValue(properties, name)).find((found) => found !== null) ?? null
  const names = styles.map((style) => childValue(style, 'name') ?? '')
  return {
    isCentred: value('jc') === 'center',
    headingLevel: headingLevel(value('outlineLvl'), names),
    list: listOf(levels, styles),
    isContentsLine: names.some((name) => /^(toc \d|table of figures)$/i.test(name)),
  }
}

function headingLevel(outline: string | null, names: readonly string[]): number {
  const named = names.map((name) => /^heading ([1-6])$/i.exec(name)?.[1]).find((level) => level !== undefined)
  const level = outline === null ? Number(named ?? 0) : Number(outline) + 1
  return level >= 1 && level <= 6 ? level : 0
}

/** The nearest `numPr` decides; one of a style belongs to that style, which the numbering's level may name. */
function listOf(levels: readonly (XmlElement | null)[], styles: readonly XmlElement[]): ParagraphLook['list'] {
  const at = levels.findIndex((properties) => childElement(properties, 'numPr') !== null)
  if (at < 0) return null
  const numbering = childElement(levels[at]!, 'numPr')
  const level = childValue(numbering, 'ilvl')
  const fromStyles = styles.map((style) => childValue(childElement(childElement(style, 'pPr'), 'numPr'), 'numId')).find((id) => id !== null)
  const id = childValue(numbering, 'numId') ?? fromStyles ?? null
  if (id === null || id === '0') return null
  return { id, level: level === null ? null : Number(level), styleId: at === 0 ? null : styles[at - 1]!.attributes.styleId ?? null }
}

function drawsLines(properties: XmlElement | null): boolean {
  const borders = childElement(properties, 'tblBorders')
  return borders !== null && childElements(borders).some(({ attributes: { val } }) => val !== undefined && val !== 'none' && val !== 'nil')
}
