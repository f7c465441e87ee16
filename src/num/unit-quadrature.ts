/** Integrals over probabilities, from 0 to 1, of functions that may grow without bound at both ends. */

import { exp } from './exp.ts';

/** At this distance the nodes are at probabilities of about 1e-300 and 1 less that. */
const farthest = 6.08;
const levels = 8;

/**
 * The integrals of several functions of a probability u over 0 to 1, given u and 1 - u so that neither end loses precision: to 1e-14 of the
 * integral of their sizes where they are smooth inside, to about 1e-6 of it where they jump. The double exponential rule (H. Takahasi and M. Mori,
 * Publ. RIMS Kyoto Univ. 9 (1974) 721), its step halved until nothing changes.
 * @param add adds its functions' values, times the weight, to the sums
 */
export function integrateOverUnit(
  count: number,
  add: (sums: Float64Array, weight: number, u: number, rest: number) => void,
): Float64Array {
  const sums = new Float64Array(count);
  let before = new Float64Array(count);
  let step = 1;
  for (let level = 0; level < levels; level++) {
    step = level === 0 ? 0.5 : 0.5 * step;
    const stride = level === 0 ? 1 : 2; // the nodes between are in the sums
    const nodes = Math.floor(farthest / step);
    for (let k = level === 0 ? -nodes : -nodes + (nodes % 2 === 0 ? 1 : 0); k <= nodes; k += stride) {
      addNode(sums, k * step, add);
    }
    const now = sums.map((sum) => sum * step);
    if (level > 1 && now.every((value, i) => Math.abs(value - before[i]!) <= 1e-15 * Math.abs(value))) return now;
    before = now;
  }
  return before;
}

function addNode(
  sums: Float64Array,
  t: number,
  add: (sums: Float64Array, weight: number, u: number, rest: number) => void,
): void {
  const power = exp(Math.abs(t));
  const small = exp((-Math.PI / 2) * (power - 1 / power));
  const near = small / (1 + small);
  const far = 1 / (1 + small);
  const weight = near * far * (Math.PI / 2) * (power + 1 / power);
  if (t < 0) add(sums, weight, near, far);
  else add(sums, weight, far, near);
}
