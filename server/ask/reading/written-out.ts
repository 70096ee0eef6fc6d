import { dataLines } from '../../search/reading/data-file.js'

const FULL = new Map<string, string[]>()
for (const line of dataLines('abbreviations.txt')) {
  const [short = '', full = ''] = line.split('=').map((part) => part.trim())
  FULL.set(short, [...(FULL.get(short) ?? []), full])
}

/** What an abbreviation in capitals stands for, in each of its meanings; [] for any other word. 'BHYT' → ['bảo hiểm y tế'] */
export function meaningsOf(short: string): readonly string[] {
  return FULL.get(short) ?? []
}

const SHORT = /(?<![\p{L}\p{N}])[\p{Lu}Đ][\p{Lu}Đ&-]{1,11}(?: INDEX)?(?![\p{L}\p{N}])/gu

/** Abbreviations in capitals of a text, with what they stand for. */
export function abbreviationsIn(text: string): { short: string; start: number; end: number; full: readonly string[] }[] {
  return [...text.matchAll(SHORT)].flatMap((match) => {
    const full = meaningsOf(match[0])
    return full.length === 0 ? [] : [{ short: match[0], start: match.index, end: match.index + match[0].length, full }]
  })
}
