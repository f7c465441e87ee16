/** Runs the benchmarks: a table on stdout, JSON in bench/out/; `--short` times one round, `--baseline` also writes the baseline. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { race, type Times } from './race.ts';
import { w1Cases } from './w1.ts';

const folder = fileURLToPath(new URL('../bench/', import.meta.url));
const short = process.argv.includes('--short');
const times = await race(w1Cases(), short ? 1 : 7);
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
const result = { schema: 'attain/bench@1', machine, rounds: short ? 1 : 7, times };

mkdirSync(`${folder}out`, { recursive: true });
writeFileSync(`${folder}out/results.json`, `${JSON.stringify(result, null, 2)}\n`);
if (process.argv.includes('--baseline'))
  writeFileSync(`${folder}baseline.json`, `${JSON.stringify(result, null, 2)}\n`);
console.log(table(times, readBaseline()));

function readBaseline(): readonly Times[] {
  try {
    return JSON.parse(readFileSync(`${folder}baseline.json`, 'utf8')).times;
  } catch {
    return [];
  }
}

/** A table in Markdown; the last column compares with the committed baseline, for a look and no verdict. */
function table(rows: readonly Times[], baseline: readonly Times[]): string {
  const cells = rows.map((row) => {
    const before = baseline.find(({ name }) => name === row.name);
    return [
      row.name,
      `${row.median_ms.toFixed(1)} ms`,
      `${row.least_ms.toFixed(1)}–${row.most_ms.toFixed(1)} ms`,
      row.rate ? `${Math.round(row.rate.per_second).toLocaleString('en-US')} ${row.rate.unit}/s` : '',
      before ? `${(row.median_ms / before.median_ms).toFixed(2)}×` : '',
    ];
  });
  const all = [['W1', 'median', 'least–most', 'rate', 'to baseline'], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(all[0]!), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join('\n');
}
