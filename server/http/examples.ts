import type { Library } from '../../ingest/library/library.js'
import { libraryIndicators } from '../targets/library-indicators.js'
import type { DocumentView } from '../results.js'

const WANTED = 3
const FEWEST_WORDS = 3
const MOST_WORDS = 9

/**
 * Headings of the documents that would make good queries, at most three, each from another document where there are enough.
 *
 * Neither the usual formulas of every document nor lines in capitals; the middle one of a document's headings, so that the same
 * library always gives the same examples. `[]` where no heading fits.
 */
export function exampleQueries(documents: readonly DocumentView[]): string[] {
  const perDocument = documents.map(goodHeadings).filter((headings) => headings.length > 0)
  const examples: string[] = []
  for (let round = 0; round < WANTED && examples.length < WANTED; round++) {
    for (const headings of perDocument) {
      const example = headings[(Math.floor(headings.length / 2) + round) % headings.length]!
      if (examples.length < WANTED && !examples.includes(example)) examples.push(example)
    }
  }
  return examples
}

const FORMULAS = /^(điều khoản|hiệu lực|tổ chức thực hiện|nơi nhận|căn cứ|phạm vi điều chỉnh|đối tượng áp dụng|giải thích từ ngữ|quy định chuyển tiếp|trách nhiệm thi hành)/i

/** Words, numbers and the marks between them: what someone would type. */
const PLAIN = /^[\p{L}\p{N} ,\-–/%]+$/u

function goodHeadings({ sections }: DocumentView): string[] {
  return sections.map(({ heading }) => heading.replace(/\s+/g, ' ').replace(/[.:;,]+$/, '').trim()).filter(isGood)
}

function isGood(heading: string): boolean {
  const words = heading.split(' ').length
  return words >= FEWEST_WORDS && words <= MOST_WORDS && heading !== heading.toUpperCase() && PLAIN.test(heading) && !FORMULAS.test(heading)
}

/** An indicator of one document only is no example of what a library holds. */
const FEWEST_DOCUMENTS = 2

/**
 * Names of the listed indicators that most documents state, at most `limit`, the most stated first, as someone would type them.
 *
 * A stated fall gives the name of what falls. `[]` where no two documents state the same indicator.
 */
export function statedIndicators(library: Library, limit: number): string[] {
  const stated = library.statedIndicators(FEWEST_DOCUMENTS)
  if (stated.length === 0) return []
  const { byId } = libraryIndicators(library)
  const names = stated.flatMap((id) => {
    const indicator = byId.get(id)
    return indicator === undefined ? [] : typed((indicator.direction === 'down' ? byId.get(indicator.changeOf ?? '') ?? indicator : indicator).name)
  })
  return [...new Set(names)].slice(0, limit)
}

/** 'Quy mô kinh tế (GRDP, GDP)' → 'quy mô kinh tế'; 'GRDP bình quân đầu người' stays. */
function typed(name: string): string {
  const bare = name.replace(/\s*\(.*\)$/, '')
  return /^\p{Lu}\p{Ll}/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}
