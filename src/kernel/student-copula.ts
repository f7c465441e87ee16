/** Loops of the Student-t copula: uniforms to its mixing variable, and mixed normals to their probabilities. */

import { gammaQuantile, gammaShape } from '../num/gamma-quantile.ts';
import { studentTCdf } from '../num/student-t-cdf.ts';
import { studentTShape } from '../num/student-t-quantile.ts';
import { largestUniform, smallestUniform } from '../sampling/fill-points.ts';

/**
 * Sets `out` to √(degrees / W) for the chi-square W of each uniform. A standard normal times this is Student t, and normals that share it
 * have the Student-t copula (Demarta and McNeil, The t copula and related copulas, Int. Stat. Rev. 73 (2005) 111).
 */
export function fillMixing(out: Float64Array, uniforms: Float64Array, degrees: number): void {
  const half = gammaShape(degrees / 2); // W / 2 is gamma with this shape
  for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(degrees / (2 * gammaQuantile(half, uniforms[i]!)));
}

/** Sets `out` to the probability, between 0 and 1 and neither, of at most each Student t value. */
export function fillStudentProbabilities(out: Float64Array, values: Float64Array, degrees: number): void {
  const shape = studentTShape(degrees);
  for (let i = 0; i < out.length; i++) {
    out[i] = Math.max(smallestUniform, Math.min(studentTCdf(shape, values[i]!), largestUniform));
  }
}
