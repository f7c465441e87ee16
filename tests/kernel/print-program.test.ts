/** What `attain run --print-program` shows: sizes that do not depend on paths, and every operation. */

import { expect, it } from 'vitest';
import { programText } from '../../src/index.ts';
import { contractPlan, planOf } from '../contract-files.ts';

it('a program is printed with its size, its sections and each operation', async () => {
  expect(await programText(contractPlan('gbm'))).toMatchInlineSnapshot(`
    "18 operations a block of 1024 paths, 2 columns, 278912 bytes of memory

    once a path: 0 operations

    at the origin: 2 operations
      report 0 1000
      c0 = copy 1000

    at each of 4 steps: 4 operations
      c1 = normal shock each step
      c0 = scaled-exp c0 0.2 c1 0.13
      check output c0
      report 0 c0
    "
  `);
});

it('what changes by step alone is printed as values, and what the host runs is marked', async () => {
  const text = await programText(
    planOf(`plan: 1
time: { origin: 2021, end: 2024, step: year }
variables:
  share: beta(8, 2)
  plants: cauchy(3, 1)
  season: if(t == 2, 0.5, 1)
  sales: share * plants * season
targets: { enough: { measure: sales, in: 2024, at_least: 0.8 } }
`),
  );
  expect(text).toContain('s0 = 1, 0.5, 1');
  expect(text).toMatch(/^\* c\d+ = sample plants cauchy\(3, 1\) from uniform c\d+$/m);
  expect(text).toMatch(/^ {2}c\d+ = sample share beta\(8, 2\) from uniform c\d+$/m);
});

it('a chain of a hundred lines in time, each made twice of the one before, is lowered at once', async () => {
  const links = Array.from({ length: 100 }, (_, i) => `  x${i + 1}: x${i} + x${i} * 0.001`).join('\n');
  const plan = `plan: 1
time: { origin: 2021, end: 2024, step: year }
variables:
  x0: normal * t
${links}
  grown: exp(x100)
  normal: normal(0, 0.1)
targets: { enough: { measure: grown, in: 2024, at_least: 1 } }
`;
  expect(await programText(planOf(plan))).toContain('grow');
});
