import type { Block } from '../../model/block.js'
import { type LegacyEncoding, legacyWarning } from '../legacy/legacy-encoding.js'
import { openPackage, type Package } from '../package/open-package.js'
import { childElements, eachElement } from '../package/xml-elements.js'
import type { ReadContent } from '../read-content.js'
import { archiveFile, damagedFile } from '../refused-file.js'
import { TOO_DEEP } from '../package/too-deep.js'
import { fontDecoder } from './font-decoder.js'
import { listLabels } from './numbering.js'
import type { Reading } from './paragraph.js'
import { mainPart, type Relations, relations } from './relations.js'
import { newStory } from './story.js'
import { readStyles } from './styles.js'
import droppedNames from './dropped-elements.json' with { type: 'json' }

const STORY = new Set(['p', 'tbl'])
const DROPPED: ReadonlySet<string> = new Set(droppedNames)
/** Headers and footers looked at; a document with one for each section has some tens. */
const MAX_RUNNING_PARTS = 60

/**
 * Blocks of a DOCX in reading order: automatic numbers printed before their paragraphs, tracked changes accepted, text boxes behind
 * the paragraph they stand beside, tables on their grid.
 *
 * What stands outside the body comes behind it with `exclude`: `footnote`, `comment`, `running-head`, `running-foot`; a contents list
 * made by the program is `contents-list`. Warnings: `tracked-changes`, `damaged-file`, `text-too-deep`,
 * `legacy-encoding`. Throws `AppError`: `damaged-file`,
 * `expands-too-much`, `archive-file` (a ZIP that holds no word-processing document).
 */
export function readDocx(bytes: Uint8Array, fileName: string): ReadContent {
  const pack = openPackage(bytes, { format: 'DOCX', fileName })
  const path = mainPart(pack)
  if (path === null) throw archiveFile('ZIP', fileName)
  const xml = pack.part(path)!
  const found = new Set<LegacyEncoding>()
  const related = relations(pack, path)
  const styles = readStyles(pack, related.get('styles')?.[0] ?? '')
  const labels = listLabels(pack, related.get('numbering')?.[0] ?? '', styles)
  const reading: Reading = { styles, labels, decode: fontDecoder(xml, found), notes: new Set(), hasTrackedChanges: false, tables: 0 }
  const { blocks, isWhole, isTooDeep } = readBody(xml, reading)
  if (!isWhole && blocks.length === 0) throw damagedFile('DOCX', fileName)
  const warnings = [...(isWhole ? [] : [DAMAGED]), ...(isTooDeep ? [TOO_DEEP] : []), ...(reading.hasTrackedChanges ? [TRACKED] : []), ...[...found].map(legacyWarning)]
  return { blocks: [...blocks, ...noteBlocks(pack, related, reading), ...runningBlocks(pack, related, reading)], markup: {}, warnings }
}

const DAMAGED = { code: 'damaged-file', message: 'Tệp hỏng giữa chừng: chỉ đọc được phần đứng trước chỗ hỏng.' }
const TRACKED = { code: 'tracked-changes', message: 'Tệp còn sửa đổi được theo dõi (track changes); văn bản được đọc như khi chấp nhận mọi sửa đổi.' }

function readBody(xml: string, reading: Reading): { blocks: Block[]; isWhole: boolean; isTooDeep: boolean } {
  const story = newStory(reading)
  let isTooDeep = false
  const isWhole = eachElement(xml, { wanted: STORY, dropped: DROPPED, onTooDeep: () => { isTooDeep = true } }, story.add)
  return { blocks: story.end(), isWhole, isTooDeep }
}

/** Footnotes, endnotes and comments in the order of their marks. */
function noteBlocks(pack: Package, related: Relations, reading: Reading): Block[] {
  const wanted = [...reading.notes]
  return ['footnote', 'endnote', 'comment'].flatMap((kind) => {
    const xml = pack.part(related.get(`${kind}s`)?.[0] ?? '')
    if (xml === null) return []
    const byId = new Map<string, Block[]>()
    eachElement(xml, { wanted: new Set([kind]), dropped: DROPPED }, (note) => {
      const key = `${kind} ${note.attributes.id ?? ''}`
      if (!reading.notes.has(key)) return
      const story = newStory(reading, { exclude: kind === 'endnote' ? 'footnote' : kind })
      for (const child of childElements(note)) story.add(child)
      byId.set(key, story.end())
    })
    return wanted.flatMap((key) => byId.get(key) ?? [])
  })
}

/** Headers and footers, each wording once, page numbers alone left out. */
function runningBlocks(pack: Package, related: Relations, reading: Reading): Block[] {
  const seen = new Set<string>()
  return (['header', 'footer'] as const).flatMap((kind) => (related.get(kind) ?? []).slice(0, MAX_RUNNING_PARTS).flatMap((path) => {
    const story = newStory(reading, { exclude: kind === 'header' ? 'running-head' : 'running-foot' })
    eachElement(pack.part(path) ?? '', { wanted: STORY, dropped: DROPPED }, story.add)
    return story.end().filter(({ text }) => /\p{L}/u.test(text) && !seen.has(text) && seen.add(text))
  }))
}
