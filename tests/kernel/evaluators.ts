/** Both evaluators of a program side by side. */

import { compileKernel } from '../../src/kernel/compile-kernel.ts';
import type { Program } from '../../src/kernel/program.ts';
import { createReferenceEvaluator } from '../../src/kernel/reference.ts';
import { prepareWasmEvaluator } from '../../src/kernel/wasm.ts';
import type { Points } from '../../src/sampling/points.ts';

const kernel = compileKernel()!;

/** The first value in which the evaluators' blocks differ by a bit, or null. Faults must be the same too. */
export function findDifference(
  program: Program,
  seed: number,
  blocks: readonly number[],
  points: Points = { sampler: 'random' },
): string | null {
  const reference = createReferenceEvaluator(program, seed, { points });
  const ofSeed = prepareWasmEvaluator(program, points, kernel);
  ofSeed(seed + 1)(blocks[0]!); // another seed before leaves nothing behind
  const wasm = ofSeed(seed);
  for (const block of blocks) {
    const [wanted, found] = [reference(block), wasm(block)];
    const faults = [wanted.fault, found.fault].map((fault) => JSON.stringify(fault));
    if (faults[0] !== faults[1]) return `block ${block}: faults ${faults.join(' and ')}`;
    const [sums, others] = [wanted.controls, found.controls];
    const control = faults[0] === 'null' ? sums.findIndex((sum, i) => !Object.is(sum, others[i])) : -1;
    if (control >= 0) return `block ${block}, sum ${control}: ${sums[control]} and ${others[control]}`;
    for (const [index, column] of wanted.values.entries()) {
      const lane = column.findIndex((value, i) => !Object.is(value, found.values[index]![i]));
      if (lane >= 0) return `block ${block}, column ${index}: ${column[lane]} and ${found.values[index]![lane]}`;
    }
  }
  return null;
}
