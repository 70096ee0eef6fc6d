import type { IndexSnapshot } from './index-reader.js'

/** Rarity of what `found` sections hold, as BM25 has it: ln(1 + (N − n + ½) / (n + ½)), above 0. Removed sections may be counted. */
export function rarityOf(found: number, { sections }: Pick<IndexSnapshot, 'sections'>): number {
  return Math.log(1 + (sections - Math.min(found, sections) + 0.5) / (found + 0.5))
}
