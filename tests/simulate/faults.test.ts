/** Truth: values that are not finite, and parameters out of range on a path, name variable, period and a path that replay shows. */

import { describe, expect, it } from 'vitest';
import { forecast, PlanError, replayPath } from '../../src/index.ts';
import { executeInPool } from '../../src/simulate/threads.ts';
import { planOf } from '../contract-files.ts';

const head = `plan: 1
time: { origin: 2021-Q4, end: 2023-Q4, step: quarter }
tables: { site: { key: id, rows: [{ id: north }, { id: south }] } }
variables:
`;
const tail = 'targets:\n  t: { measure: "x[south]", in: 2023, at_least: 1 }\n';

async function issueOf(body: string, options = {}): Promise<{ readonly text: string; readonly path: number }> {
  const plan = planOf(`${head}${body}${tail}`);
  const error = await forecast(plan, { paths: 20_000, ...options }).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlanError)) throw error ?? new Error('no fault');
  expect(error.issues).toHaveLength(1);
  return { text: error.message, path: Number(error.issues[0]!.params.path) };
}

describe('a fault on a path', () => {
  const rare = `  noise: { by: site, draw: "normal(0, 1)", each: step }
  x: { by: site, value: { south: log(noise + 3.6), else: 1 } }
`;

  it('names the variable with its element, the value, the period and the path, and how to see it', async () => {
    const { text, path } = await issueOf(rare);
    expect(text).toMatch(
      /^plan\.yaml:6:3 x\[south\] is NaN in 202[1-3]-Q[1-4] on path \d+; see it with: attain replay plan\.yaml --path \d+$/,
    );
    const period = /in (\S+) on/.exec(text)![1]!;
    const replay = await replayPath(planOf(`${head}${rare}${tail}`), { path });
    const row = replay.rows.find(({ variable, element }) => variable === 'x' && element.site === 'south')!;
    expect(row.values[replay.periods.indexOf(period)]).toBeNaN();
  });

  it('is the same one in a pool of two, the first in order of blocks', async () => {
    expect(await issueOf(rare, { execute: executeInPool(2) })).toEqual(await issueOf(rare));
  });

  it('names a parameter that is out of range on some path only', async () => {
    const body = `  width: normal(4, 1)
  x: { by: site, draw: "normal(0, width)" }
`;
    const { text } = await issueOf(body);
    expect(text).toMatch(
      /x\[north\]: parameter sd must not be negative, and is -0\.\d+ in 2021-Q4 on path \d+; see it with/,
    );
  });

  it('has a cousin in figures that are too large, though every value is a number', async () => {
    const figure = (value: string): Promise<string> =>
      issueOf(`  noise: { by: site, draw: "normal(0, 1)" }\n  x: { by: site, value: ${value} }\n`, {
        paths: 1024,
      }).then(({ text }) => text);
    const large = /^plan\.yaml:6:3 x\[south\] is so large that a figure of it in 20\S+ is beyond the largest number/;
    expect(await figure('1e307 * noise')).toMatch(large); // sums
    expect(await figure('1e200 * noise')).toMatch(large); // squares of shortfalls
    await expect(figure('1e150 * noise')).rejects.toThrow('no fault');
  });
});
