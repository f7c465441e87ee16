/** The memory that a run needs, known before it starts. */

import { blockPaths } from '../base/block.ts';
import type { IssueLog } from '../base/issue.ts';
import { gibibytes, memoryLimit } from '../base/memory.ts';
import type { Place } from '../base/place.ts';
import type { Job } from './job.ts';

/**
 * Bytes of a reported measure in a period: the layout with about 4,200 cells, the summary, and what a worker counts in that is
 * merged into it.
 */
export const seriesBytes = 300_000;

/** The most blocks of a chunk. */
export const mostBlocks = 32;
/** Bytes of values that a runner of chunks keeps before it adds them to its summary. */
export const keptBytes = 2 ** 26;

/** What of a run takes memory: its columns, and its measures in each complete period, of which the series are kept. */
export interface RunSize {
  readonly columns: number;
  readonly measures: number;
  readonly periods: number;
  readonly series: number;
}

/** The size of a job's run. */
export function sizeOfJob({ program, request }: Job): RunSize {
  const { columns, measures, periods } = program;
  return { columns, measures: measures.length, periods: periods.length, series: request.series.length };
}

/** Tells whether a thread's columns and summaries fit in memory. */
export function fitsInMemory(size: RunSize): boolean {
  return memoryOf(size) <= memoryLimit;
}

/** The bytes of columns, of blocks that wait to be counted, and of summaries that one thread holds. */
export function memoryOf({ columns, measures, periods, series }: RunSize): number {
  const reported = measures * (periods + 1) * blockPaths * 8;
  const kept = Math.max(reported, Math.min(keptBytes, mostBlocks * reported));
  return columns * blockPaths * 8 + reported + kept + series * (periods + 1) * seriesBytes;
}

/** Logs a run that is too large for memory, with the size that it would need. */
export function checkMemory(size: RunSize, at: Place, log: IssueLog): void {
  if (fitsInMemory(size)) return;
  log.error('run-too-large', at, { size: gibibytes(memoryOf(size)), limit: gibibytes(memoryLimit) });
}
