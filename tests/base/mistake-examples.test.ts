/** Truth: the example of each mistake causes it, and nothing else. */

import { describe, expect, it } from 'vitest';
import { exampleFiles } from '../../scripts/docs/example-files.ts';
import type { Mistake } from '../../src/base/mistakes/mistake.ts';
import { mistakes } from '../../src/base/mistakes.ts';
import { checkPlan } from '../../src/index.ts';
import { planOf } from '../contract-files.ts';

const kinds: readonly (readonly [string, Mistake])[] = Object.entries(mistakes);

describe('the example of a mistake', () => {
  it.each(
    kinds.filter(
      ([, { example }]) => (example?.plan ?? example?.wholePlan) !== undefined && example!.command === undefined,
    ),
  )('causes %s alone', (kind, { example }) => {
    const { 'plan.yaml': text, ...files } = exampleFiles(example!);
    const { issues } = checkPlan(planOf(text!, files));
    expect(issues.map((issue) => issue.kind)).toEqual([kind]);
  });
});
