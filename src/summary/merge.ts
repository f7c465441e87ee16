/** Merging of summaries: exactly associative and commutative in everything that is read from them. */

import { invariant } from '../base/assert.ts';
import { addExact } from '../num/exact-sum.ts';
import { tallySize } from './histogram-sizes.ts';
import { type ExactSum, type Histogram, type Summary, type SummaryTotals, totalsOf } from './summary.ts';

/** Adds to a summary the blocks of another one of the same run, in place. */
export function addSummary(total: Summary, part: Summary): void {
  checkAlike(total, part);
  addTotals(total, totalsOf(part));
  addHistograms(total.columns, part.columns);
}

/** Adds to a summary all but the histograms of another one of the same run, in place. */
export function addTotals(total: Summary, part: SummaryTotals): void {
  total.blocks += part.blocks;
  total.columns.forEach(({ sums }, index) => {
    addSums(sums, part.sums[index]!);
  });
  total.targets.forEach((target, index) => {
    const other = part.targets[index]!;
    addCounts(target.hits, other.hits);
    addCounts(target.firstHits, other.firstHits);
    addSums(target.shortfalls, other.shortfalls);
    addSums([target.shortfallSquares], [other.shortfallSquares]);
    for (const [block, bits] of other.hitBits) target.hitBits.set(block, bits);
  });
}

/** Adds histograms of the same layout to others, in place. */
export function addHistograms(total: readonly Histogram[], part: readonly Histogram[]): void {
  total.forEach(({ tallies, groupCounts }, index) => {
    addTallies(tallies, part[index]!.tallies);
    addCounts(groupCounts, part[index]!.groupCounts);
  });
}

function addTallies(total: Float64Array, part: Float64Array): void {
  for (let i = 0; i < total.length; i += tallySize) {
    total[i]! += part[i]!;
    total[i + 1] = Math.min(total[i + 1]!, part[i + 1]!);
    total[i + 2] = Math.max(total[i + 2]!, part[i + 2]!);
  }
}

function addCounts(total: Uint32Array, part: Uint32Array): void {
  for (let i = 0; i < total.length; i++) total[i]! += part[i]!;
}

function addSums(totals: readonly ExactSum[], parts: readonly ExactSum[]): void {
  totals.forEach((total, i) => {
    for (const partial of parts[i]!) addExact(total, partial);
  });
}

function checkAlike(a: Summary, b: Summary): void {
  invariant(a !== b, 'addSummary: a summary is not added to itself');
  invariant(a.columns.length === b.columns.length, 'addSummary: both have the same columns');
  invariant(a.targets.length === b.targets.length, 'addSummary: both have the same targets');
  a.layout.columns.forEach(({ cells, centre }, index) => {
    const other = b.layout.columns[index]!;
    const alike =
      centre === other.centre &&
      cells.edges.length === other.cells.edges.length &&
      cells.edges.every((edge, i) => edge === other.cells.edges[i]);
    invariant(alike, `addSummary: both have the same layout of column ${index}`);
  });
}
