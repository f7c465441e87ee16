import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/system/**', 'tests/statistics/**'],
    testTimeout: 60_000,
    maxWorkers: '100%', // left alone, vitest keeps a core free
    isolate: false, // files of a worker share what they import: modules here hold no state
    globalSetup: 'tests/build-once.ts',
    setupFiles: ['tests/fixed-seed.ts'],
  },
});
