/** Runs the benchmarks: a table a question on stdout, JSON in bench/out/. `--short` checks answers on little work, `--only ID` asks one
 * question, `--baseline` also writes the baseline. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { againstPeers } from './against-peers.ts';
import { batch } from './batch.ts';
import { equalError } from './equal-error.ts';
import { memory } from './memory.ts';
import type { Answer, Question } from './question.ts';
import { samplerErrors } from './samplers.ts';
import { scaling } from './scaling.ts';
import { stages } from './stages.ts';
import { startUp } from './start-up.ts';
import { root } from './w1.ts';
import { watchSaves } from './watch.ts';

const questions: readonly Question[] = [
  againstPeers,
  equalError,
  stages,
  samplerErrors,
  scaling,
  startUp,
  watchSaves,
  memory,
  batch,
];
const [short, baseline] = [process.argv.includes('--short'), process.argv.includes('--baseline')];
const only = process.argv[process.argv.indexOf('--only') + 1];
const asked = process.argv.includes('--only') ? questions.filter(({ id }) => id === only) : questions;
if (asked.length === 0) throw new Error(`no question "${only}"; there are ${questions.map(({ id }) => id).join(', ')}`);

const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
const answers: Record<string, Answer> = {};
for (const { id, title, ask } of asked) {
  const answer = await ask({ rounds: short ? 1 : 7, short });
  answers[id] = answer;
  console.log(`${title}\n\n${table(answer)}\n`);
}
const text = `${JSON.stringify({ schema: 'attain/bench@2', machine, short, answers }, null, 2)}\n`;
mkdirSync(`${root}bench/out`, { recursive: true });
writeFileSync(`${root}bench/out/results.json`, text);
if (baseline) writeFileSync(`${root}bench/baseline.json`, text);

/** A table in Markdown. */
function table({ columns, rows }: Answer): string {
  const widths = columns.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(columns), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}
