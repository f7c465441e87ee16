/** Picks a path of a run by what it means for a target. */

import { invariant } from '../base/assert.ts';
import { blockPaths } from '../base/block.ts';
import { createEngine } from '../simulate/engine.ts';
import type { Job } from '../simulate/job.ts';
import { FaultError } from '../simulate/simulate.ts';
import { preparePathMargins } from './path-margins.ts';
import type { PathPick } from './replay.ts';

/** The most paths to pick from: a number is kept for each, 512 MiB of them. */
export const mostPicked = 2 ** 26;
/** The share of paths that do worse than the `tail` one. */
const tailShare = 0.05;

/**
 * Picks among the paths of a job's first blocks, by the margin of one of its request's targets; of equal ones the first.
 * Gives null for `nearest-miss` where no path misses. Every block runs on the calling thread, and gives way to other events
 * in between. Throws a FaultError for a value that is not finite, and the signal's reason when it is aborted.
 */
export async function pickPath(
  job: Job,
  blocks: number,
  target: number,
  pick: PathPick,
  signal?: AbortSignal,
): Promise<number | null> {
  const margins = await marginsOf(job, blocks, target, signal);
  switch (pick) {
    case 'median':
      return rankedPath(margins, margins.length / 2 - 1);
    case 'tail':
      return rankedPath(margins, Math.floor(tailShare * margins.length));
    case 'worst':
      return rankedPath(margins, 0);
    case 'nearest-miss':
      return nearestMiss(margins);
  }
}

async function marginsOf(job: Job, blocks: number, target: number, signal?: AbortSignal): Promise<Float64Array> {
  invariant(blocks * blockPaths <= mostPicked, `pickPath: ${blocks} blocks have at most ${mostPicked} paths`);
  const evaluate = createEngine().evaluatorOf(job);
  const runBlock = (block: number) => {
    const { values, fault } = evaluate(block);
    if (fault !== null) throw new FaultError(fault);
    return values;
  };
  const marginsIn = preparePathMargins(job.request, target, runBlock(0));
  const margins = new Float64Array(blocks * blockPaths);
  for (let block = 0; block < blocks; block++) {
    signal?.throwIfAborted();
    margins.set(marginsIn(runBlock(block)), block * blockPaths);
    if (block % 8 === 7) await new Promise((resolve) => setTimeout(resolve));
  }
  return margins;
}

/** The path whose margin has the rank asked for, from 0, the worst. */
function rankedPath(margins: Float64Array, rank: number): number {
  return margins.indexOf(Float64Array.from(margins).sort()[rank]!);
}

function nearestMiss(margins: Float64Array): number | null {
  let nearest = -1;
  for (let path = 0; path < margins.length; path++) {
    if (margins[path]! < 0 && (nearest < 0 || margins[path]! > margins[nearest]!)) nearest = path;
  }
  return nearest < 0 ? null : nearest;
}
