import { AppError } from './model/app-error.js'
import type { Document } from './model/document.js'
import { fold } from './model/text.js'
import type { ListedOriginal } from './source/originals-list.js'

/**
 * Passes where a fetched document is the original expected: it prints the title, the number and every figure.
 *
 * Letters are compared folded and without punctuation, figures as printed. Throws `AppError('not-the-original')`, which names what is
 * missing.
 */
export function checkOriginal({ text, title, number }: Document, expected: ListedOriginal): void {
  const printed = comparable([title, number ?? '', text].join('\n'))
  const missing: string[] = []
  if (!printed.includes(comparable(expected.title))) missing.push(`tên “${expected.title}”`)
  if (expected.number !== null && !printed.includes(comparable(expected.number))) missing.push(`số ${expected.number}`)
  const figures = ` ${text.replace(/\s+/g, ' ')} `
  for (const figure of expected.figures) if (!hasFigure(figures, figure)) missing.push(`số liệu ${figure}`)
  if (missing.length > 0) throw new AppError('not-the-original', `Trang tải về không phải bản gốc cần tìm: không có ${missing.join(', ')}.`, { value: expected.file })
}

function comparable(text: string): string {
  return ` ${fold(text.normalize('NFC')).replace(/[^a-z0-9]+/g, ' ').trim()} `
}

/** A figure counts where no other digit goes on before or behind it: 5% is not in 7,5%. */
function hasFigure(text: string, figure: string): boolean {
  const wanted = figure.replace(/\s+/g, ' ')
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!/[\d.,]$/.test(text.slice(0, at).slice(-1)) && !/^\d/.test(text.slice(at + wanted.length))) return true
  }
  return false
}
