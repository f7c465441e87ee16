/** A thousand random plans: the kernel's module and the reference evaluator give the same bits. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyPlanText } from '../kernel/arbitrary-plans.ts';
import { differenceOf } from '../kernel/same-bits.ts';
import { size, tell } from './form.ts';

it('both evaluators give the same bits for random plans', () => {
  const tries = size(100, 1100);
  let ran = 0;
  const law = fc.property(anyPlanText, fc.nat(99), (text, block) => {
    const outcome = differenceOf(text, block);
    if (outcome.ran) ran++;
    expect(outcome.difference).toBeNull();
  });
  fc.assert(law, { numRuns: tries });
  expect(ran).toBeGreaterThan(0.9 * tries);
  tell('same-bits', 'Both evaluators on random plans', [
    ['plans', 'with the same bits'],
    [ran, ran],
  ]);
});
