import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Document } from '../../ingest/model/document.js'
import type { Target } from '../../ingest/model/target.js'
import { readUnit } from '../../ingest/model/unit.js'
import { readTargets } from '../../ingest/parse/targets/read-targets.js'
import { jsonLines, parseFile } from '../shared.js'

/** A statement of a document read by hand; `row: false` marks a number that states nothing. The form of wild/pages/gold/targets.jsonl. */
export interface GoldStatement {
  doc: string
  quote: string
  row?: false
  /** With `what: 'range'`: the document was read from `quote` to here only; several ranges add up. */
  until?: string
  what?: string
  /** Which occurrence of the quote, from 1, where it stands several times and `start` is not given. */
  n?: number
  /** Offset of the quote in the file. */
  start?: number
  words: string[]
  comparator: string
  value: number
  value2?: number
  unit: string
  period: string | null
  /** True where a reader may judge the period otherwise: it is then not counted. */
  anyPeriod?: boolean
  kind: string
  core: boolean
  printed?: number
  measure?: string
}

export const FIELDS = ['value', 'unit', 'comparator', 'period', 'nature', 'indicator'] as const
export type Field = (typeof FIELDS)[number]

/** Counts of one gold set. `triple` is value, unit and comparator together: what precision and recall are of. */
export interface Score {
  gold: number
  rows: number
  triple: number
  /** value, unit, comparator and period. */
  all: number
  fields: Record<Field, { right: number; of: number }>
  faults: string[]
}

const root = projectRoot(import.meta.dirname)
const sharedFolder = join(root, '../shared')

/** Where the document of a gold file lies; null where it is not there. */
export function goldPath(doc: string): string | null {
  const places = ['corpus', 'wild/pages', 'wild/official'].flatMap((folder) => ['.txt', '.md'].map((ending) => join(sharedFolder, folder, doc + ending)))
  return places.find((path) => existsSync(path)) ?? null
}

/** Text with white space folded, and the offset in the original of each of its characters. */
export function folded(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = []
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const isSpace = /\s/.test(text[i]!)
    if (isSpace && out.endsWith(' ')) continue
    out += isSpace ? ' ' : text[i]!
    offsets.push(i)
  }
  return { text: out, offsets }
}

interface Placed { gold: GoldStatement; start: number; end: number }

/** The gold statements of one document with their quotes found in its text; faults for those that are not. */
export function placeGold(gold: readonly GoldStatement[], document: Document, raw: string): { placed: Placed[]; faults: string[] } {
  const { text, offsets } = folded(document.text)
  const printed = folded(raw)
  const faults: string[] = []
  const placed: Placed[] = []
  for (const statement of gold.filter(({ what }) => what !== 'range')) {
    const quote = statement.quote.normalize('NFC').replace(/\s+/g, ' ').trim()
    const nth = statement.n ?? (statement.start === undefined ? 1 : occurrences(printed.text.slice(0, printed.offsets.findIndex((offset) => offset >= statement.start!)), quote) + 1)
    const known = occurrences(text, quote)
    let at = -1
    for (let n = 0; n < Math.min(nth, known); n++) at = text.indexOf(quote, at + 1)
    if (at === -1) faults.push(`${statement.doc}: not in the text: ${quote}`)
    else placed.push({ gold: statement, start: offsets[at]!, end: offsets[at + quote.length - 1]! + 1 })
  }
  return { placed, faults }
}

/** The parts of a document that were read by hand; [] for a whole document. */
function rangesOf(gold: readonly GoldStatement[], document: Document): { start: number; end: number }[] {
  const { text, offsets } = folded(document.text)
  return gold.map(({ quote, until = '' }) => {
    const from = text.indexOf(quote.normalize('NFC'))
    const to = text.indexOf(until.normalize('NFC'), from)
    if (from === -1 || to === -1) throw new Error(`not in the text of ${document.id}: ${quote} … ${until}`)
    return { start: offsets[from]!, end: offsets[to + until.length - 1]! + 1 }
  })
}

function occurrences(text: string, quote: string): number {
  return text.split(quote).length - 1
}

