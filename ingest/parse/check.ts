import { AppError } from '../model/app-error.js'
import type { Coverage, Document } from '../model/document.js'

/**
 * How much of a document's text is accounted for, checked.
 *
 * Throws `AppError('broken-document')` where a character that is not white space belongs to no part or to two, a span leaves the
 * text, a part leaves its parent, or an id comes twice.
 */
export function checkDocument(document: Document): Coverage {
  const { text, sections, excluded } = document
  const fail = (what: string, value: unknown): never => {
    throw new AppError('broken-document', `Cấu trúc của “${document.file}” không toàn vẹn: ${what}.`, { value })
  }
  const byId = new Map(sections.map((section) => [section.id, section]))
  if (byId.size !== sections.length) fail('mã phần bị trùng', sections.length - byId.size)
  for (const section of sections) {
    const { start, ownEnd, end } = section
    if (!(start >= 0 && start <= ownEnd && ownEnd <= end && end <= text.length)) fail('phần vượt ra ngoài văn bản', section.id)
    const parent = section.parentId === null ? null : byId.get(section.parentId)
    if (parent === undefined || (parent && (start < parent.ownEnd || end > parent.end))) fail('phần nằm ngoài phần chứa nó', section.id)
  }
  const owned = sections.map(({ start, ownEnd }) => ({ start, end: ownEnd }))
  const pieces = [...owned, ...excluded].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
  let at = 0
  for (const piece of [...pieces, { start: text.length, end: text.length }]) {
    if (piece.start < at) fail('hai phần chồng lên nhau', piece)
    if (/\S/.test(text.slice(at, piece.start))) fail('có chữ không thuộc phần nào', text.slice(at, piece.start).trim().slice(0, 80))
    at = piece.end
  }
  const lengthOf = (spans: readonly { start: number; end: number }[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const assignedChars = lengthOf(owned)
  return { assignedChars, bodyChars: assignedChars + lengthOf(excluded) }
}
