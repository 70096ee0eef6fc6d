import targetVerbs from './target-verbs.json' with { type: 'json' }

const FEWEST_WORDS = 2
const MOST_WORDS = 10

/** A figure, a mark, or a verb that leads to one; `tăng trưởng` and `bình quân đầu người` belong to the name. */
const FIGURE_BEGINS = new RegExp(`[\\d.,:;()%\\t\\n]|(?<!\\p{L})(?:(?:${targetVerbs.words.join('|')})(?! trưởng)|bình quân(?! đầu người))(?!\\p{L})`, 'iu')

/**
 * What a target measures, from the beginning of its words; '' where they begin otherwise.
 *   '(13) Tỷ lệ hộ nghèo giảm bình quân trên 1%/năm' → 'Tỷ lệ hộ nghèo'   'Trên 95% dân số …' → ''
 */
export function indicatorName(target: string): string {
  const words = target.replace(/^\s*(?:\(?[\p{L}\d]{1,4}[.)]|[-–+*•])\s*/u, '')
  const at = words.search(FIGURE_BEGINS)
  if (at === -1) return ''
  const name = words.slice(0, at).replace(/[^\p{L}]+$/u, '')
  const length = name.split(' ').length
  return length >= FEWEST_WORDS && length <= MOST_WORDS ? name : ''
}
