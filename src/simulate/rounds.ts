/** The rounds of a run that stops when it is exact enough: it doubles its paths, and looks at them after each doubling. */

import { invariant } from '../base/assert.ts';

const firstBlocks = 4;
const mostDoublings = 12;

/** The blocks of the longest run that no limit shortens: 2^24 paths. */
export const mostRoundBlocks = firstBlocks << mostDoublings;

/** The blocks done at each look, rising: 4, 8, 16, … up to a limit, which is the last; at most 13 looks. */
export function roundEnds(limit: number): readonly number[] {
  invariant(limit >= 1, 'roundEnds: a run has a block');
  const doubled = Array.from({ length: mostDoublings + 1 }, (_, k) => firstBlocks << k);
  return [...doubled.filter((end) => end < limit).slice(0, mostDoublings), limit];
}
