import type { Block, ManifestFacts, ReadSource } from '../model/block.js'
import type { Document, Warning } from '../model/document.js'
import { boilerplateReasons } from './boilerplate.js'
import { excludeContentsList } from './contents-list.js'
import { splitTargetLists } from './items.js'
import { joinBrokenLines } from './join-lines.js'
import { nameLevels } from './level-names.js'
import { readMetadata } from './metadata.js'
import { readPipeRows } from './pipe-rows.js'
import { isProse } from './prose.js'
import { findReferences } from './references.js'
import { buildOutline } from './outline.js'
import { assignRoles } from './roles.js'
import { sectionList } from './section-list.js'
import { withPages } from './section-pages.js'
import { textLines } from './text-lines.js'

/**
 * The document that one read source holds.
 *
 * Never refuses: whatever the blocks hold, every character of their text is in `text` and in exactly one section or exclusion
 * (`checkDocument` proves it). The same blocks, id and manifest give the same document on every machine.
 */
export function parseDocument(read: ReadSource, { id, file, manifest }: { id: string; file: string; manifest: ManifestFacts | null }): Document {
  const blocks = joinBrokenLines(readPipeRows(read.blocks))
  const prose = isProse(blocks, manifest)
  const reasons = exclusionReasons(blocks, prose)
  const { text, lines, excluded } = textLines(blocks, reasons, prose)
  const { root, warnings: outlineWarnings } = buildOutline(lines, { isProse: prose })
  splitTargetLists(root, text)
  nameLevels(root)
  assignRoles(root, text)
  const { sections: bare, warnings: idWarnings } = sectionList(root, id, text)
  const sections = withPages(bare, lines)
  const metadata = readMetadata(lines, { markup: read.markup, manifest, file })
  const fromLines = outlineWarnings.map(({ code, message, line }) => ({ code, message, span: spanOf(lines[line]!) }))
  const warnings: Warning[] = [...read.warnings.map((warning) => ({ ...warning, span: null })), ...fromLines, ...idWarnings]
  return { ...metadata, id, file, text, sections, excluded, warnings, references: findReferences(text, sections) }
}

function exclusionReasons(blocks: readonly Block[], prose: boolean): (string | null)[] {
  const reasons = boilerplateReasons(blocks, prose)
  excludeContentsList(blocks, reasons)
  return reasons
}

function spanOf({ start, text }: { start: number; text: string }): { start: number; end: number } {
  return { start, end: start + text.length }
}
