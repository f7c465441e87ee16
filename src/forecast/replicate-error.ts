/** Standard errors from the spread of independent replicates. */

import { sampleStandardDeviation } from 'simple-statistics';

/** The standard error of the mean of replicates' estimates. */
export function replicateError(estimates: readonly number[]): number {
  return sampleStandardDeviation([...estimates]) / Math.sqrt(estimates.length);
}
