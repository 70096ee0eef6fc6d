import type { Span } from '../../ingest/model/span.js'
import type { CitedAddress } from './cited-addresses.js'
import { firstBehind } from './first-behind.js'

/** Between a passage and the address behind it that says where it stands: `” (`, `”, theo `, `. Nguồn: `. */
const BEHIND = /^[”"»’]?[\s.,;:]{0,4}(?:[([–—-]\s?)?(?:(?:theo|tại|trích|xem|nguồn|dẫn|quy định|nêu|ghi|được|ở|căn cứ)\s?:?\s?){0,3}$/iu
const LINKED = /[([–—]|theo|tại|trích|nguồn|dẫn/iu
/** Longest words between an address and the passage it announces: `Điều 2 … quy định rõ:`. */
const MOST_BEFORE = 160
const MOST_BEHIND = 40

/**
 * The passage that an address says the place of: the one right before it, linked by a bracket or a word, else the one it announces in the
 * same sentence; null where it speaks of none. `passages` are in order and do not overlap.
 */
export function attachedPassage<P extends Span>(address: CitedAddress, passages: readonly P[], text: string): P | null {
  const at = firstBehind(passages, 'start', address.end)
  const behind = passages[at]
  const before = passages[firstBehind(passages, 'start', address.start) - 1]
  const gapBefore = before === undefined || before.end > address.start ? null : text.slice(before.end, address.start)
  const isBehind = gapBefore !== null && gapBefore.length <= MOST_BEHIND && BEHIND.test(gapBefore)
  if (isBehind && LINKED.test(gapBefore)) return before!
  if (behind !== undefined && behind.start - address.end <= MOST_BEFORE && !/[.!?]\s|\n\s*\n/.test(text.slice(address.end, behind.start))) return behind
  return isBehind ? before! : null
}
