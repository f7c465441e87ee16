import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPaths } from '../../src/base/block.ts';
import type { ThresholdForecast } from '../../src/forecast/forecast.ts';
import { verdictExitCode } from '../../src/forecast/verdict-exit-code.ts';
import { normalQuantile } from '../../src/num/normal-quantile.ts';
import { studentTQuantile } from '../../src/num/student-t-quantile.ts';
import type { BlockValues } from '../../src/summary/request.ts';
import { randomBlock } from '../summary/block-values.ts';
import { forecastOf, requestOf, type TestTarget, threshold } from './describe.ts';

function randomBlocks(periods: number, count: number, seed: number, of: (u: number) => number): BlockValues[] {
  return Array.from({ length: count }, (_, block) => randomBlock(requestOf(periods, []), seed, block, of));
}

/** A block of one measure and one period whose paths at `places` have the value, and 1 elsewhere. */
function blockWith(places: readonly number[], value: number): BlockValues {
  const column = new Float64Array(blockPaths).fill(1);
  for (const place of places) column[place] = value;
  return [new Float64Array(blockPaths), column];
}

const first = (forecast: { targets: readonly unknown[] }): ThresholdForecast =>
  forecast.targets[0] as ThresholdForecast;
const isAtLeast = (value: number): TestTarget => ({ request: threshold('in', 1, 'at_least', value) });

describe('truth: estimates', () => {
  // interval: scipy 1.17.1, beta.ppf(0.025, 3, 1022) and beta.isf(0.025, 4, 1021)
  it('few hits are estimated by their count, with the interval of Clopper and Pearson', () => {
    const target = first(forecastOf(1, [isAtLeast(5)], [blockWith([0, 500, 1023], 7)]));
    expect(target.probability).toBe(3 / 1024);
    expect(target.standard_error).toBeCloseTo(Math.sqrt(((4 / 1026) * (1022 / 1026)) / 1024), 15);
    expect(target.interval.lower).toBeCloseTo(0.00060457997372647, 12);
    expect(target.interval.upper).toBeCloseTo(0.008537709281629108, 12);
  });

  it('a random target that is never or always hit has neither a certain error nor a certain interval', () => {
    const blocks = [blockWith([], 0)];
    const never = first(forecastOf(1, [isAtLeast(2)], blocks));
    const always = first(forecastOf(1, [isAtLeast(1)], blocks));
    expect([never.probability, never.interval.lower]).toEqual([0, 0]);
    expect([always.probability, always.interval.upper]).toEqual([1, 1]);
    expect(never.standard_error).toBeGreaterThan(0);
    expect(always.standard_error).toBeGreaterThan(0);
    expect(always.shortfall).toBeNull();
    expect(never.shortfall?.mean).toBe(1);
  });

  it('many hits have the error of the replicate means and a t interval of 15 degrees of freedom', () => {
    // replicate r hits on its first 10 + 2 r points: means (10 + 2 r) / 64, whose sample variance is 4 · 68 / 3 / 64²
    const places = Array.from({ length: blockPaths }, (_, path) => path).filter(
      (path) => path % 64 < 10 + 2 * Math.floor(path / 64),
    );
    const target = first(forecastOf(1, [isAtLeast(5)], [blockWith(places, 7)]));
    const error = Math.sqrt(((4 * 68) / 3 + 1 / 12) / 16) / 64; // the last term is that of counting in whole paths
    expect(target.probability).toBe(25 / 64);
    expect(target.standard_error).toBeCloseTo(error, 14);
    expect(target.interval.lower).toBeCloseTo(25 / 64 - studentTQuantile(0.975, 15) * error, 14);
    expect(target.interval.upper).toBeCloseTo(25 / 64 + studentTQuantile(0.975, 15) * error, 14);
  });

  it('verdicts of a run that looked at its results rest on the coverage of a look, 1 - 5% by the looks, and intervals stay at 95%', () => {
    const places = Array.from({ length: blockPaths }, (_, path) => path).filter(
      (path) => path % 64 < 10 + 2 * Math.floor(path / 64),
    );
    const error = Math.sqrt(((4 * 68) / 3 + 1 / 12) / 16) / 64;
    const precision = { half_width: 0.001, looks: 13, look: 3, settled: false };
    const judged = (reach: number, looked: typeof precision | null) => {
      const require = 25 / 64 - reach * error;
      const made = forecastOf(1, [{ ...isAtLeast(5), require }], [blockWith(places, 7)], looked);
      return { ...first(made), run: made.run };
    };
    // t of 15 degrees of freedom: 2.13 at 97.5%, 3.41 at 1 - 2.5% / 13
    expect(judged(2.2, null).verdict).toBe('met');
    expect(judged(2.2, precision).verdict).toBe('undecided');
    expect(judged(3.4, precision).verdict).toBe('undecided');
    expect(judged(3.46, precision).verdict).toBe('met');
    expect(judged(2.2, precision).interval).toEqual(judged(2.2, null).interval);
    expect(judged(2.2, precision).run.precision).toEqual({ ...precision, coverage: 1 - 0.05 / 13 });
  });

  it('a single miss has its shortfall as the error of its shortfall', () => {
    const target = first(forecastOf(1, [isAtLeast(0)], [blockWith([17], -3)]));
    expect(target.shortfall).toEqual({ mean: 3, standard_error: 3 });
  });

  it('what is not random is known exactly', () => {
    const blocks = [0, 1].map(() => [0, 1, 2].map((period) => new Float64Array(blockPaths).fill(0.1 * period)));
    const targets = [
      { request: threshold('by', 2, 'at_least', 0.2), random: false, require: 1 },
      { request: threshold('through', 2, 'at_least', 0.2), random: false, require: 0.5 },
    ];
    const { series, targets: results } = forecastOf(2, targets, blocks);
    const [by, through] = results as ThresholdForecast[];
    expect([by!.probability, by!.standard_error, by!.verdict]).toEqual([1, 0, 'met']);
    expect(by!.interval).toEqual({ lower: 1, upper: 1, coverage: 0.95 });
    expect(by!.first_hit).toEqual([
      { period: '2021', probability: 0, standard_error: 0 },
      { period: '2022', probability: 1, standard_error: 0 },
    ]);
    expect([through!.probability, through!.verdict]).toEqual([0, 'missed']);
    expect(through!.shortfall).toEqual({ mean: 0.1, standard_error: 0 });
    expect(series[0]!.mean).toEqual([0, 0.1, 0.2]);
    expect(series[0]!.standard_error).toEqual([0, 0, 0]);
    for (const { values, standard_errors } of series[0]!.quantiles)
      expect([values, standard_errors]).toEqual([
        [0, 0.1, 0.2],
        [0, 0, 0],
      ]);
  });

  it('has the status that its levels give its probability, and none where the plan gives no levels', () => {
    const blocks = [[0, 1].map(() => new Float64Array(blockPaths).map((_, i) => i % 4))];
    const levels = [
      [0.25, 0.1, 'on_track'],
      [0.26, 0.25, 'at_risk'],
      [0.9, 0.26, 'off_track'],
    ] as const;
    const targets = levels.map(([on_track, at_risk]) => ({ ...isAtLeast(3), status: { on_track, at_risk } }));
    const { targets: results } = forecastOf(1, [...targets, isAtLeast(3)], blocks);
    expect(results.map(({ status }) => status)).toEqual([
      ...levels.map(([on_track, at_risk, is]) => ({ is, on_track, at_risk })),
      undefined,
    ]);
  });

  it('replicates that all count the same leave the error of counting in whole paths', () => {
    const target = first(
      forecastOf(1, [isAtLeast(32)], [[0, 1].map(() => new Float64Array(1024).map((_, i) => i % 64))]),
    );
    expect(target.probability).toBe(0.5);
    expect(target.standard_error).toBeCloseTo(1 / 64 / Math.sqrt(12) / 4, 15);
  });
});