function isUnit(target: Target, gold: GoldStatement): boolean {
  const canonical = (unit: string | null): string => (unit === null ? '' : (readUnit(unit)?.canonical ?? unit.toLowerCase().replace(/\s+/g, ' ')))
  return [target.unit, target.unitCanonical].some((unit) => canonical(unit) === canonical(gold.unit))
}

function isValue(target: Target, gold: GoldStatement): boolean {
  const close = (a: number | null | undefined, b: number | undefined): boolean => (a ?? null) === (b ?? null) || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b)))
  return (close(target.value, gold.value) || (gold.printed !== undefined && close(target.printedValue, gold.printed))) && close(target.valueMax, gold.value2)
}

/** '2021-2025' and '2016/2019' → both years; '../2020' → until 2020; '2020-01/2020-11' → both months. */
export function goldPeriod(period: string | null): [string | null, string | null] {
  if (period === null) return [null, null]
  const [from, to] = /^\d{4}-\d{4}$/.test(period) ? period.split('-') : period.includes('/') ? period.split('/') : [period, period]
  return [from === '..' ? null : from!, to!]
}

function isPeriod(target: Target, gold: GoldStatement): boolean {
  const [from, to] = goldPeriod(gold.period)
  return gold.anyPeriod === true || (target.period.from === from && target.period.to === to)
}

function isNature(target: Target, gold: GoldStatement): boolean {
  const nature = target.nature === 'estimate' ? 'result' : target.nature === 'forecast' || target.nature === 'rule' ? gold.kind : target.nature
  return nature === gold.kind
}

function isIndicator(target: Target, gold: GoldStatement, document: Document): boolean {
  const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  const { indicator } = target.spans
  const named = plain(`${indicator === null ? '' : document.text.slice(indicator.start, indicator.end)} ${target.indicator.name}`)
  return gold.words.some((words) => plain(words).split(' ').filter((word) => named.includes(word)).length >= plain(words).split(' ').length * 0.6)
}

/** Compares what the program reads in the gold documents with what was read by hand. Every statement of those documents is in the gold. */
export function scoreTargets(gold: readonly GoldStatement[], { within }: { within?: (row: Target, document: Document) => boolean } = {}): Score {
  const score: Score = { gold: 0, rows: 0, triple: 0, all: 0, fields: Object.fromEntries(FIELDS.map((field) => [field, { right: 0, of: 0 }])) as Score['fields'], faults: [] }
  for (const doc of new Set(gold.map((statement) => statement.doc))) {
    const path = goldPath(doc)
    if (path === null) continue
    const document = parseFile(path)
    const rows = readTargets(document).filter((row) => within === undefined || within(row, document))
    const ranges = rangesOf(gold.filter((statement) => statement.doc === doc && statement.what === 'range'), document)
    const isRead = ({ spans }: Target): boolean => ranges.length === 0 || ranges.some(({ start, end }) => spans.value.start >= start && spans.value.end <= end)
    const { placed, faults } = placeGold(gold.filter((statement) => statement.doc === doc), document, readFileSync(path, 'utf8').normalize('NFC'))
    score.faults.push(...faults)
    scoreDocument(score, document, { rows: rows.filter(isRead), placed: within === undefined ? placed : placed.filter(({ start }) => isWithin(document, start, within)) })
  }
  return score
}

function isWithin(document: Document, offset: number, within: (row: Target, document: Document) => boolean): boolean {
  const section = document.sections.findLast(({ start, ownEnd }) => start <= offset && offset < ownEnd)
  return section !== undefined && within({ sectionId: section.id } as Target, document)
}

