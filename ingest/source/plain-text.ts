import type { Block } from '../model/block.js'
import { cleanText } from '../model/text.js'
import type { ReadContent } from './read-content.js'
import { isCut, measureWrapping, type Wrapping } from './wrapping.js'

/**
 * Blocks of a plain text: each line a paragraph, or, where lines are cut at a column, the lines of a paragraph joined by one space.
 *
 * The blocks hold every character of the text but white space at line ends, in order; a text of white space has none.
 */
export function readPlainText(text: string): ReadContent {
  const lines = cleanText(text).split('\n').map((line) => line.trim())
  const blocks = joinCutLines(lines, measureWrapping(lines)).map((paragraph): Block => ({ kind: 'paragraph', text: paragraph }))
  return { blocks, markup: {}, warnings: [] }
}

/** Paragraphs of trimmed lines, those that a cut parted joined again; a blank line ends a paragraph and is left out. */
export function joinCutLines(lines: readonly string[], wrapping: Wrapping): string[] {
  const paragraphs: string[][] = []
  let last = ''
  for (const next of lines) {
    const current = paragraphs.at(-1)
    if (next !== '' && current && last !== '' && isCut({ line: last, next, isFirst: current.length === 1 }, wrapping)) current.push(next)
    else if (next !== '') paragraphs.push([next])
    last = next
  }
  return paragraphs.map((parts) => parts.join(' '))
}
