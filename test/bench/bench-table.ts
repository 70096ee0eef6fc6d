import { percentile } from '../eval/metrics/percentile.js'
import type { BenchEngineName } from './bench-engines.js'

/** One question answered. */
export interface Timed {
  /** Which question. */
  question: number
  /** Milliseconds from asking to the answer. */
  ms: number
  /** Processor time of it: what is left when others use the machine as well. */
  cpuMs: number
}

/** What was seen of one engine at one size. */
export interface Measured {
  name: BenchEngineName
  /** Null where indexing did not end in time. */
  indexSeconds: number | null
  bytes: number
  /** Most memory while indexing, in bytes; null where it is not known. */
  peak: number | null
  /** Memory kept after all the questions, in bytes. */
  memory: number | null
  cold: Timed[]
  warm: Timed[]
  /** Milliseconds that each of eight clients waited for an answer. */
  together: number[]
}

/** A table of one engine a row; `–` for what there is none of. Times are p50 / p95 / p99 in milliseconds. */
export function engineTable(measured: readonly Measured[]): string[] {
  return [
    '| engine | index | on disk | memory: indexing, searching | cold | warm | processor time, warm | eight clients |',
    '|---|---|---|---|---|---|---|---|',
    ...measured.map(({ name, indexSeconds, bytes, peak, memory, cold, warm, together }) => `| ${[
      name, indexSeconds === null ? 'did not end' : `${indexSeconds.toFixed(1)} s`, bytes === 0 ? '–' : megabytes(bytes), `${megabytes(peak)}, ${megabytes(memory)}`,
      times(cold.map(({ ms }) => ms)), times(warm.map(({ ms }) => ms)), times(warm.map(({ cpuMs }) => cpuMs)), times(together),
    ].join(' | ')} |`),
  ]
}

/** How the program stands to each other engine: medians over the questions that both answered, each asked of both in turn. */
export function barLines(measured: readonly Measured[]): string[] {
  const [ours, ...others] = measured
  if (ours === undefined) return []
  return others.flatMap((other) => (['cold', 'warm'] as const).flatMap((part) => {
    const ratios = ratiosOf(ours[part], other[part])
    if (ratios.length === 0) return []
    const share = (percent: number): string => percentile(ratios, percent).toFixed(2)
    return [`${part}: ${ours.name} takes ${share(0.5)} times what ${other.name} takes (median of ${ratios.length} pairs; p5 ${share(0.05)}, p95 ${share(0.95)})`]
  }))
}

/** Our time over the other's, for the nth time that both were asked. */
function ratiosOf(ours: readonly Timed[], others: readonly Timed[]): number[] {
  return ours.flatMap(({ ms, question }, i) => (others[i]?.question === question ? [ms / others[i].ms] : []))
}

function times(took: readonly number[]): string {
  return took.length === 0 ? '–' : [0.5, 0.95, 0.99].map((share) => percentile(took, share).toFixed(1)).join(' / ')
}

function megabytes(bytes: number | null): string {
  return bytes === null ? '–' : `${(bytes / 1e6).toFixed(0)} MB`
}
