import { posix } from 'node:path'
import type { Package } from '../package/open-package.js'
import { eachElement } from '../package/xml-elements.js'

/** Paths of the parts of a DOCX by what they are: `styles`, `numbering`, `footnotes`, `header`, …; several for headers and footers. */
export type Relations = ReadonlyMap<string, readonly string[]>

/** Path of the part that holds the body; null where the package is no word-processing document. */
export function mainPart(pack: Package): string | null {
  const named = relations(pack, '').get('officeDocument')?.[0]
  const path = named !== undefined && pack.names.has(named) ? named : 'word/document.xml'
  return pack.names.has(path) && !/^(xl|ppt)\//.test(path) ? path : null
}

/** The parts that `path` refers to; targets outside the package are passed over. */
export function relations(pack: Package, path: string): Relations {
  const { dir, base } = posix.parse(path)
  const found = new Map<string, string[]>()
  eachElement(pack.part(posix.join(dir, '_rels', `${base}.rels`)) ?? '', { wanted: new Set(['Relationship']) }, ({ attributes }) => {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes
    if (mode === 'External') return
    const kind = type.slice(type.lastIndexOf('/') + 1)
    found.set(kind, [...(found.get(kind) ?? []), target.startsWith('/') ? target.slice(1) : posix.join(dir, target)])
  })
  return found
}
