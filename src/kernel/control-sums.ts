/** Sums of control variates in plain TypeScript: draws less their means, or products of two of them, replicate by replicate. */

import { pointsPerBlock, replicates } from '../base/block.ts';

/**
 * Writes the sums of a block over the points of each replicate to `out`. Inputs are a draw and its mean, and, for a product, those of the other one.
 * Points 4 i + j are added up for each j, then these four sums: the order in which the kernel's module does it.
 */
export function sumControl(out: Float64Array, [x, meanX, y, meanY]: readonly Float64Array[]): void {
  const term =
    y === undefined
      ? (i: number): number => x![i]! - meanX![i]!
      : (i: number): number => (x![i]! - meanX![i]!) * (y[i]! - meanY![i]!);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const first = replicate * pointsPerBlock;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = first; i < first + pointsPerBlock; i += 4) {
      a += term(i);
      b += term(i + 1);
      c += term(i + 2);
      d += term(i + 3);
    }
    out[replicate] = a + c + (b + d);
  }
}
