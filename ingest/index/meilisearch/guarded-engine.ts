import type { EngineProblem, SearchEngine } from '../port.js'
import type { CircuitBreaker } from './circuit-breaker.js'
import { EngineFault } from './engine-fault.js'

/**
 * Meilisearch where it can answer, else the embedded engine of the same library, which then says so.
 *
 * Throws nothing of Meilisearch's. After a fault readers are answered at once until the breaker lets one try again, so recovery
 * needs nobody.
 */
export function guardedEngine({ meili, embedded, breaker }: { meili: SearchEngine; embedded: SearchEngine; breaker: CircuitBreaker }): SearchEngine {
  return {
    name: 'meilisearch',
    async candidates(query) {
      const result = await attempt(breaker, () => meili.candidates(query))
      return 'problem' in result ? { ...(await embedded.candidates(query)), insteadOf: result.problem } : result.value
    },
    async condition() {
      const result = await attempt(breaker, () => meili.condition())
      return 'problem' in result ? { name: 'meilisearch', answering: 'sqlite', problem: result.problem } : result.value
    },
    close() {
      meili.close()
      embedded.close()
    },
  }
}

async function attempt<T>(breaker: CircuitBreaker, call: () => Promise<T>): Promise<{ value: T } | { problem: EngineProblem }> {
  const known = breaker.fault()
  if (known !== null) return { problem: problemOf(known) }
  try {
    const value = await call()
    breaker.succeeded()
    return { value }
  } catch (error) {
    if (!(error instanceof EngineFault)) throw error
    breaker.failed(error)
    return { problem: problemOf(error) }
  }
}

/** The state's own sentence: what the server adds is for whoever ingests, not for a visitor. */
function problemOf({ state, plain }: EngineFault): EngineProblem {
  return { state, message: plain }
}
