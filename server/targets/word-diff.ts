/** A run of words that two texts share, or that only the first (`removed`) or the second (`added`) has. Joined by its kind each text is whole again. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

const WORD = /\s+|[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|[^\s]/gu
/** Cells of the table of common words; above it the middle is given as removed and added whole, so that no pair of clauses takes long. */
const MAX_CELLS = 4_000_000

/**
 * Differences of two texts word by word, numbers whole, white space with the word before. Where what differs has more than `maxCells`
 * pairs of words, it is given as removed and added whole.
 *   ('từ 8%/năm trở lên', 'đạt 8%') → removed 'từ ' · added 'đạt ' · same '8%' · removed '/năm trở lên'
 */
export function wordDiff(a: string, b: string, maxCells = MAX_CELLS): DiffPart[] {
  const left = words(a)
  const right = words(b)
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head++
  let tail = 0
  while (tail < left.length - head && tail < right.length - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++
  const parts: DiffPart[] = []
  push(parts, 'same', left.slice(0, head))
  middle(parts, { left: left.slice(head, left.length - tail), right: right.slice(head, right.length - tail), maxCells })
  push(parts, 'same', left.slice(left.length - tail))
  return parts
}

function words(text: string): string[] {
  const found: string[] = []
  for (const [word] of text.matchAll(WORD)) {
    if (/^\s/.test(word) && found.length > 0) found[found.length - 1] += word
    else found.push(word)
  }
  return found
}

function middle(parts: DiffPart[], { left, right, maxCells }: { left: readonly string[]; right: readonly string[]; maxCells: number }): void {
  if (left.length * right.length > maxCells) {
    push(parts, 'removed', left)
    push(parts, 'added', right)
    return
  }
  const ids = new Map<string, number>()
  const [a, b] = [numbered(left, ids), numbered(right, ids)]
  const lengths = commonLengths(a, b)
  const width = right.length + 1
  let i = 0
  let j = 0
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && a[i] === b[j]) {
      if (left[i] === right[j]) push(parts, 'same', [left[i]!])
      else { push(parts, 'removed', [left[i]!]); push(parts, 'added', [right[j]!]) }
      i++
      j++
    } else if (j >= right.length || (i < left.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) push(parts, 'removed', [left[i++]!])
    else push(parts, 'added', [right[j++]!])
  }
}

/** Lengths of the longest common runs of words from each pair of places on. */
function commonLengths(left: Uint32Array, right: Uint32Array): Uint32Array {
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] = left[i] === right[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  return lengths
}

/** A number for each word; words that differ only in the space behind them have the same. */
function numbered(found: readonly string[], ids: Map<string, number>): Uint32Array {
  return Uint32Array.from(found, (word) => {
    const bare = word.trimEnd()
    const id = ids.get(bare) ?? ids.size
    ids.set(bare, id)
    return id
  })
}

function push(parts: DiffPart[], kind: DiffPart['kind'], found: readonly string[]): void {
  if (found.length === 0) return
  const last = parts.at(-1)
  if (last?.kind === kind) last.text += found.join('')
  else parts.push({ kind, text: found.join('') })
}
