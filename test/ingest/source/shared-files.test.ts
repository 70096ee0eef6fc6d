import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../ingest/model/text.js'
import { readChecked, withoutSpace } from './block-text.js'

const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const folders = ['corpus', 'wild/laws', 'wild/pages', 'wild/official', 'wild/html'].filter((folder) => existsSync(SHARED + folder))

function existingPages(): string[] {
  return folders.includes('wild/html') ? readdirSync(`${SHARED}wild/html`) : []
}

/** Marks that may be markup in Markdown; rules of three and more dashes may underline a heading. */
const withoutMarks = (text: string): string => withoutSpace(text).replace(/[*|#\\_=]/g, '').replace(/-{3,}/g, '')
const MARKUP_TABLE = /<table[\s>][^]*?<\/table>/gi
const LINK = /!?\[([^\]\n]*)\]\([^)]*\)/g

function visibleText(content: string, mediaType: string): string {
  if (mediaType === 'text/plain') return withoutSpace(cleanText(content))
  if (mediaType === 'text/markdown') return withoutMarks(cleanText(content).replace(MARKUP_TABLE, (table) => load(table).text()).replace(LINK, '$1').replace(LINK, '$1'))
  const page = load(content)
  page('head, script, style, noscript, template, iframe').remove()
  return withoutSpace(cleanText(page.root().text()))
}

describe.skipIf(folders.length === 0)('the shared documents', () => {
  it.each(folders)('%s: every file is read whole, in order', (folder) => {
    for (const name of readdirSync(SHARED + folder).filter((file) => /\.(txt|md|html)$/.test(file))) {
      const bytes = readFileSync(`${SHARED}${folder}/${name}`)
      const { blocks, mediaType } = readChecked(bytes, name)
      const read = withoutSpace(blocks.map(({ text }) => text).join(''))
      const wanted = visibleText(bytes.toString('utf8'), mediaType)
      if (mediaType === 'text/html') expect(isPartInOrder(read, wanted), name).toBe(true)
      else expect(firstDifference(mediaType === 'text/markdown' ? withoutMarks(read) : read, wanted), name).toBeNull()
    }
  }, 120_000)

  it.each(existingPages().filter((file) => file.endsWith('.html')))('%s: the text of the law and nothing of the site', (name) => {
    const content = readFileSync(`${SHARED}wild/html/${name}`, 'utf8')
    const body = readChecked(content, name).blocks.filter(({ exclude }) => exclude === undefined)
    const wanted = withoutSpace(cleanText(load(content)('#divContentDoc > .content1').text()))
    expect(firstDifference(withoutSpace(body.map(({ text }) => text).join('')), wanted)).toBeNull()
  }, 60_000)
})

/** What stands where two texts first differ, or null where they are the same. */
function firstDifference(read: string, wanted: string): { read: string; wanted: string } | null {
  if (read === wanted) return null
  let at = 0
  while (read[at] === wanted[at]) at++
  return { read: read.slice(Math.max(0, at - 20), at + 20), wanted: wanted.slice(Math.max(0, at - 20), at + 20) }
}

/** True where `part` is `whole` with pieces (hidden elements) left out. */
function isPartInOrder(part: string, whole: string): boolean {
  let at = 0
  for (const char of part) {
    at = whole.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return part.length > 0
}
