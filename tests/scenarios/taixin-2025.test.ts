/** The Taixin plan: its baseline against its own definition, its two meanings of steel, its projects against the data set. */

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Forecast, forecast, type PlanSource } from '../../src/index.ts';
import { readScenario, scenarioPlan, settings } from './scenario.ts';

const read = (path: string): string => readScenario('taixin-2025', path);
const plan = (edit?: (text: string) => string): PlanSource => scenarioPlan('taixin-2025', edit);

function seriesOf(made: Forecast, name: string): Forecast['series'][number] {
  return made.series.find(({ id, element }) => (element.chain ?? id) === name)!;
}

describe('the baseline', () => {
  it('of the fourth quarter implies the stated yearly mean of 2021, to 0.4% on every quantile', async () => {
    const made = await forecast(
      plan((text) => text.replace('report: [total, output]', 'report: [base, implied_2021]')),
      { paths: 8192 },
    );
    const chains = ['steel', 'semiconductor', 'synthetic-biology', 'carbon-fibre', 'other'];
    for (const chain of chains) {
      const [base, implied] = ['base', 'implied_2021'].map(
        (id) => made.series.find((each) => each.id === id && each.element.chain === chain)!,
      );
      expect(implied!.mean[0]! / base!.mean[0]!).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(implied!.mean[0]! / base!.mean[0]!).toBeLessThan(1.004);
      for (const [i, { values }] of base!.quantiles.entries()) {
        expect(Math.abs(implied!.quantiles[i]!.values[0]! / values[0]! - 1)).toBeLessThan(0.004);
      }
    }
  });

  it('is the (3/8)th power of growth above the yearly mean', async () => {
    const set = settings({ growth_2021: '10%', base: '1000 亿元/year' });
    const made = await forecast(
      plan((text) => text.replace('report: [total, output]', 'report: [level_q4]')),
      { paths: 1024, set },
    );
    for (const { mean, standard_error } of made.series.filter(({ id }) => id === 'level_q4')) {
      expect(mean[0]).toBeCloseTo(1000 * 1.1 ** 0.375, 9);
      expect(standard_error[0]).toBe(0);
    }
  });
});

describe('the two definitions of steel', () => {
  it('are a choice with a variant each, the default being the variant stainless', async () => {
    const [base, stainless, taigang] = await Promise.all(
      [{}, { variant: 'stainless' }, { variant: 'all-taigang' }].map((options) =>
        forecast(plan(), { paths: 8192, ...options }),
      ),
    );
    expect(stainless!.targets).toEqual(base!.targets);
    const steel = (made: Forecast): number => made.targets.find(({ id }) => id === 'steel-cluster')!.probability;
    expect(steel(taigang!)).toBeGreaterThan(steel(base!) + 0.2);
  });

  it('leave the other chains as they are, on common random numbers', async () => {
    const [base, taigang] = await Promise.all(
      [{}, { variant: 'all-taigang' }].map((options) => forecast(plan(), { paths: 4096, ...options })),
    );
    expect(seriesOf(taigang!, 'semiconductor')).toEqual(seriesOf(base!, 'semiconductor'));
  });
});

describe('the project table', () => {
  it('carries every project of the data set once, and counts none from outside the zone and no part beside its whole', () => {
    const rows: Readonly<Record<string, string>>[] = parse(read('projects.csv'), { columns: true });
    const ids = rows.map((row) => row.project_id!);
    const counted = rows.filter((row) => row.counts === 'yes').map((row) => row.project_id!);
    const all = Array.from({ length: 20 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`);
    expect(ids).toEqual(expect.arrayContaining(all));
    expect(new Set(ids).size).toBe(ids.length);
    expect(counted).toContain('P03');
    for (const id of ['P04', 'P05', 'P06', 'P07', 'P16', 'P18', 'P19']) expect(counted).not.toContain(id);
  });
});
