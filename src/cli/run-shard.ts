/** `attain run PLAN --blocks a-b --summary FILE`: some blocks of a run, whose summary `attain merge` takes. */

import { join } from 'node:path';
import type { BlockRange, ForecastOptions, Issue } from '../index.ts';
import { diagnoseIssues } from './diagnose.ts';
import { openPlan } from './plan-files.ts';
import { createProgressLine } from './progress.ts';
import { tellWritten } from './tell-written.ts';
import type { Terminal } from './terminal.ts';
import { argumentPlace, usageError } from './usage.ts';
import { withPlan } from './with-plan.ts';
import { checkWritable, writeFiles } from './write-files.ts';

/** The options of a shard, as typed. */
export interface TypedShard {
  readonly blocks?: string;
  readonly summary?: string;
}

/** Runs blocks of a plan and writes what they found; gives the exit code. */
export async function runShard(
  file: string,
  options: ForecastOptions,
  { blocks, summary }: TypedShard,
  terminal: Terminal,
): Promise<number> {
  const { argv, language } = terminal;
  if (blocks === undefined) throw missing('--blocks', '--blocks 0-15', summary!, argv);
  if (summary === undefined) throw missing('--summary', '--summary part-1.shard', blocks, argv);
  const range = readRange(blocks, argv);
  checkWritable(join(summary, '..'), argv);
  const plan = openPlan(file, argv, language);
  return withPlan(plan, terminal, async () => {
    const { forecastShard } = await import('../index.ts');
    const warnings: Issue[] = [];
    const progress = createProgressLine(terminal, () => performance.now());
    const onWarnings = (issues: readonly Issue[]): void => void warnings.push(...issues);
    const shard = await forecastShard(plan, { ...options, onWarnings, onProgress: progress.show }, range).finally(
      progress.clear,
    );
    terminal.signal.throwIfAborted();
    diagnoseIssues(warnings, terminal, plan.sources);
    const files = [{ path: summary, text: shard }];
    writeFiles(files, argv);
    tellWritten(files, terminal);
    return 0;
  });
}

function missing(option: string, remedy: string, at: string, argv: readonly string[]) {
  return usageError(argv, at, 'usage-missing-option', { option, remedy });
}

function readRange(value: string, argv: readonly string[]): BlockRange {
  const match = /^(\d{1,8})-(\d{1,8})$/.exec(value);
  if (match === null) throw usageError(argv, value, 'usage-blocks', { value });
  return { first: Number(match[1]), last: Number(match[2]), place: argumentPlace(argv, value) };
}
