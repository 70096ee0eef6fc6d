import { readFileSync } from 'node:fs'
import { cleanText } from '../../../ingest/model/text.js'
import { type KeyPhrases, keyPhrases } from './key-phrases.js'

/** Entries of a word list in `server/ask/data`: one a line, blank lines and remarks left out. */
export function askLines(name: string): string[] {
  const text = cleanText(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'))
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}

const LINES = askLines('frame-words.txt')
const TONED = keyPhrases(LINES.map((line) => [line.replace('!', ''), true] as const))
const BARE = keyPhrases(LINES.filter((line) => !line.endsWith('!')).map((line) => [line, true] as const))

/** Words in which a question is put and which say nothing of what it is about. */
export const FRAME: KeyPhrases<boolean> = { at: (keys, i, isBare) => (isBare ? BARE : TONED).at(keys, i, isBare) }
