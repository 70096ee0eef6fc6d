import { existsSync, readFileSync } from 'node:fs'
import { cleanText } from '../../../ingest/model/text.js'

/** Entries of a word list in `server/search/data`: one a line, blank lines and lines that begin with `#` left out. */
export function dataLines(name: string): string[] {
  return linesOf(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'))
}

/** Entries of an operator's own list of the same form; [] where there is no such file. */
export function operatorLines(path: string): string[] {
  return existsSync(path) ? linesOf(readFileSync(path, 'utf8')) : []
}

function linesOf(text: string): string[] {
  return cleanText(text).split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}
