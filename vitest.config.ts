import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/system/**', 'tests/statistics/**'],
    testTimeout: 60_000,
    setupFiles: ['tests/fixed-seed.ts'],
  },
});
