import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasShared, jsonLines, sharedFolder } from '../shared.js'
import { type GoldStatement, type Score, scoreTargets } from './targets.js'

const gold = (name: string): GoldStatement[] => jsonLines<GoldStatement>(join(import.meta.dirname, '../gold', name))
const precision = ({ triple, rows }: Score): number => triple / rows
const recall = ({ triple, gold: all }: Score): number => triple / all

describe.skipIf(!hasShared)('targets read from real documents', () => {
  const complete = ['nghi-quyet-hdnd-thai-nguyen-2021-2025', 'plvn-dai-hoi-dang-bo-tinh-lan-thu-xx', 'ttxvn-muc-tieu-tang-truong-2024']
  const corpus = gold('shared-corpus-targets.jsonl')

  it.each(complete)('%s: every bound, value, unit and period is right, nothing is missed or added', (doc) => {
    const score = scoreTargets(corpus.filter((statement) => statement.doc === doc))
    expect({ rows: score.rows, all: score.all }, score.faults.join('\n')).toEqual({ rows: score.gold, all: score.gold })
  })

  it('the five documents: precision and recall', () => {
    const score = scoreTargets(corpus)
    expect(precision(score), score.faults.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(recall(score)).toBeGreaterThanOrEqual(0.98)
  })

  it.each([
    ['thirteen documents read for this project', (): GoldStatement[] => gold('wild-targets.jsonl'), 250],
    ['seventeen more, read before the program read them', (): GoldStatement[] => gold('official-targets.jsonl'), 290],
    ['eight documents read by others', (): GoldStatement[] => jsonLines<GoldStatement>(join(sharedFolder, 'wild/pages/gold/targets.jsonl')), 140],
  ])('%s: precision .90 and recall .85 on value, unit and bound', (_, read, least) => {
    const score = scoreTargets(read())
    expect(score.gold).toBeGreaterThanOrEqual(least)
    expect(precision(score), score.faults.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(recall(score)).toBeGreaterThanOrEqual(0.85)
  })
})
