import type { Token } from '../../../ingest/model/tokens.js'
import type { Indicator } from '../../../ingest/parse/targets/indicator-list.js'

/** An indicator of the list, and where a question names it. */
export interface NamedAt {
  entry: Indicator
  start: number
  end: number
}

/** The indicator whose name is the longest in the words; null where they name none. */
export function readIndicator(words: readonly Token[], at: (words: readonly Token[], i: number, isShare: boolean) => { value: Indicator; length: number } | null): NamedAt | null {
  let best: (NamedAt & { length: number }) | null = null
  const isShare = words.some((_, i) => isComposition(words, i))
  for (let i = 0; i < words.length; i++) {
    const found = at(words, i, isShare)
    if (found === null || found.length <= (best?.length ?? 0)) continue
    best = { entry: found.value, start: words[i]!.start, end: words[i + found.length - 1]!.end, length: found.length }
  }
  return best
}

/** `cơ cấu kinh tế`, `tỷ trọng`, `chiếm`: parts of the economy then mean their share. */
function isComposition(words: readonly Token[], i: number): boolean {
  const [first, second] = [words[i]!.text.toLowerCase(), words[i + 1]?.text.toLowerCase()]
  return (first === 'cơ' && second === 'cấu') || (/^t[ỷỉ]$/.test(first) && second === 'trọng') || first === 'chiếm'
}