function scoreDocument(score: Score, document: Document, { rows, placed }: { rows: Target[]; placed: Placed[] }): void {
  const pairs = align(rows, placed)
  const taken = new Set(pairs.map(([row]) => row))
  for (const { gold } of placed) if (gold.row !== false && gold.core) score.gold++
  for (const [row, gold] of pairs) {
    if (!gold.core) continue
    score.rows++
    const right: Record<Field, boolean> = {
      value: isValue(row, gold), unit: isUnit(row, gold), comparator: row.comparator === gold.comparator,
      period: isPeriod(row, gold), nature: isNature(row, gold), indicator: isIndicator(row, gold, document),
    }
    for (const field of FIELDS) {
      score.fields[field].of++
      if (right[field]) score.fields[field].right++
      else score.faults.push(`${gold.doc}: ${field} of “${gold.quote}”: ${describe(row, field)}, by hand ${field === 'nature' ? gold.kind : field === 'indicator' ? gold.words[0] : field === 'value' ? `${gold.value}..${gold.value2 ?? ''}` : gold[field]}`)
    }
    const isTriple = right.value && right.unit && right.comparator
    if (isTriple) score.triple++
    if (isTriple && right.period) score.all++
  }
  for (const row of rows) {
    if (taken.has(row)) continue
    score.rows++
    score.faults.push(`${document.id}: too much: “${document.text.slice(Math.max(0, row.spans.value.start - 30), (row.spans.unit ?? row.spans.value).end + 20).replace(/\s+/g, ' ')}” ${row.rule}`)
  }
  const found = new Set(pairs.map(([, gold]) => gold))
  for (const { gold } of placed) if (gold.row !== false && gold.core && !found.has(gold)) score.faults.push(`${gold.doc}: missed: “${gold.quote}”`)
}

function describe(row: Target, field: Field): string {
  switch (field) {
    case 'value': return `${row.value}..${row.valueMax ?? ''}`
    case 'unit': return `${row.unit} / ${row.unitCanonical}`
    case 'period': return `${row.period.from}..${row.period.to} ${row.period.kind} ${row.period.inheritedFrom ?? ''}`
    case 'indicator': return row.indicator.name
    default: return row[field]
  }
}

/** Pairs of a row and the statement it reads: rows whose value lies in the quote, best agreement first. */
function align(rows: readonly Target[], placed: readonly Placed[]): [Target, GoldStatement][] {
  const options = placed.flatMap(({ gold, start, end }) => rows.filter((row) => row.spans.value.start >= start && row.spans.value.end <= end + 1 && gold.row !== false)
    .map((row) => ({ row, gold, agreement: (isValue(row, gold) ? 4 : 0) + (isUnit(row, gold) ? 2 : 0) + (row.comparator === gold.comparator ? 1 : 0) + 1 / (2 + end - start) })))
  options.sort((a, b) => b.agreement - a.agreement)
  const rowsTaken = new Set<Target>()
  const goldTaken = new Set<GoldStatement>()
  const pairs: [Target, GoldStatement][] = []
  for (const { row, gold } of options) {
    if (rowsTaken.has(row) || goldTaken.has(gold)) continue
    rowsTaken.add(row)
    goldTaken.add(gold)
    pairs.push([row, gold])
  }
  return pairs
}

/** Precision and recall of value, unit and comparator, and the share right of each field among the rows that were found. */
export function formatScore(name: string, { gold, rows, triple, all, fields }: Score): string {
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3))
  const each = FIELDS.map((field) => `${field} ${share(fields[field].right, fields[field].of)}`).join('  ')
  return `${name}: P ${share(triple, rows)} R ${share(triple, gold)} (with period ${share(all, rows)} ${share(all, gold)}; ${gold} by hand, ${rows} rows)\n  ${each}`
}

/** The folder above that holds this project, whether the program runs from its source or compiled. */
function projectRoot(folder: string): string {
  return existsSync(join(folder, 'test/gold')) || folder === dirname(folder) ? folder : projectRoot(dirname(folder))
}

/** The gold sets: three of this project, one beside it. */
export function goldSets(): { name: string; gold: GoldStatement[] }[] {
  const own = join(root, 'test/gold')
  const files = [join(own, 'shared-corpus-targets.jsonl'), join(own, 'wild-targets.jsonl'), join(own, 'official-targets.jsonl'), join(sharedFolder, 'wild/pages/gold/targets.jsonl')]
  return files.filter((file) => existsSync(file)).map((file) => ({ name: file.split('/').slice(-3).join('/'), gold: jsonLines<GoldStatement>(file) }))
}
