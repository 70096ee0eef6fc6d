import type { CheckStatus, FindingView } from '../views/check.js'

/** How each outcome is called and what sign stands for it; in the order in which a summary lists them. */
export const STATUSES: readonly (readonly [CheckStatus, { word: string; sign: string }])[] = [
  ['wrong-number', { word: 'Sai số', sign: '✗' }],
  ['wrong-address', { word: 'Sai địa chỉ', sign: '↷' }],
  ['nearly', { word: 'Gần đúng', sign: '≈' }],
  ['not-found', { word: 'Không thấy', sign: '?' }],
  ['word-for-word', { word: 'Đúng', sign: '✓' }],
]

export const KIND_WORDS: Readonly<Record<FindingView['kind'], string>> = {
  quotation: 'Lời trích', sentence: 'Câu giống điều khoản', figure: 'Số liệu', document: 'Văn bản', address: 'Địa chỉ',
}

export function statusWords(status: CheckStatus): { word: string; sign: string } {
  return STATUSES.find(([name]) => name === status)![1]
}
