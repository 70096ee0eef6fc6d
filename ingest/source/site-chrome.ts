import type { ReadSource } from '../model/block.js'
import { cleanFacts } from './clean-facts.js'
import phrases from './site-chrome.json' with { type: 'json' }

/** Lines of a page, each with the reason why it is no part of the body or null, and what the site's own table says of the document. */
export interface SiteChrome {
  reasons: (string | null)[]
  facts: ReadSource['markup']
}

/** Lines from the beginning in which the site's table of attributes is looked for. */
const HEAD_LINES = 150
/** Lines after that table in which the document's own head is looked for; between them stands the site's summary. */
const SUMMARY_LINES = 150
const OWN_HEAD = /Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN|CHỦ NGHĨA VIỆT NAM/u

/**
 * What a law database prints round a document in a page copied as Markdown: its notices and table of attributes before the
 * document's head, the title again, related documents and notices after it. All lines null where the page has no such table or end.
 */
export function findSiteChrome(lines: readonly string[]): SiteChrome {
  const plain = lines.map((line) => line.replace(/^[#*\s|-]+|[*\s|]+$/g, ''))
  const reasons: (string | null)[] = lines.map(() => null)
  const attributes = readAttributes(lines, plain)
  const bodyStart = attributes ? ownHeadFrom(lines, attributes.next) : 0
  const tail: Tail = attributes ? tailStart(plain, bodyStart) : { start: lines.length }
  reasons.fill('site-chrome', 0, bodyStart)
  reasons.fill('site-chrome', tail.start)
  const { values = {} } = attributes ?? {}
  return { reasons, facts: cleanFacts({ number: values['Số hiệu:'], date: isoDate(values['Ngày ban hành:']), title: tail.title }) }
}

/** Values of the site's table by their printed label, and the line after it. */
function readAttributes(lines: readonly string[], plain: readonly string[]): { values: Record<string, string>; next: number } | null {
  const values: Record<string, string> = {}
  let next = 0
  for (let i = 0; i < Math.min(lines.length, HEAD_LINES); i++) {
    const label = phrases.attributes.find((name) => plain[i] === name)
    if (!label || lines[i + 1] !== '|') continue
    const end = lines.indexOf('|', i + 2)
    if (end < 0 || end > i + 6) continue
    values[label] = plain.slice(i + 2, end).join(' ')
    next = end + 1
  }
  return Object.keys(values).length >= 3 ? { values, next } : null
}

/** The line that opens the table of the document's own head, else the first line after the attributes. */
function ownHeadFrom(lines: readonly string[], from: number): number {
  const motto = lines.findIndex((line, i) => i >= from && i < from + SUMMARY_LINES && OWN_HEAD.test(line))
  if (motto < 0) return from
  const between = lines.lastIndexOf('|', motto)
  const open = lines.lastIndexOf('|', between - 1)
  return open >= from ? open : from
}

interface Tail {
  start: number
  title?: string
}

/** Where what the site prints after the document begins, and the title it repeats there; the file's end where there is no such part. */
function tailStart(plain: readonly string[], from: number): Tail {
  const mark = plain.findIndex((line, i) => i > from && phrases.afterBody.includes(line))
  if (mark < 0) return { start: plain.length }
  const before = plain[mark - 1] ?? ''
  const isTitle = phrases.titleWords.some((word) => before.startsWith(word)) && before.length > 20
  return isTitle ? { start: mark - 1, title: before } : { start: mark }
}

/** '26/11/2025' → '2025-11-26'; undefined for anything else. */
function isoDate(printed: string | undefined): string | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(printed?.trim() ?? '')
  return match ? `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}` : undefined
}
