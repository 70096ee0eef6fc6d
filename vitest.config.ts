import { defineConfig } from 'vitest/config'

/** File for a machine-readable report of the run, beside what is printed. */
const report = process.env.TRADIEU_TEST_REPORT

// Vitest asks for a default export here.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/build-once.ts'],
    reporters: ['default', './test/skipped-reporter.ts', ...(report ? [['json', { outputFile: report }] as const] : [])],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
