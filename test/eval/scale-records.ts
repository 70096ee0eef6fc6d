import type { EvalRecord } from './records.js'

/** A clause ends with the line in which it reaches so many words: what a section of an ingested statute has. */
const CLAUSE_WORDS = 60

/**
 * As many records as asked, made of given articles; the same arguments give the same records.
 *
 * First the articles' clauses, cut where their lines end. Where more are asked for, new ones are put together from the front half
 * of one clause and the back half of another, a different one each time round: what a word is worth stays as it is, and
 * no two are copies. With no clause at all, none.
 */
export function* scaledRecords(articles: readonly EvalRecord[], count: number): Generator<EvalRecord> {
  const clauses = articles.flatMap(clausesOf)
  for (let made = 0; made < count && clauses.length > 0; made++) {
    const [round, at] = [Math.floor(made / clauses.length), made % clauses.length]
    const first = clauses[at]!
    yield round === 0 ? first : joined(first, clauses[(at + round * STRIDE) % clauses.length]!, round)
  }
}

/** A prime beyond the articles of any one statute, so that the halves come from two. */
const STRIDE = 7919

/** The parts of an article, each with the article's title. */
function clausesOf({ id, title, text }: EvalRecord): EvalRecord[] {
  const parts: string[] = []
  let open = ''
  for (const line of text.split('\n')) {
    open += open === '' ? line : `\n${line}`
    if (wordsOf(open).length < CLAUSE_WORDS) continue
    parts.push(open)
    open = ''
  }
  if (open.trim() !== '') parts.push(open)
  return parts.map((part, i) => ({ id: `${id}/${i}`, title, text: part }))
}

function joined(front: EvalRecord, back: EvalRecord, round: number): EvalRecord {
  const [first, second] = [wordsOf(front.text), wordsOf(back.text)]
  const text = [...first.slice(0, Math.ceil(first.length / 2)), ...second.slice(Math.floor(second.length / 2))].join(' ')
  return { id: `${front.id}/${round}`, title: front.title, text }
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/)
}
