import type { Reporter, TestModule } from 'vitest/node'

/** Names, in one line each at the end of a run, what was left out and why. A skip states its reason in its name or its note. */
class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = new Set<string>()
    for (const module of modules) for (const line of skippedIn(module)) lines.add(line)
    for (const line of lines) process.stderr.write(`Left out: ${line}\n`)
  }
}

/** A whole skipped suite is one line; its tests are not named again. */
function* skippedIn(module: TestModule): Iterable<string> {
  const suites = new Set<string>()
  for (const test of module.children.allTests('skipped')) {
    const suite = outermostSkipped(test.parent)
    const name = suite ?? test.fullName
    if (suite !== null && suites.has(suite)) continue
    suites.add(name)
    const result = test.result()
    const note = result.state === 'skipped' ? result.note : undefined
    yield `${module.relativeModuleId} > ${name}${note === undefined ? '' : ` (${note})`}`
  }
}

type Parent = ReturnType<TestModule['children']['at']> | TestModule

function outermostSkipped(parent: Parent): string | null {
  let found: string | null = null
  for (let at = parent; at !== undefined && at.type === 'suite'; at = at.parent) {
    if (at.options.mode === 'skip' || at.state() === 'skipped') found = at.fullName
  }
  return found
}

// Vitest loads a reporter given by path through its default export.
export default SkippedReporter
