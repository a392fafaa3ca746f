import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** What runs the real model, which needs the whole processor. */
const alone = ['person', 'real', 'built-in'].map((name) => `test/e2e/${name}.test.ts`)

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/repository.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          exclude: alone,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: ['test/e2e/setup.ts'],
        },
      },
      {
        test: {
          name: 'alone',
          include: alone,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
          globalSetup: ['test/e2e/setup.ts'],
        },
      },
    ],
  },
})
