import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/** Scores of every set and the rank of the first relevant passage of every query (0: none in the first hundred), as committed. */
export interface Expected {
  [run: string]: { mrr10?: number; ndcg10: number; ranks: Record<string, number> }
}

/** The program runs from its build; the committed file lies beside the source. */
const PLACE = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..', '..', '..', 'test', 'eval', 'expected.json')

export function readExpected(): Expected {
  return existsSync(PLACE) ? (JSON.parse(readFileSync(PLACE, 'utf8')) as Expected) : {}
}

/** Replaces the runs given and keeps the others; one query a line, so that a change shows as lines. */
export function writeExpected(runs: Expected): void {
  const all = { ...readExpected(), ...runs }
  writeFileSync(PLACE, `${JSON.stringify(all, null, 1)}\n`)
}

/** Queries whose rank changed against what is committed: gains first, each as 'id: before → after'. */
export function changesOf(run: string, ranks: Readonly<Record<string, number>>): { gains: string[]; losses: string[] } {
  const before = readExpected()[run]?.ranks ?? {}
  const gains: string[] = []
  const losses: string[] = []
  for (const [id, rank] of Object.entries(ranks)) {
    const was = before[id]
    if (was === undefined || was === rank) continue
    const isGain = rank !== 0 && (was === 0 || rank < was)
    ;(isGain ? gains : losses).push(`${id}: ${was === 0 ? '–' : was} → ${rank === 0 ? '–' : rank}`)
  }
  return { gains, losses }
}
