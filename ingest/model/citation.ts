import { type CitedDocument, citeDocument } from './cite-document.js'
import type { Section } from './document.js'

/** What a citation needs of a section. */
export type CitedSection = Pick<Section, 'id' | 'parentId' | 'label' | 'level' | 'role' | 'path'>

/**
 * Citation of a section, from small to large, ending with its document. Prints only what the text or a manifest gives.
 *
 * Nghị định 34/2016, điều 62 and its practice: normative levels run on without commas and stop at the article; other parts
 * are parted by commas, Roman and Arabic divisions joined by points.
 *   'điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP'
 *   'chỉ tiêu (13), mục I.2, Điều 2, Nghị quyết số 41/NQ-HĐND ngày 11/12/2020 của Hội đồng nhân dân tỉnh Thái Nguyên'
 */
export function citeSection(document: CitedDocument & { sections: readonly CitedSection[] }, section: CitedSection): string {
  return sectionCiter(document)(section)
}

/** `citeSection` for many sections of one document: the tree is indexed once. */
export function sectionCiter(document: CitedDocument & { sections: readonly CitedSection[] }): (section: CitedSection) => string {
  const partsOf = sectionParts(document.sections)
  const whole = citeDocument(document)
  return (section) => joinParts(partsOf(section), whole)
}

/** The printed parts of a section's address, the smallest first; unique among the sections of one document. [] for a part that prints none. */
export function sectionParts(sections: readonly CitedSection[]): (section: CitedSection) => CitedPart[] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const ranks = siblingRanks(sections)
  const repeats = labelRepeats(sections)
  return (section) => {
    const chain = [section]
    for (let at = section; at.parentId !== null; ) {
      const parent = byId.get(at.parentId)
      if (parent === undefined) break
      chain.push(parent)
      at = parent
    }
    return citeChain(chain, { rank: (part) => ranks.get(part.id) ?? 1, repeat: (part) => repeats.get(part.id) ?? 1 })
  }
}

const ABOVE_ARTICLE: readonly string[] = ['phan', 'chuong', 'muc', 'tieu-muc']
const NORMATIVE: readonly string[] = [...ABOVE_ARTICLE, 'dieu', 'khoan', 'diem']
const DIVISIONS: readonly string[] = ['roman', 'upper-letter', 'number', 'decimal']

/** One printed part of an address: 'khoản 2'. Normative parts run on without commas. */
export interface CitedPart {
  text: string
  isNormative: boolean
}

/** Where a section stands among its siblings, from 1: of its level, and of those that print the same label. */
interface Places {
  rank(section: CitedSection): number
  repeat(section: CitedSection): number
}

/** The printed parts of a section's way up, the smallest first. */
function citeChain(chain: readonly CitedSection[], { rank, repeat }: Places): CitedPart[] {
  const hasArticle = chain.some(({ level }) => level === 'dieu')
  const parts: CitedPart[] = []
  for (let i = 0; i < chain.length; i++) {
    const section = chain[i]!
    if (hasArticle && ABOVE_ARTICLE.includes(section.level)) continue
    const run = DIVISIONS.includes(section.level) ? divisionRun(chain, i) : 1
    const text = run > 1 ? `mục ${chain.slice(i, i + run).reverse().map(bare).join('.')}` : citeOne(section, i === 0, rank(section))
    const again = Math.max(...chain.slice(i, i + run).map(repeat))
    const isAttached = section.level === 'phu-luc' && section.label === ''
    if (text !== '') parts.push({ text: (tableOf(section, chain[i + 1], rank) ?? text) + (again > 1 ? ` (lần in thứ ${again})` : ''), isNormative: isAttached || NORMATIVE.includes(section.level) })
    i += run - 1
  }
  return parts
}

/** An address and its document; normative parts run on, and as soon as another kind of part is among them commas part the rest and the document. */
export function joinParts(parts: readonly CitedPart[], document: string): string {
  const joined = addressOf(parts)
  if (joined === '') return document
  const runsOn = joined.endsWith('kèm theo') || (parts.every(({ isNormative }) => isNormative) && !document.startsWith('“'))
  return joined + (runsOn ? ' ' : ', ') + document
}

/** The parts alone, as they stand before their document: 'chỉ tiêu (13), mục I.2, Điều 2'. */
export function addressOf(parts: readonly CitedPart[]): string {
  let joined = ''
  for (const [i, part] of parts.entries()) {
    const runsOn = i > 0 && part.isNormative && parts[i - 1]!.isNormative
    joined += (i === 0 ? '' : runsOn ? ' ' : ', ') + part.text
  }
  return joined
}

/** How many divisions follow one another upwards from `from`: I › 2 is two, printed as I.2. */
function divisionRun(chain: readonly CitedSection[], from: number): number {
  let to = from
  while (to < chain.length && DIVISIONS.includes(chain[to]!.level)) to++
  return to - from
}

