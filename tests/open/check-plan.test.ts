/** Truth: a check finds what is wrong in a variant that is not asked for, and finds each mistake once. */

import { describe, expect, it } from 'vitest';
import { issueMessage } from '../../src/index.ts';
import { checkOpened } from '../../src/open/check-plan.ts';
import { planOf } from '../contract-files.ts';

const plan = (variants: string, more = ''): ReturnType<typeof planOf> =>
  planOf(`plan: 1
time: { origin: 2021, end: 2025, step: year }
tables: { site: { key: id, rows: [{ id: north }, { id: south }] } }
variables:
  size: { by: site, draw: "normal(1, 2)" }
  total: { value: sum(size) }
${more}targets: { t: { measure: total, in: 2025, at_least: 3 } }
variants:
${variants}`);

function found(source: ReturnType<typeof planOf>, options = {}): readonly string[] {
  return checkOpened(source, options).issues.map((issue) => `${issue.place.line} ${issueMessage(issue, 'en')}`);
}

describe('a check', () => {
  it('finds a mistake in any variant, also one of the model', () => {
    const source = plan(
      '  good: { set: { total: 1 } }\n  bad: { set: { "size[nroth]": 5 } }\n  worse: { set: { size: "normal(0, -1)" } }\n',
    );
    expect(found(source)).toEqual([
      '10 unknown element "nroth" of site; did you mean "north"?',
      '11 normal of size[north]: sd must not be negative, and is -1',
      '11 normal of size[south]: sd must not be negative, and is -1',
    ]);
    expect(checkOpened(source).counts).toBeNull();
  });

  it('looks at the variant alone that is named', () => {
    const source = plan('  good: { set: { total: 1 } }\n  bad: { set: { "size[nroth]": 5 } }\n');
    expect(found(source, { variant: 'good' })).toEqual([]);
    expect(checkOpened(source, { variant: 'good' }).counts).toEqual({ variables: 2, values: 3, draws: 2, targets: 1 });
  });

  it('reports a mistake of the plan itself once, however many variants there are', () => {
    const source = plan('  one: { set: { total: 1 } }\n  two: { set: { total: 2 } }\n', '  wrong: 2 * toal\n');
    expect(found(source)).toEqual(['7 unknown variable "toal"; did you mean "total"?']);
  });
});
