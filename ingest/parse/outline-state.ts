import type { Line } from './line.js'
import type { Node } from './node.js'
import type { LabelReading } from './sequence.js'

/** Where the reader of lines stands: before the first label, among the parts, or behind the body. */
export type Zone = 'head' | 'body' | 'recipients' | 'signature'

export interface OutlineState {
  lines: readonly Line[]
  labels: LabelReading
  root: Node
  /** Open nodes from the root down; never empty. */
  open: Node[]
  zone: Zone
  /** Node that holds Điều numbers of their own: the root, or an annex. */
  scope: Node
  hasBases: boolean
  /** A news item or another text without legal structure: every paragraph is a part. */
  isProse: boolean
  warnings: { code: string; message: string; line: number }[]
}

/** Closes every open part below `parent`, which must be open. */
export function closeTo(state: OutlineState, parent: Node): void {
  while (state.open.at(-1) !== parent) state.open.pop()
  if (!state.open.includes(state.scope)) state.scope = state.root
}
