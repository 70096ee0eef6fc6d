import type { RunLook } from '../docx/styles.js'
import { childElement, childElements, eachElement, type XmlElement } from '../package/xml-elements.js'

/** How paragraphs, runs and cells are set, by the names of their styles. */
export interface OdtStyles {
  paragraph: (name: string | undefined) => { isCentred: boolean; isContentsLine: boolean; run: RunLook }
  run: (name: string | undefined, around: RunLook) => RunLook
  /** True where a cell of this style is drawn with a line. */
  hasBorder: (cellStyle: string | undefined) => boolean
}

/** Styles built on others at most this many deep: also the end of a style built on itself. */
const MAX_CHAIN = 40
const PLAIN: RunLook = { isBold: false, isCapitals: false, isHidden: false, font: '' }

/** The styles of the XML texts, later ones over earlier ones of the same name. */
export function readOdtStyles(texts: readonly string[]): OdtStyles {
  const byName = new Map<string, XmlElement>()
  for (const text of texts) {
    eachElement(text, { wanted: new Set(['style']) }, (style) => void byName.set(`${style.attributes.family ?? ''} ${style.attributes.name ?? ''}`, style))
  }
  const chain = (family: string, name: string | undefined): XmlElement[] => {
    const styles: XmlElement[] = []
    for (let at = name; at !== undefined && styles.length < MAX_CHAIN;) {
      const style = byName.get(`${family} ${at}`)
      if (!style) break
      styles.push(style)
      at = style.attributes['parent-style-name']
    }
    return styles
  }
  return {
    paragraph(name) {
      const styles = chain('paragraph', name)
      const aligned = styles.map((style) => childElement(style, 'paragraph-properties')?.attributes['text-align']).find((value) => value !== undefined)
      const names = styles.map(({ attributes }) => attributes['display-name'] ?? attributes.name ?? '')
      return { isCentred: aligned === 'center', isContentsLine: names.some((each) => /^contents(_20_|\s)\d+$/i.test(each)), run: applied(styles, PLAIN) }
    },
    run: (name, around) => applied(chain('text', name), around),
    hasBorder: (name) => chain('table-cell', name).flatMap((style) => childElements(style, 'table-cell-properties')).some(({ attributes }) =>
      Object.entries(attributes).some(([key, value]) => /^border/.test(key) && !/padding|line-width/.test(key) && value !== 'none' && value !== 'hidden')),
  }
}

function applied(styles: readonly XmlElement[], around: RunLook): RunLook {
  return styles.reduceRight((look, style) => {
    const own = childElement(style, 'text-properties')?.attributes ?? {}
    const weight = own['font-weight']
    return {
      isBold: weight === undefined ? look.isBold : weight === 'bold' || Number(weight) >= 600,
      isCapitals: own['text-transform'] === undefined ? look.isCapitals : own['text-transform'] === 'uppercase',
      isHidden: own.display === undefined ? look.isHidden : own.display === 'none',
      font: own['font-name'] ?? own['font-family'] ?? look.font,
    }
  }, around)
}
