import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/system/**', 'tests/statistics/**'],
    testTimeout: 60_000,
    globalSetup: 'tests/build-once.ts',
    setupFiles: ['tests/fixed-seed.ts'],
  },
});
