import { defineConfig } from 'vitest/config'

// Vitest asks for a default export here.
export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/build-once.ts'],
    reporters: ['default', './test/skipped-reporter.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
