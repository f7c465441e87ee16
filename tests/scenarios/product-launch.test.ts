/** The network of product-launch against what holds exactly: the critical path of certain durations, and links on every path. */

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Forecast, forecast, replayPath } from '../../src/index.ts';
import { readScenario, scenarioPlan, settings } from './scenario.ts';

const plan = scenarioPlan('product-launch');
type Row = Readonly<Record<string, string>>;
const links: readonly Row[] = parse(readScenario('product-launch', 'links.csv'), { columns: true });

/** The last value of a series, or of a task's. */
function lastOf(made: Forecast, id: string, task?: string): number {
  return made.series.find((each) => each.id === id && each.element.task === task)!.mean.at(-1)!;
}

describe('certain durations', () => {
  const certain = { pace: '1', second_round: '0', effort: 'task.likely' };

  it('give the critical path by hand: 3 + 4 + 8 + 6 + 5 + 3 + 1 weeks by the bank or the reports', async () => {
    const made = await forecast(plan, { paths: 1024, set: settings(certain) });
    expect(lastOf(made, 'launch_week')).toBe(30);
    const critical = ['research', 'design', 'backend', 'payments', 'reports', 'beta', 'fixes', 'launch'];
    for (const { id } of parse(readScenario('product-launch', 'tasks.csv'), { columns: true }) as Row[]) {
      expect([id, lastOf(made, 'critical', id!)]).toEqual([id, critical.includes(id!) ? 1 : 0]);
    }
    // Thirty weeks of 7 days from 1 October end in the seventh month, April 2027.
    const { periods, mean } = made.series.find(({ id }) => id === 'launched')!;
    expect(periods[mean.indexOf(1)]).toBe('2027-04');
    expect(made.targets.map(({ probability, standard_error }) => [probability, standard_error])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('take a tenth longer at a pace of 1.1, and a second trial adds its three weeks of fixes', async () => {
    const set = settings({ ...certain, pace: '1.1', second_round: '1' });
    expect(lastOf(await forecast(plan, { paths: 1024, set }), 'launch_week')).toBeCloseTo(33 * 1.1, 12);
  });
});

describe('every path', () => {
  it.each([0, 1, 777, 40_000])('keeps every link and has one unbroken critical way, path %i', async (path) => {
    const { rows } = await replayPath(plan, { path });
    const value = (name: string, task: string): number =>
      rows.find((row) => row.variable === name && row.element.task === task)!.values[1]!;
    const ready = new Map<string, number>();
    for (const { from, to } of links) {
      ready.set(to!, Math.max(ready.get(to!) ?? 0, value('finish', from!)));
    }
    for (const [task, start] of ready) {
      expect(value('finish', task)).toBe(value('duration', task) + start);
      if (value('critical', task) !== 1) continue;
      expect(links.some(({ from, to }) => to === task && value('critical', from!) === 1)).toBe(true);
    }
    expect(value('critical', 'launch')).toBe(1);
    expect(value('critical', 'research')).toBe(1);
  });

  it('is launched by a month exactly when its last task is finished by then', async () => {
    const made = await forecast(plan, { paths: 4096 });
    const { periods, mean } = made.series.find(({ id }) => id === 'launched')!;
    const probability = (id: string): number => made.targets.find((target) => target.id === id)!.probability;
    expect(mean[periods.indexOf('2027-06')]).toBe(probability('by-june'));
    expect(mean[periods.indexOf('2027-09')]).toBe(probability('before-season'));
  });

  it('gains nothing by an engineer on the app, which is never critical', async () => {
    const [base, helped] = await Promise.all(
      [{}, { variant: 'engineer-on-app' }].map((options) => forecast(plan, { paths: 4096, ...options })),
    );
    expect(lastOf(base!, 'critical', 'app')).toBe(0);
    expect(helped!.targets).toEqual(base!.targets);
  });
});
