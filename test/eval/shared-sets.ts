import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { VARIANTS, type Variant } from './variants.js'

const folder = join(process.cwd(), '..', 'shared', 'eval')
const set = (corpus: string, queries: string, variants: readonly Variant[]): SharedSet => ({ corpus: join(folder, corpus), queries: join(folder, queries), variants })

interface SharedSet { corpus: string; queries: string; variants: readonly Variant[] }

/** The public question sets beside the checkout that are there, each with the variants it is asked in. */
export const SHARED_SETS: readonly SharedSet[] = [
  set('alqac/corpus.jsonl', 'alqac/queries.jsonl', VARIANTS),
  set('laws/corpus.jsonl.gz', 'laws/queries.jsonl', ['plain', 'no-accents']),
  set('reading/xquad_vi.corpus.jsonl', 'reading/xquad_vi.queries.jsonl', ['plain', 'no-accents']),
  set('reading/uit_reg_qa.corpus.jsonl', 'reading/uit_reg_qa.queries.jsonl', ['plain', 'no-accents']),
].filter(({ corpus, queries }) => existsSync(corpus) && existsSync(queries))
