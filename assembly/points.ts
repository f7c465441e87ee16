/** Fills columns with the numbers that the run's point set has for a stream at a step. */

import { scratchAt } from '../src/kernel/memory-map';
import { latinPoints, opNormal, opNormalCdf, randomPoints, turnedFlag } from '../src/kernel/op-codes';
import { keyAtStep } from './keys';
import { latinUniforms } from './latin-hypercube';
import { normalQuantile } from './normal';
import { boundedNormalCdf } from './normal-cdf';
import { repair } from './repair';
import { sobolUniforms } from './sobol';
import { turnedNormals } from './turning';
import { randomUniforms } from './uniforms';

/**
 * What a stream has at a step, from the third operand of its operation: random or Latin hypercube points, or an entry of its list of places: where the
 * directions of its dimension are, or the record of a turned normal, or random points.
 */
// @ts-ignore: decorator
@inline export function placeOf(points: u32, step: i32): u32 {
  return points <= <u32>latinPoints ? points : load<u32>(points + ((step + 1) << 2));
}

/** Independent uniforms of a stream's place. */
function independentUniforms(out: usize, streamAt: usize, step: i32, block: u32, place: u32): void {
  const key = keyAtStep(streamAt, step);
  if (place == randomPoints) randomUniforms(out, key, block);
  else if (place == latinPoints) latinUniforms(out, key, block);
  else sobolUniforms(out, key, block, place);
}

/** Independent standard normals of a stream's place. */
export function independentNormals(out: usize, streamAt: usize, step: i32, block: u32, place: u32): void {
  independentUniforms(out, streamAt, step, block, place);
  if (normalQuantile(out)) return;
  independentUniforms(scratchAt, streamAt, step, block, place);
  repair(opNormal, out, scratchAt, 16, 0, 0);
}

export function uniforms(out: usize, streamAt: usize, step: i32, block: u32, place: u32): void {
  if ((place & turnedFlag) == 0) return independentUniforms(out, streamAt, step, block, place);
  turnedNormals(scratchAt, place & ~turnedFlag);
  if (!boundedNormalCdf(out, scratchAt)) repair(opNormalCdf, out, scratchAt, 16, 0, 0);
}

export function normals(out: usize, streamAt: usize, step: i32, block: u32, place: u32): void {
  if ((place & turnedFlag) == 0) return independentNormals(out, streamAt, step, block, place);
  turnedNormals(out, place & ~turnedFlag);
}
