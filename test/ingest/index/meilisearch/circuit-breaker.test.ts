import { describe, expect, it } from 'vitest'
import { circuitBreaker } from '../../../../ingest/index/meilisearch/circuit-breaker.js'
import { EngineFault } from '../../../../ingest/index/meilisearch/engine-fault.js'

/** A breaker with a clock of its own and what it told. */
function clocked() {
  let now = 0
  const told: string[] = []
  const breaker = circuitBreaker((fault) => told.push(fault?.state ?? 'ok'), () => now)
  return { breaker, told, pass: (ms: number) => { now += ms } }
}

describe('the circuit breaker', () => {
  it('lets everybody through until something fails', () => {
    const { breaker } = clocked()
    expect([breaker.fault(), breaker.fault()]).toEqual([null, null])
  })
  it('answers for the server after a fault, then lets one caller try', () => {
    const { breaker, pass } = clocked()
    breaker.failed(new EngineFault('unreachable'))
    expect(breaker.fault()?.state).toBe('unreachable')
    pass(1000)
    expect(breaker.fault()).toBeNull()
    expect(breaker.fault()?.state).toBe('unreachable')
    breaker.succeeded()
    expect(breaker.fault()).toBeNull()
  })
  it('waits longer with each failed try, at most half a minute', () => {
    const { breaker, pass } = clocked()
    let pause = 0
    for (const expected of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      breaker.failed(new EngineFault('slow'))
      for (pause = 0; breaker.fault() !== null; pause += 500) pass(500)
      expect(pause).toBe(expected)
    }
  })
  it('counts calls that fail together as one', () => {
    const { breaker, pass } = clocked()
    for (let i = 0; i < 20; i++) breaker.failed(new EngineFault('slow'))
    pass(1000)
    expect(breaker.fault()).toBeNull()
  })
  it('looks again soon where only the index is behind', () => {
    const { breaker, pass } = clocked()
    for (let i = 0; i < 5; i++) {
      breaker.failed(new EngineFault('outdated'))
      pass(2000)
      expect(breaker.fault()).toBeNull()
    }
  })
  it('tells of each change of state once', () => {
    const { breaker, told } = clocked()
    for (const state of ['unreachable', 'unreachable', 'slow'] as const) breaker.failed(new EngineFault(state))
    breaker.succeeded()
    breaker.succeeded()
    expect(told).toEqual(['unreachable', 'slow', 'ok'])
  })
})
