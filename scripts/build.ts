/** Builds what ships: the command line, the library and the worker, bundled in build/; with --bench the benchmarks too. */

import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

await rm(`${root}/build`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: {
    attain: 'src/cli/main.ts',
    index: 'src/index.ts',
    threads: 'src/simulate/pool.ts',
    'block-worker': 'workers/block-worker.ts',
    ...(process.argv.includes('--bench') ? { bench: 'bench/run.ts' } : {}),
  },
  outdir: 'build',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Piscina starts threads from files of its own, so it stays a package.
  external: ['piscina'],
  sourcemap: 'linked',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
});
