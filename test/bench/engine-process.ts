import { benchEngines, type Ask, type BenchEngineName } from './bench-engines.js'
import { readRecordFile } from './record-file.js'

/** What the bench asks of an engine's process; each message is answered by one. */
export type Order =
  | { do: 'index'; records: string }
  | { do: 'open' }
  | { do: 'ask'; text: string }
  | { do: 'ask-together'; texts: string[]; clients: number; boundMs: number }
  | { do: 'memory' }

/** The answer to an order. Times in milliseconds, memory and files in bytes. */
export interface Done {
  ms: number
  /** Processor time of the whole process. */
  cpuMs: number
  bytes?: number
  /** Hits, so that an engine that finds nothing is seen. */
  hits?: number
  /** Of clients that ask at the same time: what each waited, one a question. */
  waits?: number[]
}

const [name, dir] = process.argv.slice(2) as [BenchEngineName, string]
const engine = benchEngines[name]
let ask: Ask = () => 0

process.on('message', (order: Order) => {
  void obey(order).then((done) => process.send!(done))
})

async function obey(order: Order): Promise<Done> {
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()]
  const found = await carryOut(order)
  const { user, system } = process.cpuUsage(cpu)
  return { ms: performance.now() - startedAt, cpuMs: (user + system) / 1000, ...found }
}

async function carryOut(order: Order): Promise<Partial<Done>> {
  switch (order.do) {
    case 'index': return { bytes: engine.index(readRecordFile(order.records), dir) }
    case 'open':
      ask = engine.open(dir)
      return {}
    case 'ask': return { hits: await ask(order.text) }
    case 'ask-together': return { waits: await askTogether(order) }
    case 'memory':
      // Started with --expose-gc: what is kept, not what is about to be thrown away.
      globalThis.gc?.()
      return { bytes: process.memoryUsage().rss, hits: process.resourceUsage().maxRSS * 1024 }
  }
}

/** Each client asks, waits for its answer and asks the next question that nobody took, until the time is over. */
async function askTogether({ texts, clients, boundMs }: Order & { do: 'ask-together' }): Promise<number[]> {
  const waits: number[] = []
  const until = performance.now() + boundMs
  let next = 0
  const client = async (): Promise<void> => {
    while (next < texts.length && performance.now() < until) {
      const text = texts[next++]!
      const asked = performance.now()
      // What an HTTP request would do: come in through the event loop, behind those already waiting.
      await new Promise((resolve) => setImmediate(resolve))
      await ask(text)
      waits.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return waits
}
