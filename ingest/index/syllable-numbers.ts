import type { Database } from '../library/sqlite.js'
import { scanSyllables } from '../model/syllables.js'
import type { NumberedText } from './row-syllables.js'

/** The numbers that an index knows its syllables by, while an ingest gives out new ones. */
export interface SyllableNumbers {
  /** A text in numbers; unknown syllables get the next number. */
  of(text: string): NumberedText
  /** Number of a label token as a term of its own, apart from every word of a text. */
  ofLabel(token: string): number
  /** Changes how often a syllable stands in the library. */
  count(number: number, by: number): void
  /** Writes what is new or changed. */
  write(): void
}

/** The numbers of an index whose tables exist. */
export function syllableNumbers(db: Database): SyllableNumbers {
  const numbers = new Map<string, number>()
  const keys: string[] = []
  const spellings: string[] = []
  const uses: number[] = []
  const changed = new Set<number>()
  for (const row of db.prepare('SELECT id, key, spelling, uses FROM indexSyllables').iterate()) {
    const id = Number(row.id)
    numbers.set(row.key as string, id)
    keys[id] = row.key as string
    spellings[id] = row.spelling as string
    uses[id] = Number(row.uses)
  }
  return {
    of(text) {
      const found: NumberedText = { numbers: [], breaks: [] }
      scanSyllables(text, (start, end, key, opensRun) => {
        let number = numbers.get(key)
        if (number === undefined) {
          numbers.set(key, (number = keys.length))
          keys.push(key)
          spellings.push(spellingOf(text.slice(start, end), key))
          uses.push(0)
        }
        found.numbers.push(number)
        found.breaks.push(opensRun)
      })
      return found
    },
    ofLabel(token) {
      const key = labelKey(token)
      let number = numbers.get(key)
      if (number === undefined) {
        numbers.set(key, (number = keys.length))
        keys.push(key)
        spellings.push(token)
        uses.push(0)
      }
      return number
    },
    count(number, by) {
      uses[number]! += by
      changed.add(number)
    },
    write() {
      const insert = db.prepare('INSERT OR REPLACE INTO indexSyllables VALUES (?, ?, ?, ?)')
      const known = db.prepare('SELECT 1 FROM indexSyllables WHERE id = ?')
      for (let id = 0; id < keys.length; id++) {
        if (changed.has(id) || known.get(id) === undefined) insert.run(id, keys[id]!, spellings[id]!, uses[id]!)
      }
    },
  }
}

/** Key under which a label token is kept among the syllables; no syllable's key begins so. 'dieu-2' → '@dieu-2' */
export function labelKey(token: string): string {
  return `@${token}`
}

/** How a syllable is written when it is shown: as first met, in lower case. */
function spellingOf(printed: string, key: string): string {
  if (printed === '%') return key === 'trăm' ? 'trăm' : 'phần'
  return printed.toLowerCase()
}
