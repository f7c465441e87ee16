/** The Taixin plan: against an independent implementation in numpy, against itself, and its baseline against its own definition. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Forecast, forecast, type PlanSource } from '../../src/index.ts';
import { studentTQuantile } from '../../src/num/student-t-quantile.ts';
import { jsonText } from '../../src/report/json-text.ts';

const folder = fileURLToPath(new URL('../../scenarios/taixin-2025/', import.meta.url));
const read = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');
const plan = (edit = (text: string): string => text): PlanSource => ({
  file: 'plan.yaml',
  text: edit(read('plan.yaml')),
  read,
});

interface Figure {
  readonly value: number;
  readonly standardError: number;
}

type Stated = Readonly<Record<string, readonly number[] | number>>;

interface Reference {
  readonly targets: Readonly<Record<string, Stated>>;
  readonly means: Readonly<Record<string, Stated>>;
  readonly total_2025_quantiles: Stated;
}

const reference: { readonly variants: Readonly<Record<string, Reference>> } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../ref/taixin-2025-reference.json', import.meta.url)), 'utf8'),
);

/** A false alarm of 1e-6 a figure, two-sided, for errors estimated from 16 replicates. */
const limit = studentTQuantile(1 - 5e-7, 15);

function expectAgreement(ours: Figure, theirs: Figure, what: string): void {
  const slack = limit * Math.sqrt(ours.standardError ** 2 + theirs.standardError ** 2);
  expect(ours.standardError, what).toBeGreaterThan(0);
  expect(Math.abs(ours.value - theirs.value), what).toBeLessThanOrEqual(slack);
}

function seriesOf(made: Forecast, name: string): Forecast['series'][number] {
  return made.series.find(({ id, element }) => (element.chain ?? id) === name)!;
}

describe('the Taixin plan, against the numpy implementation of tests/ref/taixin-2025-reference.py', () => {
  it.each(Object.keys(reference.variants))(
    '%s: probabilities, yearly means and quantiles of the total agree',
    async (variant) => {
      const stated = reference.variants[variant]!;
      const made = await forecast(plan(), { paths: 32_768, ...(variant === 'base' ? {} : { variant }) });
      for (const [id, theirs] of Object.entries(stated.targets)) {
        const { probability: value, standard_error: standardError } = made.targets.find((target) => target.id === id)!;
        const theirError = theirs.standard_error as number;
        expectAgreement(
          { value, standardError },
          { value: theirs.probability as number, standardError: theirError },
          id,
        );
      }
      for (const [name, { mean: values, standard_error: standard_errors }] of Object.entries(stated.means)) {
        const { mean, standard_error } = seriesOf(made, name);
        for (const [i, value] of (values as readonly number[]).entries()) {
          const theirs = { value, standardError: (standard_errors as readonly number[])[i]! };
          expectAgreement({ value: mean[i]!, standardError: standard_error[i]! }, theirs, `${name} ${2021 + i}`);
        }
      }
      const { levels, values, standard_errors } = stated.total_2025_quantiles as Readonly<
        Record<string, readonly number[]>
      >;
      for (const quantile of seriesOf(made, 'total').quantiles) {
        const i = levels!.indexOf(quantile.level);
        if (i < 0) continue;
        const ours = { value: quantile.values.at(-1)!, standardError: quantile.standard_errors.at(-1)! };
        expectAgreement(
          ours,
          { value: values![i]!, standardError: standard_errors![i]! },
          `quantile ${quantile.level}`,
        );
      }
    },
  );

  it('covers the base and every variant of the plan', () => {
    const variants = [
      ...read('plan.yaml')
        .split('\nvariants:\n')[1]!
        .matchAll(/^ {2}(\S+):$/gm),
    ].map((match) => match[1]);
    expect(Object.keys(reference.variants).sort()).toEqual(['base', ...variants].sort());
  });
});

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
    const set = [
      { name: 'growth_2021', text: '10%' },
      { name: 'base', text: '1000 亿元/year' },
    ].map((each) => ({ ...each, place: { file: '--set', line: 1, column: 1 } }));
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

describe('frozen', () => {
  it('the forecast of 8,192 paths is the one in expected.json; a change is an entry of the changelog', async () => {
    await expect(jsonText(await forecast(plan(), { paths: 8192 }))).toMatchFileSnapshot(`${folder}expected.json`);
  });
});
