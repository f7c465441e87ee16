/** Evaluates targets on the paths of a block and adds what came of them to a summary. */

import { assertNever } from '../base/assert.ts';
import { blockPaths, pointsPerBlock, replicates } from '../base/block.ts';
import { addExact } from '../num/exact-sum.ts';
import { type Counting, type CountThreshold, shortfallsOf } from './counting.ts';
import { decisiveValues, measureColumns } from './decisive-values.ts';
import { packHits } from './hit-bits.ts';
import type { BlockValues, CountRequest, ThresholdRequest } from './request.ts';
import type { Summary, TargetSummary } from './summary.ts';
import { replicateSums } from './threshold-counts.ts';

/** Adds hits, first hits and shortfalls of a block's paths. Comparisons are exact, without tolerance. */
export function addTargets(summary: Summary, values: BlockValues, block: number, { countThreshold }: Counting): void {
  const { targets, periods, pathwise } = summary.request;
  const hits: Uint8Array[] = [];
  targets.forEach((target, index) => {
    const into = summary.targets[index]!;
    switch (target.kind) {
      case 'threshold':
        hits.push(addThreshold(into, target, measureColumns(values, target, periods), countThreshold));
        break;
      case 'count':
        hits.push(countHits(target, hits));
        addPerReplicate(into.hits, 0, hits[index]!);
        break;
      default:
        assertNever(target, 'addTargets');
    }
    if (pathwise) into.hitBits.set(block, packHits(hits[index]!));
  });
}

/** Adds hits, first hits and shortfalls, and returns for each path whether it hits. */
function addThreshold(
  into: TargetSummary,
  target: ThresholdRequest,
  columns: BlockValues,
  countThreshold: CountThreshold,
): Uint8Array {
  const decisive = decisiveValues(target, columns);
  if (target.when === 'by') addFirstHits(into, target, columns, countThreshold);
  const { hits, sums } = countThreshold(decisive, target);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const at = replicate * replicateSums;
    const partials = into.shortfalls[replicate]!;
    into.hits[replicate]! += sums[at]!;
    if (sums[at + 3] === 0) {
      addExact(partials, sums[at + 1]!);
      addExact(partials, sums[at + 2]!);
    } else {
      const first = replicate * pointsPerBlock;
      const own = decisive.subarray(first, first + pointsPerBlock);
      for (const shortfall of shortfallsOf(own, target)) addExact(partials, shortfall);
    }
  }
  addExact(into.shortfallSquares, sums[replicates * replicateSums]!);
  return hits.slice();
}

function addFirstHits(
  into: TargetSummary,
  target: ThresholdRequest,
  columns: BlockValues,
  countThreshold: CountThreshold,
): void {
  const before = new Uint8Array(blockPaths);
  columns.forEach((column, period) => {
    const first = countThreshold(column, target).hits.slice();
    for (let path = 0; path < blockPaths; path++) {
      first[path]! &= before[path]! ^ 1;
      before[path]! |= first[path]!;
    }
    addPerReplicate(into.firstHits, period * replicates, first);
  });
}

function countHits(target: CountRequest, hits: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(blockPaths);
  for (let path = 0; path < blockPaths; path++) {
    let count = 0;
    for (const other of target.of) count += hits[other]![path]!;
    result[path] = count >= target.atLeast ? 1 : 0;
  }
  return result;
}

/** Adds a block's flags to the counts of its replicates, at `offset`. */
function addPerReplicate(counts: Uint32Array, offset: number, flags: Uint8Array): void {
  for (let replicate = 0; replicate < replicates; replicate++) {
    const first = replicate * pointsPerBlock;
    let count = 0;
    for (let path = first; path < first + pointsPerBlock; path++) count += flags[path]!;
    counts[offset + replicate]! += count;
  }
}
