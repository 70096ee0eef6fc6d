import { foldedKey, hasAccent, tonedKey } from '../../ingest/model/text.js'
import type { SectionView } from '../results.js'

/** Places of a query inside one document. */
export interface FoundPlaces {
  total: number
  /** True where the words stand nowhere side by side, and sections that hold all of them are given instead. */
  isLoose: boolean
  /** Offsets into each section's own words, by section id, in document order. */
  matches: Map<string, [number, number][]>
}

interface Word { start: number; end: number; text: string }

/**
 * Where the words of a query stand side by side in the sections' own words.
 *
 * A word typed with accents matches by tone, wherever the tone mark stands; one typed without matches any accents.
 *   'ty le' finds 'Tỷ lệ' and 'tỉ lệ'; 'hộ nghèo' does not find 'hồ nghèo'
 */
export function findInDocument(sections: readonly SectionView[], query: string): FoundPlaces {
  const tests = wordsOf(query).map(({ text }) => wordTest(text))
  const found: FoundPlaces = { total: 0, isLoose: false, matches: new Map() }
  if (tests.length === 0) return found
  const read = sections.map(({ id, text }) => ({ id, words: wordsOf(text) }))
  for (const { id, words } of read) add(found, id, phraseMatches(words, tests))
  if (found.total > 0 || tests.length === 1) return found
  for (const { id, words } of read) add(found, id, allWordMatches(words, tests))
  return { ...found, isLoose: found.total > 0 }
}

function add(found: FoundPlaces, id: string, matches: [number, number][]): void {
  if (matches.length === 0) return
  found.matches.set(id, matches)
  found.total += matches.length
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
}

function wordTest(typed: string): (word: string) => boolean {
  const key = hasAccent(typed) ? tonedKey : foldedKey
  const wanted = key(typed)
  return (word) => key(word) === wanted
}

function phraseMatches(words: readonly Word[], tests: readonly ((word: string) => boolean)[]): [number, number][] {
  const matches: [number, number][] = []
  for (let i = 0; i + tests.length <= words.length; i++) {
    if (!tests.every((test, n) => test(words[i + n]!.text))) continue
    matches.push([words[i]!.start, words[i + tests.length - 1]!.end])
    i += tests.length - 1
  }
  return matches
}

function allWordMatches(words: readonly Word[], tests: readonly ((word: string) => boolean)[]): [number, number][] {
  if (!tests.every((test) => words.some(({ text }) => test(text)))) return []
  return words.filter(({ text }) => tests.some((test) => test(text))).map(({ start, end }) => [start, end])
}
