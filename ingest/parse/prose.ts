import type { Block, ManifestFacts } from '../model/block.js'
import { isBasis } from './formula.js'
import { readLabels } from './label.js'

const HEAD_BLOCKS = 60
const MOTTO = /(CỘNG H[OÒ]A XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do)/
const NUMBER_LINE = /^(Số|SỐ|Luật số|Số hiệu)\s*:?\s*\d*\s*[/-]?/
const KIND_WORDS = 'LUẬT|BỘ LUẬT|PHÁP LỆNH|HIẾN PHÁP|NGHỊ QUYẾT|NGHỊ ĐỊNH|QUYẾT ĐỊNH|THÔNG TƯ( LIÊN TỊCH)?|CHỈ THỊ|KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|BÁO CÁO|TỜ TRÌNH|KẾT LUẬN|THÔNG BÁO|CÔNG ĐIỆN|HƯỚNG DẪN|QUY ĐỊNH|QUY CHẾ'
const KIND_LINE = new RegExp(`^(${KIND_WORDS})(?!\\p{L})`, 'u')
/** The kind alone on its line, or an addressee: signs that suffice. */
const KIND_ALONE = new RegExp(`^(${KIND_WORDS})$`)
const ADDRESSED = /^Kính\s+gửi\s*:/

/**
 * True for news and other running text, whose paragraphs are its parts; false for documents with a head, bases or articles.
 *
 * A manifest's kind settles it; otherwise the head's set phrases, legal bases and numbered Điều do.
 */
export function isProse(blocks: readonly Block[], manifest: ManifestFacts | null): boolean {
  if (manifest?.kind) return manifest.kind === 'tin-tuc'
  const body = blocks.filter((block) => block.exclude === undefined)
  const head = body.slice(0, HEAD_BLOCKS)
  const has = (pattern: RegExp): boolean => head.some((block) => pattern.test(block.text.trim()))
  if (has(ADDRESSED) || has(KIND_ALONE)) return false
  const signs = [has(MOTTO), has(NUMBER_LINE), has(KIND_LINE), head.filter((block) => isBasis(block.text)).length >= 2]
  const articles = body.filter((block) => readLabels(block.text)[0]?.level === 'dieu').length
  return articles < 2 && signs.filter(Boolean).length < 2
}
