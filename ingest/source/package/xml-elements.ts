import { SaxesParser } from 'saxes'

/** An element with its names' prefixes left out: the formats read here use one vocabulary each. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
}

export type XmlNode = XmlElement | string

export interface ElementChoice {
  /** Names of the elements that are handed over; those inside another one come as its descendants. */
  wanted: ReadonlySet<string>
  /** Names of elements passed over with all they hold. */
  dropped?: ReadonlySet<string>
  /** Called where elements lie so deep that what is in them is not handed over. */
  onTooDeep?: () => void
}

/** Elements inside a handed-over element deeper than this are left out, with the words in them; real documents nest under 60 deep. */
const MAX_DEPTH = 200
/** Characters given to the parser at once. */
const CHUNK_CHARS = 1 << 16

/**
 * Hands over every wanted element of an XML text, in order, one tree at a time. False where the text is not well-formed: all that
 * stands before the fault has then been handed over.
 *
 * Nothing outside the text is ever looked up and no entity but the five of XML is known: a document type ends the reading.
 */
export function eachElement(xml: string, { wanted, dropped = new Set(), onTooDeep }: ElementChoice, take: (element: XmlElement) => void): boolean {
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  let tooDeep = 0
  let droppedDepth = 0
  const addText = (text: string): void => void (droppedDepth === 0 && open.at(-1)?.children.push(text))
  parser.on('error', () => { throw BROKEN })
  parser.on('doctype', () => { throw BROKEN })
  parser.on('opentag', (tag) => {
    const name = localName(tag.name)
    if (droppedDepth > 0 || dropped.has(name)) return void droppedDepth++
    if (open.length === 0 && !wanted.has(name)) return
    if (open.length >= MAX_DEPTH) {
      if (tooDeep++ === 0) onTooDeep?.()
      return
    }
    const element: XmlElement = { name, attributes: localNames(tag.attributes), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    if (droppedDepth > 0) return void droppedDepth--
    if (tooDeep > 0) return void tooDeep--
    const element = open.pop()
    if (element && open.length === 0) take(element)
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    for (let at = 0; at < xml.length; at += CHUNK_CHARS) parser.write(xml.slice(at, at + CHUNK_CHARS))
    parser.close()
    return true
  } catch (error) {
    if (error !== BROKEN) throw error
    if (open.length > 0) take(open[0]!)
    return false
  }
}

/** Ends the reading of an XML text at its first fault; never leaves this file. */
const BROKEN = new Error('not well-formed')

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localNames(attributes: Record<string, string>): Record<string, string> {
  const named: Record<string, string> = {}
  for (const name in attributes) named[localName(name)] = attributes[name]!
  return named
}

/** Children that are elements, of one name where it is given. */
export function childElements({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name))
}

/** The first child element of that name, or null. */
export function childElement(element: XmlElement | null, name: string): XmlElement | null {
  return (element && childElements(element, name)[0]) ?? null
}

/** Attribute `val` of the first child of that name: how office formats state a property; null where it is not stated. */
export function childValue(element: XmlElement | null, name: string): string | null {
  return childElement(element, name)?.attributes.val ?? null
}