describe('law: estimates', () => {
  // Binomial(400, 0.95) lies outside 356 … 397 less than once in 1e6 (scipy.stats.binom)
  const seeds = Array.from({ length: 400 }, (_, seed) => seed);
  const expectCoverage = (covered: readonly boolean[]): void => {
    const count = covered.filter(Boolean).length;
    expect(count).toBeGreaterThanOrEqual(356);
    expect(count).toBeLessThanOrEqual(397);
  };

  it('intervals of a common event cover its probability as often as they say', () => {
    const results = seeds.map((seed) =>
      first(
        forecastOf(
          1,
          [isAtLeast(0.7)],
          randomBlocks(1, 1, seed, (u) => u),
        ),
      ),
    );
    expectCoverage(results.map(({ interval }) => interval.lower <= 0.3 && 0.3 <= interval.upper));
  });

  it('intervals of a rare event cover its probability at least as often as they say', () => {
    const results = seeds.map((seed) =>
      first(
        forecastOf(
          1,
          [isAtLeast(0.998)],
          randomBlocks(1, 1, seed, (u) => u),
        ),
      ),
    );
    const covered = results.filter(({ interval }) => interval.lower <= 0.002 && 0.002 <= interval.upper).length;
    expect(covered).toBeGreaterThanOrEqual(356);
  });

  const reach = studentTQuantile(0.975, 15);

  it('standard errors of means cover the mean as a t interval should', () => {
    const results = seeds.map((seed) => forecastOf(0, [], randomBlocks(0, 1, seed, normalQuantile)).series[0]!);
    expectCoverage(results.map(({ mean, standard_error }) => Math.abs(mean[0]!) <= reach * standard_error[0]!));
  });

  it('standard errors of quantiles cover the quantile as a t interval should', () => {
    const results = seeds.map((seed) => forecastOf(0, [], randomBlocks(0, 4, seed, normalQuantile)).series[0]!);
    for (const index of [0, 2, 3]) {
      const truth = normalQuantile([0.05, 0.25, 0.5, 0.75, 0.95][index]!);
      expectCoverage(
        results.map(({ quantiles }) => {
          const { values, standard_errors } = quantiles[index]!;
          return Math.abs(values[0]! - truth) <= reach * standard_errors[0]!;
        }),
      );
    }
  });

  it('standard errors of shortfalls cover the mean shortfall as a t interval should', () => {
    // u below 0.4 misses by 0.2 on average
    const results = seeds.map((seed) =>
      first(
        forecastOf(
          1,
          [isAtLeast(0.4)],
          randomBlocks(1, 2, seed, (u) => u),
        ),
      ),
    );
    expectCoverage(
      results.map(({ shortfall }) => Math.abs(shortfall!.mean - 0.2) <= reach * shortfall!.standard_error),
    );
  });

  it('first hits add up to the probability, and every number is finite and in range', () => {
    const anyTarget = fc.record({
      when: fc.constantFrom('in' as const, 'by' as const, 'through' as const),
      direction: fc.constantFrom('at_least' as const, 'at_most' as const),
      value: fc.oneof(fc.double({ min: -0.1, max: 1.1, noNaN: true }), fc.constantFrom(0, 1, 0.999, 0.001)),
    });
    fc.assert(
      fc.property(anyTarget, fc.nat(), ({ when, direction, value }, seed) => {
        const request = threshold(when, 3, direction, value);
        const target = first(
          forecastOf(
            3,
            [{ request }],
            randomBlocks(3, 1, seed, (u) => u),
          ),
        );
        const { probability, standard_error, interval, shortfall, first_hit } = target;
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.lower).toBeLessThanOrEqual(probability);
        expect(interval.upper).toBeGreaterThanOrEqual(probability);
        expect(interval.upper).toBeLessThanOrEqual(1);
        expect(standard_error).toBeGreaterThan(0);
        if (shortfall === null) expect(probability).toBe(1);
        else expect(shortfall.mean > 0 && shortfall.standard_error > 0).toBe(true);
        const sum = first_hit?.reduce((total, hit) => total + hit.probability, 0) ?? probability;
        expect(sum).toBeCloseTo(probability, 12);
        expect(first_hit === undefined).toBe(when !== 'by');
      }),
    );
  });

  it('verdicts follow the interval, and the worst of them the exit code', () => {
    const blocks = randomBlocks(1, 1, 9, (u) => u);
    const requiring = (...requires: (number | undefined)[]) =>
      forecastOf(
        1,
        requires.map((require) => ({ ...isAtLeast(0.5), ...(require === undefined ? {} : { require }) })),
        blocks,
      );
    const { lower, upper } = first(requiring(undefined)).interval;
    const forecast = requiring(lower, (lower + upper) / 2, upper, upper + 1e-9, undefined);
    expect(forecast.targets.map((target) => target.verdict)).toEqual(['met', 'undecided', 'undecided', 'missed', null]);
    expect(verdictExitCode(forecast)).toBe(3);
    expect(verdictExitCode(requiring(lower, upper))).toBe(4);
    expect(verdictExitCode(requiring(lower, undefined))).toBe(0);
  });
});

