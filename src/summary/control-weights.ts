/** Corrections of means by control variates: what chance did to variates whose means are known to be 0 tells part of what it did to a mean. */

import { replicates } from '../base/block.ts';

/** For each column of the layout, how much of each control variate is taken off its values; null: nothing. */
export type ControlWeights = readonly (Float64Array | null)[];

/**
 * Takes off a column's sums (element replicates · block + replicate) what its weights say of the control variates, which are summed by block: element
 * replicates · control + replicate.
 */
export function correctSums(sums: Float64Array, weights: Float64Array, controls: readonly Float64Array[]): void {
  controls.forEach((ofBlock, block) => {
    weights.forEach((weight, control) => {
      for (let replicate = 0; replicate < replicates; replicate++) {
        sums[replicates * block + replicate]! -= weight * ofBlock[replicates * control + replicate]!;
      }
    });
  });
}
