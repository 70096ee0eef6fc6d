import type { Block } from '../../model/block.js'
import { blockWriter, type BlockWriter } from '../block-writer.js'
import { childElements, type XmlElement } from '../package/xml-elements.js'
import { readDocxTable } from './docx-table.js'
import { hasText, paragraphWords, type ParagraphWords, type Reading, writePieces } from './paragraph.js'

/** Where paragraphs and tables are written as they come. */
export interface Story {
  /** A paragraph, a table or whatever holds some; anything else is passed over. */
  add: (element: XmlElement) => void
  /** All blocks; nothing is added afterwards. */
  end: () => Block[]
}

/** A run of paragraphs and tables: the body, a cell, a text box, a note. */
export function newStory(reading: Reading, { isInCell = false, exclude = null as string | null } = {}): Story {
  const writer = blockWriter()
  const readCell = (cell: XmlElement): Block[] => readInside(cell, reading, null)
  let carried: ParagraphWords['pieces'] = []
  const add = (element: XmlElement): void => {
    if (element.name === 'p') carried = addParagraph(element, carried, { reading, writer, isInCell, exclude })
    else if (element.name === 'tbl') for (const block of readDocxTable(element, reading, readCell)) writer.add(exclude === null ? block : { ...block, exclude })
    else if (!/^(del|moveFrom)$/.test(element.name)) for (const child of childElements(element)) add(child)
  }
  return {
    add,
    end() {
      if (hasText(carried)) writePieces(carried, '', { writer, setting: { reason: exclude, isCentred: false, headingLevel: 0, isInCell, isPre: false } })
      return writer.blocks
    },
  }
}

/** What an element holds as a run of its own. */
function readInside(element: XmlElement, reading: Reading, exclude: string | null): Block[] {
  const story = newStory(reading, { isInCell: true, exclude })
  for (const child of childElements(element)) story.add(child)
  return story.end()
}

interface Place {
  reading: Reading
  writer: BlockWriter
  isInCell: boolean
  exclude: string | null
}

/** Writes a paragraph and the text boxes beside it; gives the pieces that the next paragraph goes on from. */
function addParagraph(paragraph: XmlElement, carried: ParagraphWords['pieces'], { reading, writer, isInCell, exclude }: Place): ParagraphWords['pieces'] {
  const look = reading.styles.paragraph(paragraph)
  const words = paragraphWords(paragraph, reading, look.run)
  const pieces = [...carried, ...words.pieces]
  if (words.isOpenEnded && words.boxes.length === 0) return pieces
  if (hasText(pieces)) {
    const reason = exclude ?? (look.isContentsLine ? 'contents-list' : null)
    const headingLevel = isInCell ? 0 : look.headingLevel
    writePieces(pieces, reading.labels.next(look.list), { writer, setting: { reason, isCentred: look.isCentred, headingLevel, isInCell, isPre: false } })
  }
  for (const box of words.boxes) for (const block of readInside(box, reading, exclude)) writer.add(block)
  return []
}
