import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Scores that were reached and committed: MRR@10 of each set and variant, and of each query. */
type Expected = Record<string, { mrr10: number; byQuery: Record<string, number> }>

const path = join(process.cwd(), 'test/eval/expected.json')

interface ScoredSet { set: string; variant: string; mrr10: number; byQuery: Record<string, number> }

/**
 * Prints how each set differs from the committed scores, and how many of its queries gained and lost, the ten largest losses by id.
 *
 * `TRADIEU_WRITE_EXPECTED=1` writes the scores anew; commit them with the change of ranking that they belong to.
 */
export function compareWithExpected(sets: readonly ScoredSet[]): void {
  if (process.env.TRADIEU_WRITE_EXPECTED === '1') return writeExpected(sets)
  const expected = JSON.parse(readFileSync(path, 'utf8')) as Expected
  for (const set of sets) {
    const before = expected[nameOf(set)]
    if (!before) continue
    const changes = Object.entries(before.byQuery).map(([id, score]) => ({ id, change: (set.byQuery[id] ?? 0) - score })).filter(({ change }) => Math.abs(change) > 1e-6)
    const losses = changes.filter(({ change }) => change < 0).sort((a, b) => a.change - b.change)
    process.stdout.write(`${nameOf(set)}: MRR@10 ${before.mrr10.toFixed(4)} → ${set.mrr10.toFixed(4)}, ${changes.length - losses.length} gained, ${losses.length} lost\n`)
    for (const { id, change } of losses.slice(0, 10)) process.stdout.write(`  ${change.toFixed(2)} ${id}\n`)
  }
}

function writeExpected(sets: readonly ScoredSet[]): void {
  const rounded = (scores: Record<string, number>): Record<string, number> => Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, Number(score.toFixed(4))]))
  const expected: Expected = Object.fromEntries(sets.filter(({ variant }) => variant === 'plain').map((set) => [nameOf(set), { mrr10: Number(set.mrr10.toFixed(4)), byQuery: rounded(set.byQuery) }]))
  writeFileSync(path, `${JSON.stringify(expected)}\n`)
}

function nameOf({ set, variant }: { set: string; variant: string }): string {
  return `${set.split('/').slice(-2).join('/')} ${variant}`
}
