import type { BlockWriter, Setting } from '../block-writer.js'
import { childElement, childElements, type XmlElement } from '../package/xml-elements.js'
import type { ListLabels } from './numbering.js'
import type { RunLook, Styles } from './styles.js'
import { symbolChar } from './symbol.js'

/** What is gathered while the parts of a document are read. */
export interface Reading {
  styles: Styles
  labels: ListLabels
  /** Text of a run in a font made for one of the old Vietnamese encodings, in Unicode. */
  decode: (text: string, font: string) => string
  /** References in order: `footnote 2`, `endnote 1`, `comment 0`. */
  notes: Set<string>
  hasTrackedChanges: boolean
  tables: number
}

/** Text as set, or the end of a line. */
type Piece = { text: string; look: RunLook } | 'line-end'

/** A paragraph's pieces, and the text boxes that stand beside it. */
export interface ParagraphWords {
  pieces: Piece[]
  boxes: XmlElement[]
  /** The paragraph mark was deleted under tracked changes: the next paragraph goes on from here. */
  isOpenEnded: boolean
}

/** The words of a paragraph with every tracked change accepted, hidden text left out. */
export function paragraphWords(paragraph: XmlElement, reading: Reading, look: RunLook): ParagraphWords {
  const words: ParagraphWords = { pieces: [], boxes: [], isOpenEnded: false }
  const mark = childElement(childElement(paragraph, 'pPr'), 'rPr')
  if (mark && (childElement(mark, 'del') || childElement(mark, 'moveFrom'))) {
    reading.hasTrackedChanges = true
    words.isOpenEnded = true
  }
  gather(paragraph, { reading, look, words })
  return words
}

interface Gathering {
  reading: Reading
  /** Look of the paragraph, or of the run inside one. */
  look: RunLook
  words: ParagraphWords
}

function gather(element: XmlElement, gathering: Gathering): void {
  for (const child of childElements(element)) gatherOne(child, gathering)
}

function gatherOne(element: XmlElement, gathering: Gathering): void {
  const { reading, look, words } = gathering
  const { name, attributes } = element
  if (name === 'pPr' || name === 'rPr') return
  if (/^(ins|del|moveFrom|moveTo)$/.test(name)) reading.hasTrackedChanges = true
  if (name === 'del' || name === 'moveFrom') return
  if (name === 'txbxContent') return void words.boxes.push(element)
  if (name === 'r') return gather(element, { ...gathering, look: reading.styles.run(element, look) })
  const note = /^(footnote|endnote|comment)Reference$/.exec(name)
  if (note) return void reading.notes.add(`${note[1]!} ${attributes.id ?? ''}`)
  if (look.isHidden) return
  if (name === 'br' || name === 'cr') return void words.pieces.push('line-end')
  const text = textOf(element, reading, look)
  if (text !== '') words.pieces.push({ text, look })
  if (name !== 't') gather(element, gathering)
}

function textOf({ name, attributes, children }: XmlElement, { decode }: Reading, { font, isCapitals }: RunLook): string {
  if (name === 'tab' || name === 'ptab') return '\t'
  if (name === 'noBreakHyphen') return '-'
  if (name === 'sym') return symbolChar(String.fromCharCode(Number.parseInt(attributes.char ?? '', 16) || 0x2022), attributes.font ?? '')
  if (name !== 't') return ''
  const text = decode(children.filter((child) => typeof child === 'string').join(''), font)
  return isCapitals ? text.toLocaleUpperCase('vi') : text
}

/** Writes the pieces as blocks, the printed label of a list before the first. */
export function writePieces(pieces: readonly Piece[], label: string, { writer, setting }: { writer: BlockWriter; setting: Omit<Setting, 'isBold'> }): void {
  const endLine = (): void => (setting.headingLevel > 0 ? writer.append(' ', { ...setting, isBold: false }) : writer.flush(true))
  let isFirst = true
  for (const piece of pieces) {
    if (piece === 'line-end') {
      // A line that ends before its first word holds the label alone: 'Chương I' above its title.
      if (isFirst && label.trim() !== '') writer.append(label, { ...setting, isBold: false })
      if (!isFirst || label.trim() !== '') endLine()
      isFirst &&= label.trim() === ''
      continue
    }
    if (piece.text.trim() === '' && isFirst) continue
    writer.append(isFirst ? label + piece.text : piece.text, { ...setting, isBold: piece.look.isBold })
    isFirst = false
  }
  writer.flush()
}

/** True where the pieces hold a character that is seen. */
export function hasText(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece !== 'line-end' && piece.text.trim() !== '')
}
