import type { Block } from '../model/block.js'
import type { Exclusion } from '../model/document.js'
import type { Line } from './line.js'

/** Mark of the agency at the start of a news item: "(PLVN) - ", "TTXVN - ". */
const AGENCY_MARK = /^(\(\s*[A-ZĐ][\p{L}.\d]{1,15}(\s[\p{Lu}][\p{L}]*){0,2}\s*\)|TTXVN|VOV|VTV|TNO|NDO|SGGPO|PLVN|VnExpress)\s*[-–:]\s+/u
/** The stroke that closes a text: "./." */
const CLOSING_MARK = /(?<=[.\p{L}\p{N}"”)…])\s*\/\s*\.?\s*$/u

/**
 * The text of a document, its lines with their offsets, and the stretches that are excluded.
 *
 * Blocks are separated by `\n`. An agency's mark and the stroke behind the last word become lines of their own inside their block,
 * so that a quotation never holds them.
 */
export function textLines(blocks: readonly Block[], reasons: readonly (string | null)[], isNews: boolean): { text: string; lines: Line[]; excluded: Exclusion[] } {
  const lines: Line[] = []
  const excluded: Exclusion[] = []
  const texts: string[] = []
  let start = 0
  blocks.forEach((block, i) => {
    texts.push(block.text)
    for (const piece of pieces(block.text, reasons[i]!, isNews && block.kind !== 'row')) {
      const line = lineOf(block, block.text.slice(piece.from, piece.to), start + piece.from)
      lines.push({ excluded: piece.reason !== null || line.text.trim() === '', ...line })
      if (piece.reason !== null) excluded.push({ start: line.start, end: line.start + line.text.length, reason: piece.reason })
    }
    start += block.text.length + 1
  })
  return { text: texts.join('\n'), lines, excluded }
}

interface Piece { from: number; to: number; reason: string | null }

function pieces(text: string, reason: string | null, isNews: boolean): Piece[] {
  if (reason !== null) return [{ from: 0, to: text.length, reason }]
  const head = (isNews && AGENCY_MARK.exec(text)?.[0].length) || 0
  const tail = closingMarkAt(text)
  const parts: Piece[] = [{ from: 0, to: head, reason: 'agency-mark' }, { from: head, to: tail, reason: null }, { from: tail, to: text.length, reason: 'closing-mark' }]
  return parts.filter((part) => part.to > part.from)
}

function closingMarkAt(text: string): number {
  const from = Math.max(0, text.length - 12)
  const match = CLOSING_MARK.exec(text.slice(from))
  return match && from + match.index > 0 ? from + match.index : text.length
}

function lineOf(block: Block, text: string, start: number): Omit<Line, 'excluded'> {
  const { kind, headingLevel, isEmphatic, cells, table, isHead, page } = block
  return { text, start, kind, ...(headingLevel && { headingLevel }), ...(isEmphatic && { isEmphatic }), ...(cells && { cells }), ...(table !== undefined && { table }), ...(isHead && { isHead }), ...(page !== undefined && { page }) }
}
