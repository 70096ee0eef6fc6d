import type { Period } from './period.js'
import type { Span } from './span.js'

/** Where a statement stands between wish and fact. `estimate` is a result not yet final (`ước đạt`), `rule` a bound set by law. */
export type Nature = 'target' | 'result' | 'estimate' | 'forecast' | 'rule'

/**
 * What the figure measures.
 *
 * `level` a quantity or rate at a time; `change` a growth or fall over the period; `average-annual-change` the same per year;
 * `share` a part of a named whole (`chiếm`, `tỷ trọng`, `cơ cấu`); `count` a number of things; `of-plan` per cent of what was
 * planned; `of-previous` per cent of an earlier period; `rank` a place among others.
 */
export type Measure = 'level' | 'change' | 'average-annual-change' | 'share' | 'count' | 'of-plan' | 'of-previous' | 'rank'

/** `range` has `valueMax`; `~` is about (`khoảng`, `gần`). */
export type Comparator = '>=' | '>' | '<=' | '<' | '=' | '~' | 'range'

export type Direction = 'up' | 'down'

/** What a statement does not give; none of it is ever filled in by a guess. */
export type MissingPart = 'indicator' | 'unit' | 'period'

export interface IndicatorRef {
  /** Id in the list of indicators, or `khac-` and the words of the statement where the list has none. */
  id: string
  name: string
}

/** Of what the figure holds; each as printed, null where the statement does not say. */
export interface Scope {
  /** `cả nước`, `Hà Nội`, `khu vực thành thị`. */
  place: string | null
  /** Part of the whole the figure is about: `học sinh dân tộc thiểu số`. */
  group: string | null
  /** Standard or price base: `theo chuẩn mới`, `theo giá hiện hành`. */
  standard: string | null
}

/**
 * Parts of a statement in `Document.text`; a part that is not printed is null. `period` may lie outside `whole` (see `Period.inheritedFrom`),
 * and so may `indicator`, where the figure takes its name from another clause or from the words that lead in.
 */
export interface TargetSpans {
  whole: Span
  indicator: Span | null
  value: Span
  unit: Span | null
  period: Span | null
}

/** One numeric statement of a document: a row of the sổ chỉ tiêu. */
export interface Target {
  /** `{sectionId}_ct-{n}`, n from 1 in the order of the text. */
  id: string
  documentId: string
  sectionId: string
  indicator: IndicatorRef
  nature: Nature
  measure: Measure
  /** Up or down for a change; null for the rest. */
  direction: Direction | null
  comparator: Comparator
  /**
   * The figure. A fall that was measured (`giảm 9,77%`, no bound) is negative, so that a series can be drawn; a reduction aimed at
   * or bounded (`giảm từ 1% trở lên`) keeps its size, `direction` being `down`. `printedValue` is always as printed.
   */
  value: number
  printedValue: number
  /** Upper end of a range; null otherwise. */
  valueMax: number | null
  /** Whole of which `value` counts a part: 14 in `13/14 chỉ tiêu`, 63 in `thứ 8/63`; null otherwise. */
  of: number | null
  /** True where `khoảng` or `gần` stands beside a bound or a range. */
  isApproximate: boolean
  /** As printed (`tỉ đồng`); null where none is. */
  unit: string | null
  /** One spelling for all (`tỷ đồng`), a yearly rate always `%/năm`; null where the unit is missing. */
  unitCanonical: string | null
  period: Period
  /** Period compared with, as printed: `so với năm 2015` → `năm 2015`; null otherwise. */
  baseline: string | null
  scope: Scope
  spans: TargetSpans
  /** Name of the rule that found it: `percent`, `amount`, `count`, `rank`, `fraction`, `table-cell`. */
  rule: string
  missing: MissingPart[]
}
