import { describe, expect, it } from 'vitest';
import { samplers } from '../../src/base/sampler.ts';
import type { Comparison } from '../../src/index.ts';
import { compare, compareRuns, forecast, PlanError, runComparable } from '../../src/index.ts';
import { normalCdf } from '../../src/num/normal-cdf.ts';
import { studentTQuantile } from '../../src/num/student-t-quantile.ts';

const read = (): string => {
  throw new Error('no files');
};
const source = (text: string, file = 'plan.yaml') => ({ file, text, read });

/** The logarithm of output in 2023 is normal with mean 3 · mean and standard deviation 3 · 2%. */
const plan = source(`plan: 1
time: { origin: 2020, end: 2023, step: year }
variables:
  growth: normal(5%, 2%)
  noise: { draw: "normal(0, 1)", each: step }
  output: { start: 100, next: output * exp(growth) }
  other: { start: 1, next: other + noise }
targets:
  goal: { measure: output, in: 2023, at_least: 118 }
  calm: { measure: other, in: 2023, at_least: 0 }
variants:
  faster: { set: { growth: "normal(5.2%, 2%)" } }
  slower: { title: { en: Slow, zh: 慢 }, set: { growth: "normal(4.9%, 2%)" } }
`);
const paths = 16_384;

function target({ targets }: Comparison, id: string) {
  return targets.find((each) => each.id === id)!.columns;
}

const hits = (mean: number): number => normalCdf((3 * mean - Math.log(1.18)) / 0.06);

