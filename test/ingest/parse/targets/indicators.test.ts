import { describe, expect, it } from 'vitest'
import { phraseKey, tokenize } from '../../../../ingest/model/tokens.js'
import { readUnit } from '../../../../ingest/model/unit.js'
import { indicatorById, INDICATORS } from '../../../../ingest/parse/targets/indicator-list.js'
import { nameIndicator } from '../../../../ingest/parse/targets/name-indicator.js'

const bare = (alias: string): string => phraseKey(alias.replace(/[^\p{L}\p{N}.]+/gu, ' ').trim())

describe('the list of indicators', () => {
  it('has at least 120, each with its own id and name', () => {
    expect(INDICATORS.length).toBeGreaterThanOrEqual(120)
    for (const part of ['id', 'name'] as const) expect(new Set(INDICATORS.map((indicator) => indicator[part])).size).toBe(INDICATORS.length)
    for (const { id } of INDICATORS) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('gives no alias to two of them', () => {
    const owners = new Map<string, string>()
    for (const { id, aliases } of INDICATORS) for (const alias of aliases) {
      expect(owners.get(bare(alias)) ?? id, alias).toBe(id)
      owners.set(bare(alias), id)
    }
  })

  it('names only look-alikes and quantities that it has', () => {
    for (const { id, notSameAs, changeOf } of INDICATORS) for (const other of [...notSameAs, ...(changeOf === undefined ? [] : [changeOf])]) {
      expect(indicatorById(other), `${id} → ${other}`).not.toBeNull()
      expect(other).not.toBe(id)
    }
  })

  it('prefers units that are known', () => {
    for (const { id, unit, dimension } of INDICATORS) if (!['count', 'rank'].includes(dimension)) expect(readUnit(unit), `${id}: ${unit}`).not.toBeNull()
  })

  it.each(INDICATORS.map((indicator) => [indicator.id, indicator] as const))('finds %s by every alias, in capitals and in the other spelling of y', (_, { id, aliases }) => {
    for (const alias of aliases) for (const written of [alias, alias.toUpperCase(), alias.replaceAll('tỷ', 'tỉ').replaceAll('óa', 'oá')]) {
      expect(nameIndicator(tokenize(written), false)?.ref.id, written).toBe(id)
    }
  })
})
