/** The memory that a run needs, known before it starts. */

import { blockPaths } from '../base/block.ts';
import type { IssueLog } from '../base/issue.ts';
import { gibibytes, memoryLimit } from '../base/memory.ts';
import type { Place } from '../base/place.ts';
import type { Job } from './job.ts';

/**
 * Bytes of a reported measure in a period: the layout with about 4,200 cells, a chunk's summary, and the copy of that on its
 * way to be merged.
 */
export const seriesBytes = 300_000;

/** The bytes of columns and summaries that one thread holds. */
function memoryOf({ program, request }: Job): number {
  const periods = program.periods.length + 1;
  const columns = (program.columns + program.measures.length * periods) * blockPaths * 8;
  return columns + request.series.length * periods * seriesBytes;
}

/** Logs a run that is too large for memory, with the size that it would need. */
export function checkMemory(job: Job, at: Place, log: IssueLog): void {
  const bytes = memoryOf(job);
  if (bytes <= memoryLimit) return;
  log.error('run-too-large', at, { size: gibibytes(bytes), limit: gibibytes(memoryLimit) });
}
