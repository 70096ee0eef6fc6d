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