/** A row names its table by number where it is not the first of its part. */
function tableOf(section: CitedSection, above: CitedSection | undefined, rank: (section: CitedSection) => number): string | null {
  return section.level === 'row' && above?.level === 'table' && rank(above) > 1 ? `dòng ${rank(section)} của bảng ${rank(above)}` : null
}

/** A text without a label that is issued by the document: its kind where its title begins with one and it is the first, else its title. */
function citeAttached(section: CitedSection, rank: number): string {
  const title = section.path.at(-1) ?? ''
  const kind = rank === 1 ? ATTACHED_KIND.exec(title)?.[1] : undefined
  if (kind !== undefined) return `${kind.charAt(0)}${kind.slice(1).toLowerCase()} ban hành kèm theo`
  return title === '' ? '' : `“${title}” kèm theo`
}

const ATTACHED_KIND = /^(QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|NỘI QUY|KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|CHIẾN LƯỢC|HƯỚNG DẪN|QUY TRÌNH|PHƯƠNG ÁN|DANH MỤC)(?=\s|$)/i

function citeOne(section: CitedSection, isLeaf: boolean, rank: number): string {
  const label = bare(section)
  if (isLeaf && isTarget(section)) return label === '' || label === '-' || label === '+' ? `chỉ tiêu thứ ${rank}` : `chỉ tiêu ${section.label}`
  switch (section.level) {
    case 'phu-luc':
      return section.label || citeAttached(section, rank)
    case 'phan': case 'chuong': case 'muc': case 'tieu-muc': case 'dieu':
      return section.label
    case 'khoan':
      return `khoản ${label}`
    case 'diem': case 'letter':
      return `điểm ${label}`
    case 'paren-number':
      return `điểm ${section.label}`
    case 'roman': case 'upper-letter': case 'number': case 'decimal':
      return `mục ${label}`
    case 'ordinal':
      return `mục “${section.label}”`
    case 'dash': case 'bullet':
      return `gạch đầu dòng thứ ${rank}`
    case 'plus':
      return `dấu cộng thứ ${rank}`
    default:
      return citeUnlabelled(section, isLeaf, rank)
  }
}

/** Parts that print no label: named where they are what is cited; on the way up only a heading is, for it tells where one is. */
function citeUnlabelled(section: CitedSection, isLeaf: boolean, rank: number): string {
  const name = section.path.at(-1) ?? ''
  if (!isLeaf && section.level !== 'heading') return ''
  switch (section.level) {
    case 'preamble': return numbered('phần mở đầu', rank)
    case 'basis': return `căn cứ thứ ${rank}`
    case 'recipients': return numbered('phần “Nơi nhận”', rank)
    case 'signature': return numbered('phần chữ ký', rank)
    case 'closing': return numbered('phần kết thúc', rank)
    case 'row': return `dòng ${rank} của bảng`
    case 'item': return `ý ${rank}`
    case 'paragraph': return `đoạn ${rank}`
    case 'heading': return name === '' ? '' : `mục “${name}”`
    default: return name === '' ? '' : name.charAt(0).toLowerCase() + name.slice(1)
  }
}

function numbered(name: string, rank: number): string {
  return rank === 1 ? name : `${name} thứ ${rank}`
}

function isTarget(section: CitedSection): boolean {
  return section.role === 'chi-tieu' && ['paren-number', 'letter', 'dash', 'plus', 'bullet', 'item'].includes(section.level)
}

/** A label without the marks that close it: 'a)' → 'a', '2.' → '2', 'I-' → 'I'. */
function bare(section: CitedSection): string {
  return section.label.replace(/^\(|[).:/-]+$/g, '') || section.label
}

/** How many siblings up to this one print its label, in labels that are to be unique: a misprint repeats one. */
function labelRepeats(sections: readonly CitedSection[]): Map<string, number> {
  const counts = new Map<string, number>()
  const repeats = new Map<string, number>()
  for (const section of sections) {
    const name = section.level === 'heading' ? (section.path.at(-1) ?? '') : section.label
    if (!/[\p{L}\d]/u.test(name) || section.level === 'row') continue
    const key = `${section.parentId ?? ''}\n${section.level}\n${name}`
    const repeat = (counts.get(key) ?? 0) + 1
    counts.set(key, repeat)
    repeats.set(section.id, repeat)
  }
  return repeats
}

/** Place of every section among its siblings of the same level, from 1. */
function siblingRanks(sections: readonly CitedSection[]): Map<string, number> {
  const counts = new Map<string, number>()
  const ranks = new Map<string, number>()
  for (const { id, parentId, level } of sections) {
    const key = `${parentId ?? ''}\n${level}`
    const rank = (counts.get(key) ?? 0) + 1
    counts.set(key, rank)
    ranks.set(id, rank)
  }
  return ranks
}
