import type { EvalRecord } from './records.js'

/** Words of one clause, so that records cut from long articles are the size of real sections. */
const CLAUSE_WORDS = 80

/**
 * As many records as asked, made of given ones: each article cut into clauses, and the whole repeated with its words turned
 * by a seeded amount once there are no more. The same arguments give the same records.
 */
export function* scaledRecords(records: readonly EvalRecord[], count: number): Generator<EvalRecord> {
  let made = 0
  for (let round = 0; made < count; round++) {
    for (const { id, title, text } of records) {
      const words = text.split(/(?<=\s)/)
      for (let from = 0; from < words.length && made < count; from += CLAUSE_WORDS) {
        const clause = words.slice(from, from + CLAUSE_WORDS)
        const turn = (round * 13) % Math.max(1, clause.length)
        yield { id: `${id}/${from / CLAUSE_WORDS}/${round}`, title, text: [...clause.slice(turn), ...clause.slice(0, turn)].join('') }
        made++
      }
      if (made >= count) return
    }
  }
}
