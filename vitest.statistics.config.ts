import { defineConfig } from 'vitest/config';

/** `--mode short` is the form for every change, about a minute; without it the full one, which writes results.md. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['tests/statistics/**/*.test.ts'],
    globalSetup: 'tests/statistics/results-table.ts',
    provide: { form: mode === 'short' ? 'short' : 'full' },
    testTimeout: 900_000,
  },
}));
