/** Groups of a histogram's cells, in which replicates are counted apart: fine where quantiles are read, coarse elsewhere. */

import { invariant } from '../base/assert.ts';
import { blockPaths } from '../base/block.ts';
import { groupCount } from './histogram-sizes.ts';

/** The probability levels of the quantiles that are reported. */
export const quantileLevels: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Values of the pilot in a group far from all levels. */
const coarse = 16;
/** How far from a level groups are fine, in standard deviations of the rank of the quantile among independent values. */
const near = 1;

/** Places behind each of the pilot's values: the first cells there, and the last place for all others up to the next value. */
export const placesOfValue = 3;

/** The group of a cell by its place, those behind the lowest value first. Near a level each place is a group. */
export const groupOfPlace: Uint16Array = groupPlaces();

function groupPlaces(): Uint16Array {
  const groups = new Uint16Array(placesOfValue * blockPaths);
  let start = 0;
  for (let place = 1; place < groups.length; place++) {
    const begins = isNear(place) || isNear(place - 1) || place - start === placesOfValue * coarse;
    if (begins) start = place;
    groups[place] = groups[place - 1]! + (begins ? 1 : 0);
  }
  const count = groups.at(-1)! + 1;
  invariant(count === groupCount, `groupPlaces: there are ${count} groups to count in`);
  return groups;
}

function isNear(place: number): boolean {
  const rank = Math.floor(place / placesOfValue);
  return quantileLevels.some((level) => {
    return Math.abs(rank - level * blockPaths) <= near * Math.sqrt(level * (1 - level) * blockPaths);
  });
}
