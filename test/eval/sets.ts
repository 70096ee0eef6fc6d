import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A set of questions on passages. */
export interface EvalSet {
  name: string
  corpus: string
  queries: string
}

/** Public sets by their place in a folder of sets; those that are not there are left out. */
export function setsIn(folder: string): EvalSet[] {
  const sets: EvalSet[] = [
    { name: 'alqac', corpus: 'alqac/corpus.jsonl', queries: 'alqac/queries.jsonl' },
    { name: 'laws', corpus: 'laws/corpus.jsonl.gz', queries: 'laws/queries.jsonl' },
    { name: 'xquad_vi', corpus: 'reading/xquad_vi.corpus.jsonl', queries: 'reading/xquad_vi.queries.jsonl' },
    { name: 'uit_reg_qa', corpus: 'reading/uit_reg_qa.corpus.jsonl', queries: 'reading/uit_reg_qa.queries.jsonl' },
  ]
  return sets.map((set) => ({ ...set, corpus: join(folder, set.corpus), queries: join(folder, set.queries) }))
    .filter(({ corpus, queries }) => existsSync(corpus) && existsSync(queries))
}
