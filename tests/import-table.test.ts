/** The import table of the house: a folder imports only what lies before it, and the core nothing from Node. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a folder of src may import beside itself. */
const table: Readonly<Record<string, readonly string[]>> = {
  base: [],
  num: ['base'],
  expr: ['base'],
  dist: ['base', 'num'],
  plan: ['base', 'expr', 'dist'],
  model: ['base', 'num', 'expr', 'dist', 'plan'],
  sampling: ['base', 'num'],
  kernel: ['base', 'num', 'dist', 'plan', 'model', 'sampling'],
  summary: ['base', 'num'],
  simulate: ['base', 'kernel', 'summary', 'sampling'],
  pilot: ['base', 'num', 'dist', 'model', 'kernel', 'sampling', 'summary', 'simulate'],
  forecast: ['base', 'num', 'model', 'summary', 'simulate'],
  analysis: ['base', 'num', 'summary', 'forecast'],
  replay: ['base', 'num', 'dist', 'plan', 'model', 'summary', 'simulate'],
  report: ['base', 'forecast', 'analysis', 'replay'],
  cli: ['base', 'forecast', 'simulate', 'replay', 'report', 'batch', 'index.ts'],
  open: [
    ...['base', 'plan', 'model', 'kernel', 'sampling', 'summary'],
    ...['simulate', 'pilot', 'forecast', 'analysis', 'replay', 'report'],
  ],
  batch: ['base', 'expr', 'forecast', 'kernel', 'open', 'pilot', 'plan', 'report', 'simulate'],
  'index.ts': ['base', 'plan', 'simulate', 'forecast', 'analysis', 'replay', 'report', 'open'],
};

/** The core runs in a browser: it imports no module of Node, and of packages only these. */
const core = Object.keys(table).filter((folder) => folder !== 'cli' && folder !== 'batch');
const outsideCore = ['simulate/pool.ts', 'simulate/threads.ts'];
const corePackages: Readonly<Record<string, readonly string[]>> = {
  expr: ['mathjs/number'],
  plan: ['csv-parse/browser/esm/sync', 'hucre/xlsx', 'yaml', 'zod'],
  forecast: ['simple-statistics'],
  report: ['csv-stringify/browser/esm/sync', 'fast-string-width'],
};
/** Folders whose numbers are part of a result. */
const numerical = core.filter((folder) => folder !== 'report' && folder !== 'index.ts');

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly specifier: string;
  /** The folder of src that a relative import reaches; null for a package. */
  readonly target: string | null;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
}

function readImports(): readonly Import[] {
  const src = join(root, 'src');
  return sourceFiles(src).flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
    return specifiers.map((specifier) => {
      const relativePath = specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : null;
      const target = relativePath === null ? null : relativePath.split(sep)[0]!;
      return { file, folder: file.split(sep)[0]!, specifier, target };
    });
  });
}

const imports = readImports();

describe('the import table', () => {
  it('has a row for every folder of src, and saw imports in every folder but base', () => {
    const folders = new Set(sourceFiles(join(root, 'src')).map((file) => file.split(sep)[0]!));
    expect([...folders].sort()).toEqual(Object.keys(table).sort());
    const seen = new Set(imports.map((entry) => entry.folder));
    expect([...folders].filter((folder) => !seen.has(folder))).toEqual([]);
  });

  it('is kept: no folder imports what lies behind it', () => {
    const wrong = imports.filter(
      ({ folder, target }) => target !== null && target !== folder && !table[folder]!.includes(target),
    );
    expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it('has no row that points forwards', () => {
    const order = Object.keys(table);
    for (const [folder, allowed] of Object.entries(table)) {
      if (folder === 'index.ts' || folder === 'cli') continue;
      expect(allowed.every((other) => order.indexOf(other) < order.indexOf(folder))).toBe(true);
    }
  });

  it('keeps Node out of the core, and lets in only the packages named', () => {
    const wrong = imports.filter(({ folder, file, specifier, target }) => {
      if (target !== null || !core.includes(folder) || outsideCore.includes(file)) return false;
      return !corePackages[folder]?.includes(specifier);
    });
    expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it('loads DuckDB where it is used only, so that no other command waits for it', () => {
    const duckdb = imports.filter(({ specifier }) => specifier.startsWith('@duckdb/'));
    expect(duckdb.length).toBeGreaterThan(0);
    for (const { file } of duckdb) {
      const text = readFileSync(join(root, 'src', file), 'utf8');
      expect(text.match(/^import (?!type)[^;]*'@duckdb/gm), file).toBeNull();
    }
  });

  it('keeps clock, console, environment and the engine-dependent Math functions out of the core', () => {
    const banned =
      /\bconsole\.|\bprocess\.|\bDate\b|performance\.|Math\.(exp|log|pow|sin|cos|tan|atan|random|log10|expm1|log1p|cbrt|hypot|tanh)\b|\b\d+ \*\* [a-z]/;
    const wrong = numerical.flatMap((folder) =>
      sourceFiles(join(root, 'src', folder))
        .filter((file) => !outsideCore.includes(`${folder}/${file}`))
        .flatMap((file) => {
          const lines = readFileSync(join(root, 'src', folder, file), 'utf8').split('\n');
          const code = lines.map((line) => line.replace(/\/\/.*|^\s*(?:\/\*\*|\*).*|'[^']*'/g, ''));
          return code.flatMap((line, i) => (banned.test(line) ? [`${folder}/${file}:${i + 1} ${line.trim()}`] : []));
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps parsing libraries out of what a worker loads', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      const text = readFileSync(file, 'utf8');
      for (const match of text.matchAll(/^(?:import|export)\s+(?!type)[^;]*?from\s+'([^']+)'/gms)) {
        const specifier = match[1]!;
        if (specifier.startsWith('.')) visit(join(dirname(file), specifier));
        else reached.add(specifier);
      }
    };
    visit(join(root, 'workers', 'block-worker.ts'));
    expect(reached.size).toBeGreaterThan(10);
    const packages = [...reached].filter((name) => !name.startsWith(root)).sort();
    expect(packages).toEqual(['node:timers/promises', 'node:v8', 'node:worker_threads']);
    const folders = new Set([...reached].map((name) => relative(join(root, 'src'), name).split(sep)[0]!));
    expect([...folders].filter((folder) => ['plan', 'expr', 'report', 'cli'].includes(folder))).toEqual([]);
  });
});
