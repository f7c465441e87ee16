/** Builds what ships: the library for any platform, the command line and its workers for Node, in build/; with --bench the benchmarks too. */

import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, transform } from 'esbuild';

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

const forNode = {
  platform: 'node',
  target: 'node20',
  // what the library takes for browsers brings a buffer of its own
  alias: { 'csv-parse/browser/esm/sync': 'csv-parse/sync' },
  // Piscina starts threads from files of its own, DuckDB has a library in machine code: they stay packages.
  external: ['piscina', '@duckdb/node-api'],
} as const satisfies BuildOptions;
await build({
  ...shared,
  ...forNode,
  entryPoints: {
    attain: 'src/cli/launch.ts',
    'block-worker': 'src/cli/launch.ts',
    'batch-worker': 'src/cli/launch.ts',
    threads: 'src/simulate/threads.ts',
    ...(process.argv.includes('--bench') ? { bench: 'bench/run.ts', 'bench-compare': 'bench/compare.ts' } : {}),
  },
  splitting: false,
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
});
await buildCommand();
keepCompiledCode();

/** The bundles that src/cli/launch.ts runs: split by what a command needs, then made scripts, as V8 keeps compiled code of scripts only. */
async function buildCommand(): Promise<void> {
  const { outputFiles } = await build({
    ...shared,
    ...forNode,
    entryPoints: {
      attain: 'src/cli/main.ts',
      'block-worker': 'workers/block-worker.ts',
      'batch-worker': 'workers/batch-worker.ts',
    },
    outdir: 'build/command',
    sourcemap: false,
    minifyWhitespace: true, // read at every start; names stay, for stacks
    minifySyntax: true,
    write: false,
  });
  await mkdir(`${root}/build/command`);
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      ...{ format: 'cjs', platform: 'node', target: 'node20', minifyWhitespace: true, minifySyntax: true },
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': '__url', 'import.meta.resolve': 'undefined' },
    });
    await writeFile(path.replace(/\.js$/, '.cjs'), code);
  }
}

/** Runs commands, so that the code that V8 compiles for them is kept; options of the builder's Node would make it code of other flags. */
function keepCompiledCode(): void {
  const plan = ['scenarios/taixin-2025/plan.yaml'];
  for (const args of [
    ['check', ...plan],
    ['run', ...plan, '--json', '--threads', '1', '--paths', '2048'],
  ]) {
    execFileSync(process.execPath, ['build/attain.js', ...args], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ATTAIN_KEEP_CODE: '1' },
    });
  }
}

/**
 * What the library's index imports, each an entry of its own: what a program does not use then lies in files that its bundler
 * leaves out. The index itself has nothing that is run when it is imported.
 */
async function libraryParts(): Promise<Record<string, string>> {
  const text = await readFile(`${root}/src/index.ts`, 'utf8');
  const imported = [...text.matchAll(/^(?:import|export) (?!type )[^;]*? from '\.\/([^']+)\.ts';$/gm)];
  return Object.fromEntries(imported.map(([, name]) => [`library/${name}`, `src/${name}.ts`]));
}
