import type { Block } from '../model/block.js'
import { fold } from '../model/text.js'
import phrases from './boilerplate-phrases.json' with { type: 'json' }
import { readLabels } from './label.js'
import { endsSentence, wordCount } from './line-shape.js'

const MAX_PHRASE_CHARS = 60
const asSet = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(comparable))
const MAX_CAPTION_CHARS = 400
const RELATED = asSet(phrases.related)
const READER_FORM = asSet(phrases.readerForm)
const SECTION_NAMES = asSet(phrases.sectionNames)
const CHROME = asSet(phrases.siteChrome)
const CAPTION_MARK = /^[^|]{15,}\s\|\s*$|^\(?\s*(Ảnh|Ảnh minh họa|Nguồn ảnh|Ảnh tư liệu)\s*[:：]|\(\s*Ảnh\s*:[^)]*\)\s*\.?$|[.\s]Ảnh\s*:\s*[^.]{2,60}$/u
/** Where a picture is from, in brackets behind its words: '… nằm ở đâu? (Hình từ Internet)', '(Ảnh minh họa)'; emphasis of Markdown may close the line. */
const PICTURE_SOURCE = /\((?:Hình|Ảnh)\s+(?:ảnh|từ|minh|chỉ|mang|sưu|tư\s+liệu|Internet)[^()]{0,60}\)[\s*_.]*$/u
/** The sentence with which an item closes on its own headline. */
const CLOSING_POINTER = /^[*_]*Trên đây là (?:các )?(?:thông tin|giải đáp|nội dung tư vấn) (?:về|cho|liên quan)(?!\p{L})/u
const RULE = /^[\s\-_=*~.•–—|#]{3,}$|^[|*_~=–—-]+$/

/** From which share of the text on a list of other articles is taken to run to the end. */
const RELATED_TAIL_FROM = 0.4

/**
 * Why a block is no part of the document, or null where it is; one entry a block.
 *
 * `caption` under a picture, `related` teasers of other articles, `reader-form`, `site-chrome`, `rule` (lines of dashes).
 * Marks the markup gave (`block.exclude`) stand.
 */
export function boilerplateReasons(blocks: readonly Block[], isNews: boolean): (string | null)[] {
  const reasons = blocks.map((block) => block.exclude ?? ownReason(block, isNews))
  if (isNews) {
    excludeRelated(blocks, reasons)
    excludeCaptions(blocks, reasons)
  }
  return reasons
}

function ownReason(block: Block, isNews: boolean): string | null {
  const text = block.text.trim()
  if (RULE.test(text)) return 'rule'
  if (block.kind === 'row') return null
  const key = comparable(text)
  if (READER_FORM.has(key)) return 'reader-form'
  if (CHROME.has(key)) return 'site-chrome'
  if (!isNews) return null
  if (SECTION_NAMES.has(key)) return 'site-chrome'
  if (text.length > MAX_CAPTION_CHARS || readLabels(text).length > 0) return null
  if (CLOSING_POINTER.test(text)) return 'site-chrome'
  return CAPTION_MARK.test(text) || PICTURE_SOURCE.test(text) ? 'caption' : null
}

/** "Tin liên quan" and what follows: to the end where it stands in the later part, else the short lines under it. */
function excludeRelated(blocks: readonly Block[], reasons: (string | null)[]): void {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0)
  let seen = 0
  for (let i = 0; i < blocks.length; i++) {
    const isMark = RELATED.has(comparable(blocks[i]!.text))
    if (isMark && seen >= total * RELATED_TAIL_FROM) {
      for (let j = i; j < blocks.length; j++) reasons[j] ??= 'related'
      return
    }
    if (isMark) {
      reasons[i] ??= 'related'
      for (let j = i + 1; j < blocks.length && !endsSentence(blocks[j]!.text) && wordCount(blocks[j]!.text) <= 30; j++) reasons[j] ??= 'related'
    }
    seen += blocks[i]!.text.length
  }
}

/** A line printed twice in a row, and the headline printed again with the short line under it, are a picture's words. */
function excludeCaptions(blocks: readonly Block[], reasons: (string | null)[]): void {
  const headline = blocks.findIndex((_, i) => reasons[i] === null)
  for (let i = 0; i + 1 < blocks.length; i++) {
    const [here, next] = [blocks[i]!.text.trim(), blocks[i + 1]!.text.trim()]
    if (reasons[i] === null && here === next && wordCount(here) <= 40) {
      reasons[i + 1] = 'caption'
      if (i !== headline) reasons[i] = 'caption'
    }
    else if (i > headline && headline >= 0 && reasons[i] === null && here === blocks[headline]!.text.trim()) {
      reasons[i] = 'caption'
      if (!/[.;:!?]$/.test(next) && reasons[i + 1] === null) reasons[i + 1] = 'caption'
    }
  }
}

/** Letters and digits of a short line, folded; '' for a line longer than any set phrase. */
function comparable(text: string): string {
  if (text.length > MAX_PHRASE_CHARS) return ''
  return fold(text.normalize('NFC')).replace(/[^a-z0-9]+/g, ' ').trim()
}
