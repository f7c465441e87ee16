/** How long does a batch of small items take, ledger written, and how much memory, by the number of items? */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mean } from 'simple-statistics';
import { makeReady, preparePlan, runReady } from '../src/open/run-plan.ts';
import { openWorkbooks } from '../src/plan/open-workbooks.ts';
import { createEngine } from '../src/simulate/engine.ts';
import { executeAtOnce } from '../src/simulate/simulate.ts';
import type { Question } from './question.ts';
import { shown } from './question.ts';
import { root } from './w1.ts';

const threads = 2;

/** A batch of gbm.yaml at 4,096 paths: the same plan with many seeds, or with many rows of a table. */
interface Batch {
  readonly name: string;
  readonly items: number;
  readonly manifest: string;
}

const bySeed = (items: number): Batch => ({
  name: 'seeds',
  items,
  manifest: `plans: gbm.yaml\nmatrix: { seed: { from: 1, to: ${items} } }\n`,
});

const byRow = (items: number): Batch => ({
  name: 'rows',
  items,
  manifest: 'plans: { plan: gbm.yaml, rows: rows.csv, key: region }\n',
});

function rowsOf(items: number): string {
  const rows = Array.from({ length: items }, (_, i) => `r${i},${(10 + (10 * i) / items).toFixed(4)}%\n`);
  return `region,drift\n${rows.join('')}`;
}

/** Run in the process: tells at its end the greatest resident size in KiB, and sizes in bytes as they were every tenth of a second. */
const reporter = `data:text/javascript,
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) {
    const sizes = [];
    setInterval(() => sizes.push(process.memoryUsage.rss()), 100).unref();
    process.on('exit', () => {
      process.stderr.write('resident ' + JSON.stringify({ most: process.resourceUsage().maxRSS, sizes }) + ' end');
    });
  }`;

interface Took {
  readonly seconds: number;
  /** The greatest resident size. */
  readonly megabytes: number;
  /** Means of the resident size over each fifth of the time. */
  readonly fifths: readonly number[];
}

function run({ items, manifest }: Batch): Took {
  const folder = mkdtempSync(join(tmpdir(), 'attain-bench-'));
  copyFileSync(join(root, 'tests/contract/gbm.yaml'), join(folder, 'gbm.yaml'));
  writeFileSync(join(folder, 'rows.csv'), rowsOf(items));
  writeFileSync(join(folder, 'batch.yaml'), `batch: 1\npaths: 4096\n${manifest}`);
  const words = [
    '--import',
    reporter,
    join(root, 'build/attain.js'),
    'batch',
    'batch.yaml',
    '--threads',
    String(threads),
    '--json',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const summary = JSON.parse(stdout);
  if (status !== 0 || summary.done !== items) throw new Error(`batch: exit code ${status}, ${stdout}`);
  const resident = JSON.parse(/resident (.*) end/.exec(stderr)![1]!);
  return { seconds: summary.seconds, megabytes: (resident.most * 1024) / 1e6, fifths: fifthsOf(resident.sizes) };
}

function fifthsOf(sizes: readonly number[]): readonly number[] {
  return Array.from({ length: 5 }, (_, fifth) => {
    const of = sizes.slice(Math.floor((fifth * sizes.length) / 5), Math.ceil(((fifth + 1) * sizes.length) / 5));
    return mean([...of]) / 1e6;
  });
}

/** Milliseconds that a forecast of the plan takes by itself, prepared, seed by seed on one thread. */
async function computing(seeds: number): Promise<number> {
  const engine = createEngine();
  const file = 'tests/contract/gbm.yaml';
  const source = await openWorkbooks({ file, text: readFileSync(join(root, file), 'utf8'), read: () => '' });
  const ready = await makeReady(preparePlan(source, { paths: 4096, execute: executeAtOnce }));
  const runAll = async (): Promise<void> => {
    for (let seed = 1; seed <= seeds; seed++) await runReady({ ...ready, job: { ...ready.job, seed } }, engine);
  };
  await runAll(); // to warm up
  const began = performance.now();
  await runAll();
  return (performance.now() - began) / seeds;
}

export const batch: Question = {
  id: 'batch',
  title: 'How long does a batch of gbm.yaml at 4,096 paths take on two threads, ledger written, and how much memory?',
  ask: async ({ short }) => {
    const batches = short ? [bySeed(50), byRow(50)] : [bySeed(1000), bySeed(10_000), bySeed(40_000), byRow(10_000)];
    const alone = await computing(short ? 10 : 2000);
    const found = batches.map((each) => ({ ...each, ...run(each) }));
    return {
      columns: [
        'one plan with',
        'items',
        'time',
        'an item',
        'of one thread',
        'beyond computing it',
        'resident at most',
        'by fifths',
      ],
      rows: found.map(({ name, items, seconds, megabytes, fifths }) => [
        name,
        shown(items),
        `${shown(seconds)} s`,
        `${shown((1000 * seconds) / items)} ms`,
        `${shown((threads * 1000 * seconds) / items)} ms`,
        // a row is another plan, which is built and lowered
        name === 'seeds' ? `${shown((threads * 1000 * seconds) / items - alone)} ms` : '',
        `${shown(megabytes)} MB`,
        fifths.map((each) => each.toFixed(0)).join(' '),
      ]),
      figures: Object.fromEntries(
        found.flatMap(({ name, items, seconds, megabytes, fifths }) => [
          [`${items} ${name}: ms an item`, (1000 * seconds) / items],
          [`${items} ${name}: MB at most`, megabytes],
          [`${items} ${name}: MB, mean of the last fifth`, fifths.at(-1)!],
          ['computing an item alone: ms', alone],
        ]),
      ),
    };
  },
};
