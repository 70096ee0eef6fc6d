import { NAMED_RANK, readLabels, type Label } from './label.js'
import type { Line } from './line.js'
import type { Node } from './node.js'

const LOOK_AHEAD_LINES = 600

/** The labels that each line may carry, and what stands ahead of a line in the same list. */
export interface LabelReading {
  at(line: number): readonly Label[]
  /** True where a later line, before the next Điều, Chương or annex, carries the label after this one. */
  isContinued(line: number, label: Label): boolean
  /** True where the list that starts here ends and the one interrupted at `last` then goes on: it is nested in it. */
  isNested(line: number, label: Label, last: number): boolean
}

/** `blocked[i]` lines (quoted, excluded, table rows) carry no label. */
export function labelReading(lines: readonly Line[], blocked: readonly boolean[]): LabelReading {
  const labels = lines.map((line, i) => (blocked[i] || line.kind === 'row' ? [] : readLabels(line.text)))
  const ahead = function* (line: number, style: string): Generator<Label> {
    for (let i = line + 1; i < Math.min(labels.length, line + LOOK_AHEAD_LINES); i++) {
      for (const label of labels[i]!) {
        if (NAMED_RANK[label.level] !== undefined) return
        if (label.style === style) yield label
      }
    }
  }
  return {
    at: (line) => labels[line]!,
    isContinued: (line, label) => {
      for (const next of ahead(line, label.style)) {
        if (next.index === label.index + 1 || (next.index === label.index && next.suffix > label.suffix)) return true
        if (next.index <= label.index) return false
      }
      return false
    },
    isNested: (line, label, last) => {
      let expected = label.index + 1
      for (const next of ahead(line, label.style)) {
        if (next.index === expected) expected++
        else return next.index === last + 1
      }
      return false
    },
  }
}

/** True where `label` is what comes after `node` in its list: the next number, or the same one with the next letter. */
export function follows(label: Label, node: Node): boolean {
  if (label.style !== node.style || !samePrefix(label.prefix, node.prefix)) return false
  if (label.index === 0) return true
  if (isLatinStep(label, node)) return true
  if (label.index === node.index + 1) return label.suffix === '' || node.suffix === label.suffix
  return label.index === node.index && label.suffix > node.suffix && label.suffix !== ''
}

/** 'e' behind 'd' in a list without đ, as word processors number. */
function isLatinStep(label: Label, node: Node): boolean {
  return label.level === 'letter' && label.suffix === '' && /^\(?e/.test(label.printed) && /^\(?d/.test(node.label)
}

/** True where `label` can open a list: the first number, letter or mark. */
export function opensList(label: Label): boolean {
  return label.index <= 1 && (label.suffix === '' || label.index === 0)
}

function samePrefix(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((n, i) => n === b[i])
}