describe('a comparison, truth', () => {
  it('gives each column the figures that its own forecast has, to the last bit', async () => {
    const comparison = await compare(plan, { paths, seed: 5 });
    expect(comparison.columns.map((column) => column.plan.variant)).toEqual([null, 'faster', 'slower']);
    for (const [c, { plan: about }] of comparison.columns.entries()) {
      const variant = about.variant === null ? {} : { variant: about.variant };
      const alone = await forecast(plan, { paths, seed: 5, ...variant });
      expect(about).toEqual(alone.plan);
      const figures = comparison.targets.map(({ columns }) => {
        const { difference: _, ...figure } = columns[c]!;
        return figure;
      });
      expect(figures).toEqual(alone.targets);
      expect(comparison.series.map(({ columns }) => columns[c]!.mean)).toEqual(alone.series.map(({ mean }) => mean));
    }
  });

  it.each(samplers)('by %s knows a difference in closed form within its error', async (sampler) => {
    const comparison = await compare(plan, { paths, sampler });
    const [first, faster, slower] = target(comparison, 'goal');
    expect(first!.difference).toBeNull();
    const furthest = studentTQuantile(1 - 1e-6 / 4, 15);
    for (const [column, mean] of [
      [faster, 0.052],
      [slower, 0.049],
    ] as const) {
      const { value, standard_error, beyond_noise } = column!.difference!;
      expect(Math.abs(value - (hits(mean) - hits(0.05)))).toBeLessThan(furthest * standard_error);
      expect(beyond_noise).toBe(true);
      // even points leave little that two columns could have in common
      if (sampler === 'random') expect(standard_error).toBeLessThan(column!.standard_error / 2);
    }
  });

  it('sees no path differ where nothing that a target depends on does', async () => {
    const [, faster] = target(await compare(plan, { paths: 1024 }), 'calm');
    expect(faster!.difference).toMatchObject({ value: 0, gained: 0, lost: 0, beyond_noise: false });
  });

  it('compares means with an error of their differences', async () => {
    const { series } = await compare(plan, { paths: 4096, variants: ['faster'] });
    const [first, faster] = series.find(({ id }) => id === 'output')!.columns;
    const { periods, values, standard_errors, beyond_noise } = faster!.difference!;
    expect(periods).toEqual(['2020', '2021', '2022', '2023']);
    expect(values[3]).toBeCloseTo(faster!.mean[3]! - first!.mean[3]!, 9);
    expect([values[0], standard_errors[0], beyond_noise[0]]).toEqual([0, 0, false]);
    // Every path grows by exp(3 · 0.2%), so the difference varies as the first column does.
    expect(standard_errors[3]).toBeCloseTo(Math.expm1(0.006) * first!.standard_error[3]!, 9);
    expect(beyond_noise[3]).toBe(true);
  });

  it('by random is the same whatever it is called with first, but for the sign', async () => {
    const changed = source(plan.text.replace('normal(5%, 2%)', 'normal(5.2%, 2%)'), 'new.yaml');
    const [there, back] = [
      await compare([plan, changed], { paths, sampler: 'random' }),
      await compare([changed, plan], { paths, sampler: 'random' }),
    ];
    const difference = (comparison: Comparison) => target(comparison, 'goal')[1]!.difference!;
    expect(difference(back).value).toBe(-difference(there).value);
    expect(difference(back).standard_error).toBe(difference(there).standard_error);
    expect(there.columns.map(({ file }) => file)).toEqual(['plan.yaml', 'new.yaml']);
  });

  it.each(samplers)('of a run that was kept is the one made at once: %s', async (sampler) => {
    const changed = source(plan.text.replace('normal(5%, 2%)', 'normal(5.2%, 4%)'), 'new.yaml');
    const options = { paths: 1024, sampler };
    const kept = await runComparable(plan, options);
    const later = await runComparable(changed, options, kept);
    expect(compareRuns([kept, later], null)).toEqual(await compare([plan, changed], options));
  });

  it('takes seed and paths of the first plan for all', async () => {
    const withRun = (run: string, file: string) => source(`${plan.text}run: { ${run} }\n`, file);
    const plans = [withRun('seed: 7, paths: 2048', 'a.yaml'), withRun('seed: 8, paths: 4096', 'b.yaml')];
    const comparison = await compare(plans);
    expect(comparison.run).toMatchObject({ seed: 7, paths: 2048 });
    expect(target(comparison, 'goal')[1]!.difference).toMatchObject({ gained: 0, lost: 0 });
  });

  it('shows a target that a column lacks, and one that only a later column has', async () => {
    const renamed = source(plan.text.replace('  calm:', '  quiet:'), 'new.yaml');
    const comparison = await compare([plan, renamed], { paths: 1024 });
    expect(comparison.targets.map(({ id, columns }) => [id, columns.map((column) => column !== null)])).toEqual([
      ['goal', [true, true]],
      ['calm', [true, false]],
      ['quiet', [false, true]],
    ]);
    expect(target(comparison, 'quiet')[1]!.difference).toBeNull();
  });

  it('sets a case beside what is set for all', async () => {
    const at = { file: 'command line', line: 1, column: 1 };
    const cases = [[{ name: 'growth', text: 'normal(6%, 2%)', place: at }]];
    const comparison = await compare(plan, { paths: 1024, cases });
    expect(comparison.columns.map((column) => column.case)).toEqual([null, 'growth = normal(6%, 2%)']);
    expect(target(comparison, 'goal')[1]!.difference!.value).toBeGreaterThan(0);
  });

  it('tells the mistakes of all columns before it runs any, each once', async () => {
    const wrong = source(plan.text.replace('exp(growth)', 'exp(growht)'));
    const also = source(plan.text.replace('other + noise', 'other + nosie'), 'new.yaml');
    const error = await compare([wrong, also]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PlanError);
    expect((error as PlanError).issues.map(({ kind, place }) => [kind, place.file])).toEqual([
      ['unknown-variable', 'new.yaml'],
      ['unknown-variable', 'plan.yaml'],
    ]);
  });
});

describe('the gate on drops, truth', () => {
  const judge = async (limit: number) =>
    (await compare(plan, { paths, variants: ['slower'], failOnDrop: limit })).gate!;

  it('fails on a drop that is larger for sure, passes one that is smaller, and leaves open what its error does', async () => {
    const drop = hits(0.05) - hits(0.049);
    expect(await judge(drop - 0.01)).toEqual({
      limit: drop - 0.01,
      verdict: 'failed',
      drops: [{ target: 'goal', column: 1, verdict: 'failed' }],
    });
    expect(await judge(drop + 0.01)).toEqual({ limit: drop + 0.01, verdict: 'passed', drops: [] });
    const { targets } = await compare(plan, { paths, variants: ['slower'] });
    const seen = -targets[0]!.columns[1]!.difference!.value;
    expect((await judge(seen)).drops).toEqual([{ target: 'goal', column: 1, verdict: 'undecided' }]);
  });

  it('is not passed by a plan that has lost the target', async () => {
    const without = source(plan.text.replace(/ {2}calm:.*\n/, ''), 'new.yaml');
    const { gate } = await compare([plan, without], { paths: 1024, failOnDrop: 0.01 });
    expect(gate).toMatchObject({ verdict: 'undecided', drops: [{ target: 'calm', column: 1 }] });
  });
});
