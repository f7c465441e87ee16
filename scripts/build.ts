/** Builds what ships: the library for any platform, the command line and the worker for Node, in build/; with --bench the benchmarks too. */

import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const shared = {
  absWorkingDir: root,
  outdir: 'build',
  bundle: true,
  splitting: true,
  format: 'esm',
  sourcemap: 'linked',
  logLevel: 'warning',
} as const satisfies BuildOptions;

await rm(`${root}/build`, { recursive: true, force: true });
await build({
  ...shared,
  entryPoints: { index: 'src/index.ts', ...(await libraryParts()) },
  chunkNames: 'library/[name]-[hash]',
  platform: 'browser',
  target: 'es2022',
});
await build({
  ...shared,
  entryPoints: {
    attain: 'src/cli/main.ts',
    threads: 'src/simulate/pool.ts',
    'block-worker': 'workers/block-worker.ts',
    'batch-worker': 'workers/batch-worker.ts',
    ...(process.argv.includes('--bench') ? { bench: 'bench/run.ts', 'bench-compare': 'bench/compare.ts' } : {}),
  },
  platform: 'node',
  target: 'node20',
  minify: true, // read at every start
  // what the library takes for browsers brings a buffer of its own
  alias: { 'csv-parse/browser/esm/sync': 'csv-parse/sync' },
  // Piscina starts threads from files of its own, DuckDB has a library in machine code: they stay packages.
  external: ['piscina', '@duckdb/node-api'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
});

/**
 * What the library's index imports, each an entry of its own: what a program does not use then lies in files that its bundler
 * leaves out. The index itself has nothing that is run when it is imported.
 */
async function libraryParts(): Promise<Record<string, string>> {
  const text = await readFile(`${root}/src/index.ts`, 'utf8');
  const imported = [...text.matchAll(/^(?:import|export) (?!type )[^;]*? from '\.\/([^']+)\.ts';$/gm)];
  return Object.fromEntries(imported.map(([, name]) => [`library/${name}`, `src/${name}.ts`]));
}
