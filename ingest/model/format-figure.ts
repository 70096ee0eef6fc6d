import type { Target } from './target.js'
import { formatNumber } from './vietnamese-number.js'

/** What is spelled of a row: its figure, bound and unit. */
export type Figure = Pick<Target, 'comparator' | 'printedValue' | 'valueMax' | 'unit' | 'unitCanonical' | 'of'>

const WORDS = { '>=': ['từ ', ' trở lên'], '>': ['trên ', ''], '<=': ['không quá ', ''], '<': ['dưới ', ''], '=': ['', ''], '~': ['khoảng ', ''], range: ['', ''] } as const

/**
 * A figure as an official text words it; reading it again gives the same bound, value and unit.
 *   >= 8 %/năm → 'từ 8%/năm trở lên'   range 7.5 to 8 % → '7,5 - 8%'   ~ 500 ha → 'khoảng 500 ha'   13 of 14 chỉ tiêu → '13/14 chỉ tiêu'
 */
export function formatFigure(figure: Figure): string {
  const [before, after] = WORDS[figure.comparator]
  return before + amount(figure) + after
}

function amount({ printedValue, valueMax, unit, unitCanonical, of }: Figure): string {
  const shown = unitCanonical ?? unit ?? ''
  if (shown === 'thứ hạng') return of === null ? `thứ ${formatNumber(printedValue)}` : `thứ ${formatNumber(printedValue)}/${formatNumber(of)}`
  const numbers = formatNumber(printedValue) + (valueMax !== null ? ` - ${formatNumber(valueMax)}` : of !== null ? `/${formatNumber(of)}` : '')
  return shown === '' ? numbers : /^[%‰]/.test(shown) ? numbers + shown : `${numbers} ${shown}`
}

const SIGNS = { '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', '=': '', '~': '≈ ', range: '' } as const

/**
 * A figure in signs, for a table or a chip; a change says which way it goes.
 *   >= 8 %/năm, up → 'tăng ≥ 8%/năm'   range → '7,5 – 8%'   ~ 500 ha → '≈ 500 ha'   level 3 % → '3%'
 */
export function formatShort(figure: Figure & Pick<Target, 'measure' | 'direction'>): string {
  const isMove = figure.measure === 'change' || figure.measure === 'average-annual-change'
  const way = !isMove || figure.direction === null ? '' : figure.direction === 'up' ? 'tăng ' : 'giảm '
  return way + SIGNS[figure.comparator] + amount(figure).replace(' - ', ' – ')
}
