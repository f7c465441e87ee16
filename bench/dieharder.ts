/**
 * Puts the random streams through dieharder (R. G. Brown), the upper 32 bits of each uniform: `npm run bench:dieharder` writes the
 * table in bench/dieharder.md. Each feed mixes streams whose keys are neighbours, which is where a weak key would show.
 */

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { blockPaths } from '../src/base/block.ts';
import { hashStreamName, type StreamKey } from '../src/sampling/stream-key.ts';
import { fillUniforms } from '../src/sampling/uniforms.ts';

/** Those of Marsaglia's diehard tests that dieharder itself calls good. */
const tests: readonly number[] = [0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 15, 16];

/** Streams that are read side by side, one number of each in turn. */
interface Feed {
  readonly title: string;
  readonly count: number;
  /** Fills a column with the next numbers of stream `i`. */
  readonly fill: (column: Float64Array, i: number, block: number) => void;
}

const names: readonly StreamKey[] = Array.from({ length: 64 }, (_, i) => hashStreamName(`growth[${i}]`));
const feeds: readonly Feed[] = [
  {
    title: 'one stream, block after block',
    count: 1,
    fill: (out, _, block) => fillUniforms(out, 1, names[0]!, 0, block),
  },
  { title: '64 draws side by side', count: 64, fill: (out, i, block) => fillUniforms(out, 1, names[i]!, 0, block) },
  { title: '64 steps side by side', count: 64, fill: (out, i, block) => fillUniforms(out, 1, names[0]!, i, block) },
  { title: '64 seeds side by side', count: 64, fill: (out, i, block) => fillUniforms(out, i, names[0]!, 0, block) },
];

/** What dieharder said of a test: its name, and the p-value of each of its statistics. */
interface Outcome {
  readonly name: string;
  readonly pValues: readonly number[];
}

/** The next words of a feed: a column of each stream, read across. */
function words({ count, fill }: Feed, block: number): Uint32Array {
  const text = new Uint32Array(count * blockPaths);
  const column = new Float64Array(blockPaths);
  for (let i = 0; i < count; i++) {
    fill(column, i, block);
    for (let lane = 0; lane < blockPaths; lane++) text[lane * count + i] = Math.floor(column[lane]! * 4294967296);
  }
  return text;
}

async function run(feed: Feed, test: number): Promise<Outcome> {
  const child = spawn('dieharder', ['-g', '200', '-d', String(test)], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data;
  });
  child.stdin.on('error', () => {}); // it has what it needs
  const ended = once(child, 'close');
  for (let block = 0; child.exitCode === null && child.stdin.writable; block++) {
    if (!child.stdin.write(words(feed, block))) await Promise.race([drained(child.stdin), ended]);
  }
  await ended;
  // name | tuple | samples of the test | times it is run | p-value | what dieharder makes of it
  const rows = [...said.matchAll(/^\s*(\w+)\|\s*(\d+)\|\s*\d+\|\s*\d+\|([\d.]+)\|/gm)];
  if (rows.length === 0) throw new Error(`dieharder -d ${test} said nothing: ${said}`);
  return { name: rows[0]![1]!, pValues: rows.map((row) => Number(row[3])) };
}

/** Waits until a stream takes more; `once` would throw when dieharder closes its end. */
function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.once('drain', resolve));
}

/** The smaller tail of a p-value, doubled. */
const bothSides = (p: number): number => Math.min(1, 2 * Math.min(p, 1 - p));

const outcomes: Outcome[][] = [];
for (const test of tests) {
  const row: Outcome[] = [];
  for (const feed of feeds) row.push(await run(feed, test));
  outcomes.push(row);
  console.log([row[0]!.name, ...row.map(({ pValues }) => pValues.join(' '))].join(' | '));
}

const all = outcomes.flat().flatMap(({ pValues }) => pValues);
const least = Math.min(...all.map(bothSides));
const version = execFileSync('dieharder', ['-l'])
  .toString()
  .match(/version (\S+)/)?.[1];
const cell = ({ pValues }: Outcome): string => pValues.map((p) => p.toFixed(3)).join(' ');
const lines = [
  '# The random streams in dieharder',
  '',
  `Written by \`npm run bench:dieharder\` on ${new Date().toISOString().slice(0, 10)}, with dieharder ${version} and its default sizes:`,
  `p-values of the diehard tests that it calls good. Of ${all.length} the most extreme has ${least.toPrecision(2)} on both sides; among as many even ones`,
  `the least is below ${(1 - 0.95 ** (1 / all.length)).toPrecision(2)} once in twenty times. dieharder gives eight digits, and calls less than 0.000001 a failure.`,
  '',
  `| test | ${feeds.map(({ title }) => title).join(' | ')} |`,
  `| --- |${feeds.map(() => ' --- |').join('')}`,
  ...outcomes.map((row) => `| ${row[0]!.name} | ${row.map(cell).join(' | ')} |`),
  '',
];
writeFileSync(fileURLToPath(new URL('./dieharder.md', import.meta.url)), lines.join('\n'));
if (least < 1e-6) process.exitCode = 1;
