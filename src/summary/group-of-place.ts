/** Groups of a histogram's cells, in which replicates are counted apart: fine where quantiles are read, coarse elsewhere. */

import { invariant } from '../base/assert.ts';
import { blockPaths } from '../base/block.ts';
import { groupCount } from './histogram-sizes.ts';
import { quantileLevels } from './quantile-levels.ts';

/** Values of the pilot in a group far from all levels. */
const coarse = 16;
/** How far from a level groups are fine, in standard deviations of the rank of the quantile among independent values. */
const near = 1;

/** Places behind each of the pilot's values: the first cells there, and the last place for all others up to the next value. */
export const placesOfValue = 3;

/** The group of a cell by its place, those behind the lowest value first. Near a level each place is a group. */
export const groupOfPlace: Uint16Array = groupPlaces();

function groupPlaces(): Uint16Array {
  const isNear = nearRanks();
  const rankOf = (place: number): number => Math.floor(place / placesOfValue);
  const groups = new Uint16Array(placesOfValue * blockPaths);
  let start = 0;
  for (let place = 1; place < groups.length; place++) {
    const begins = isNear[rankOf(place)] || isNear[rankOf(place - 1)] || place - start === placesOfValue * coarse;
    if (begins) start = place;
    groups[place] = groups[place - 1]! + (begins ? 1 : 0);
  }
  const count = groups.at(-1)! + 1;
  invariant(count === groupCount, `groupPlaces: there are ${count} groups to count in`);
  return groups;
}

/** For each rank of a value of the pilot whether it is near a level. */
function nearRanks(): Uint8Array {
  const ranks = new Uint8Array(blockPaths);
  for (const level of quantileLevels) {
    const reach = near * Math.sqrt(level * (1 - level) * blockPaths);
    ranks.fill(1, Math.ceil(level * blockPaths - reach), Math.floor(level * blockPaths + reach) + 1);
  }
  return ranks;
}