describe('frozen: the contract', () => {
  it('keys are written in the order of the contract', () => {
    const targets: TestTarget[] = [
      { request: threshold('by', 1, 'at_least', 0.5), require: 0.5 },
      { request: { kind: 'count', of: [0], atLeast: 1 } },
    ];
    const forecast = forecastOf(
      1,
      targets,
      randomBlocks(1, 1, 1, (u) => u),
    );
    expect(Object.keys(forecast)).toEqual(['schema', 'plan', 'run', 'targets', 'series', 'warnings']);
    expect(Object.keys(forecast.run)).toEqual(['seed', 'paths', 'replicates', 'sampler', 'engine']);
    expect(forecast.targets.map((target) => Object.keys(target).join(' '))).toEqual([
      'id kind title measure by at_least unit probability standard_error interval require verdict shortfall first_hit',
      'id kind title of at_least probability standard_error interval require verdict shortfall',
    ]);
    expect(Object.keys(first(forecast).interval)).toEqual(['lower', 'upper', 'coverage']);
    expect(Object.keys(forecast.series[0]!).join(' ')).toBe(
      'id title element unit periods mean standard_error quantiles',
    );
    expect(Object.keys(forecast.series[0]!.quantiles[0]!)).toEqual(['level', 'values', 'standard_errors']);
  });
});
