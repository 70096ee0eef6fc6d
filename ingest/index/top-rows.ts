/** Those of `rows`, each given once, with the largest scores, largest first, at most `limit`; of equal scores the smaller row first. */
export function topRows(rows: readonly number[], scores: Float32Array, limit: number): number[] {
  const heap: number[] = []
  // A heap whose root is the worst of the best: smaller score, or later row where scores are equal.
  const isWorse = (a: number, b: number): boolean => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b)
  if (limit <= 0) return []
  for (const row of rows) {
    if (heap.length < limit) {
      heap.push(row)
      siftUp(heap, isWorse)
    } else if (isWorse(heap[0]!, row)) {
      heap[0] = row
      siftDown(heap, isWorse)
    }
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1))
}

function siftUp(heap: number[], isWorse: (a: number, b: number) => boolean): void {
  let at = heap.length - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!isWorse(heap[at]!, heap[parent]!)) return
    swap(heap, at, parent)
    at = parent
  }
}

function siftDown(heap: number[], isWorse: (a: number, b: number) => boolean): void {
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    if (left >= heap.length) return
    const child = left + 1 < heap.length && isWorse(heap[left + 1]!, heap[left]!) ? left + 1 : left
    if (!isWorse(heap[child]!, heap[at]!)) return
    swap(heap, at, child)
    at = child
  }
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a]!
  heap[a] = heap[b]!
  heap[b] = kept
}
