/** Law: a random plan has the same bits from both evaluators. The third tier tries a thousand of them. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyPlanText } from './arbitrary-plans.ts';
import { differenceOf } from './same-bits.ts';

it('the evaluators give the same bits for random plans', () => {
  let ran = 0;
  const law = fc.property(anyPlanText, fc.nat(99), (text, block) => {
    const outcome = differenceOf(text, block);
    if (outcome.ran) ran++;
    expect(outcome.difference).toBeNull();
  });
  fc.assert(law, { numRuns: 12 });
  expect(ran).toBeGreaterThan(6);
});
