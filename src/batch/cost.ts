/** What an item takes: paths, time and memory, known before it runs. */

import { blockPaths } from '../base/block.ts';
import { PlanError } from '../base/issue.ts';
import { countOperations } from '../simulate/job.ts';
import { memoryOf, sizeOfJob } from '../simulate/memory.ts';
import { type Family, itemsOf } from './family.ts';
import type { ItemRunner } from './run-item.ts';

export interface Cost {
  /** The most there may be where there is a precision. */
  readonly paths: number;
  /** A rough guess, which decides who runs an item and in which order, and nothing else. */
  readonly seconds: number;
  readonly bytes: number;
}

/** About what an operation on a column of a block takes. */
const secondsPerOperation = 1e-6;
/** About what an item takes beside its blocks. */
const secondsPerItem = 0.003;
/** A run with a precision ends long before its limit; most do after so many blocks. */
const likelyBlocks = 64;

/** The cost of a family's first item, which stands for all; null where it cannot be prepared, and running it will say why. */
export async function costOf(family: Family, megabytes: number | null, { prepare }: ItemRunner): Promise<Cost | null> {
  const [item] = itemsOf(family);
  if (item === undefined || family.issues.length > 0) return null;
  const { set, seed } = item;
  try {
    const { job, blocks, precision } = await prepare(family.package, { options: family.options, set, seed, megabytes });
    const likely = precision === null ? blocks : Math.min(blocks, likelyBlocks);
    const size = sizeOfJob(job);
    const seconds = countOperations(job, likely) * secondsPerOperation;
    return { paths: blocks * blockPaths, seconds: secondsPerItem + seconds, bytes: memoryOf(size) };
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}
