import type { Block } from '../../model/block.js'
import { fontDecoder } from '../docx/font-decoder.js'
import { type LegacyEncoding, legacyWarning } from '../legacy/legacy-encoding.js'
import { openPackage } from '../package/open-package.js'
import { childElements, eachElement, type XmlElement } from '../package/xml-elements.js'
import type { ReadContent } from '../read-content.js'
import { TOO_DEEP } from '../package/too-deep.js'
import { damagedFile, encryptedFile } from '../refused-file.js'
import { odtLists } from './odt-lists.js'
import { odtBlocks, type OdtReading } from './odt-story.js'
import { readOdtStyles } from './odt-styles.js'
import { addAll } from '../../model/large-lists.js'

const STORY = new Set(['p', 'h', 'list', 'table', 'table-of-content', 'illustration-index', 'table-index', 'alphabetical-index', 'bibliography'])
/** What holds words that are not the document's: text that was deleted, forms, templates. */
const DROPPED = new Set(['tracked-changes', 'sequence-decls', 'forms', 'scripts', 'binary-data'])

/**
 * Blocks of an OpenDocument text in reading order: automatic numbers printed before their paragraphs, tracked changes accepted, text
 * boxes behind the paragraph they stand beside, tables on their grid.
 *
 * What stands outside the body comes behind it with `exclude`: `footnote`, `comment`, `running-head`, `running-foot`; a contents list
 * made by the program is `contents-list`. Warnings: `tracked-changes`, `damaged-file`, `text-too-deep`, `legacy-encoding`. Throws `AppError`:
 * `damaged-file`, `encrypted-file`, `expands-too-much`.
 */
export function readOdt(bytes: Uint8Array, fileName: string): ReadContent {
  const pack = openPackage(bytes, { format: 'ODT', fileName })
  if (/encryption-data/.test(pack.part('META-INF/manifest.xml') ?? '')) throw encryptedFile(fileName)
  const xml = pack.part('content.xml')
  if (xml === null) throw damagedFile('ODT', fileName)
  const shared = pack.part('styles.xml') ?? ''
  const found = new Set<LegacyEncoding>()
  const reading: OdtReading = { styles: readOdtStyles([shared, xml]), lists: odtLists([shared, xml]), decode: fontDecoder(xml, found), notes: [], tables: 0 }
  const elements: XmlElement[] = []
  let isTooDeep = false
  const isWhole = eachElement(xml, { wanted: STORY, dropped: DROPPED, onTooDeep: () => { isTooDeep = true } }, (element) => void elements.push(element))
  const blocks = odtBlocks(elements, reading)
  if (!isWhole && blocks.length === 0) throw damagedFile('ODT', fileName)
  const notes = reading.notes.flatMap(({ exclude, body }) => odtBlocks(childElements(body), reading, { exclude }))
  const warnings = [...(isWhole ? [] : [DAMAGED]), ...(isTooDeep ? [TOO_DEEP] : []), ...(/<text:changed-region\b/.test(xml) ? [TRACKED] : []), ...[...found].map(legacyWarning)]
  return { blocks: [...blocks, ...notes, ...runningBlocks(shared, reading)], markup: {}, warnings }
}

const DAMAGED = { code: 'damaged-file', message: 'Tệp hỏng giữa chừng: chỉ đọc được phần đứng trước chỗ hỏng.' }
const TRACKED = { code: 'tracked-changes', message: 'Tệp còn sửa đổi được theo dõi (track changes); văn bản được đọc như khi chấp nhận mọi sửa đổi.' }

/** Headers and footers, each wording once, page numbers alone left out. */
function runningBlocks(styles: string, reading: OdtReading): Block[] {
  const seen = new Set<string>()
  const blocks: Block[] = []
  eachElement(styles, { wanted: new Set(['header', 'header-left', 'header-first', 'footer', 'footer-left', 'footer-first']) }, (element) => {
    addAll(blocks, odtBlocks(childElements(element), reading, { exclude: element.name.startsWith('header') ? 'running-head' : 'running-foot' }))
  })
  return blocks.filter(({ text }) => /\p{L}/u.test(text) && !seen.has(text) && seen.add(text))
}
