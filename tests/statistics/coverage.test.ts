import { afterAll, describe, expect, it } from 'vitest';
import { replicates } from '../../src/base/block.ts';
import { samplers } from '../../src/base/sampler.ts';
import { compare } from '../../src/index.ts';
import { studentTQuantile } from '../../src/num/student-t-quantile.ts';
import { makeReady, preparePlan, runReady } from '../../src/open/run-plan.ts';
import { openWorkbooks } from '../../src/plan/open-workbooks.ts';
import { createEngine } from '../../src/simulate/engine.ts';
import { binomialLimits } from './binomial.ts';
import { size, tell } from './form.ts';
import { type Figure, knownPlans } from './known-answers.ts';
import { knownDifferences, shiftedPlan } from './known-differences.ts';

/** Seeds of a cell, by paths; the longer runs belong to the full form. */
const seedsOf: ReadonlyMap<number, number> = new Map([
  [4096, size(100, 2000)],
  [65_536, size(0, 2000)],
]);
const paths = 4096;
const seeds = seedsOf.get(paths)!;
const coverage = 0.95;
const falseAlarm = 1e-6;

const engine = createEngine();
const rows: (readonly (string | number)[])[] = [];
const pooled = new Map<string, { covered: number; of: number }>();

describe('stated 95% intervals over many seeds, truth', () => {
  const cells = [...seedsOf].flatMap(([paths, seeds]) =>
    seeds === 0 ? [] : samplers.flatMap((sampler) => knownPlans.map((plan) => ({ ...plan, sampler, paths, seeds }))),
  );
  it.each(cells)('$name by $sampler, $paths paths: they cover the exact figures as often as they say', async (cell) => {
    const { name, source, figures, sampler, paths, seeds } = cell;
    const covered = figures.map(() => 0);
    const widths = figures.map(() => 0);
    const ready = await makeReady(preparePlan(await openWorkbooks(source), { paths, sampler }));
    for (let seed = 1; seed <= seeds; seed++) {
      const { forecast: made } = await runReady({ ...ready, job: { ...ready.job, seed } }, engine);
      figures.forEach(({ interval, exact }, i) => {
        const { lower, upper } = interval(made);
        if (lower <= exact && exact <= upper) covered[i]!++;
        widths[i]! += (upper - lower) / seeds;
      });
    }
    const classed = figures.map((figure, i) => ({ ...figure, covers: coverageOf(figure, widths[i]!, paths) }));
    judge(`${name}, ${sampler}, ${paths}`, classed, covered, seeds);
    classed.forEach(({ covers }, i) => {
      pool(`all cells of ${sampler}`, covered[i]!, seeds);
      if (covers === 'about') pool(`cells of ${sampler} that can cover 95%`, covered[i]!, seeds);
    });
  });

  const pools = samplers.flatMap((sampler) => [`all cells of ${sampler}`, `cells of ${sampler} that can cover 95%`]);
  it.each(pools)('pooled over %s they cover 94% to 96.5%', (name) => {
    const { covered, of } = pooled.get(name)!;
    const share = covered / of;
    rows.push([name, 'pooled', '94–96.5%', `${(100 * share).toFixed(2)}%`, '94.00–96.50%', '']);
    // cells of a seed are not independent, so the short form allows for twice the error of as many independent ones
    const slack = size(2 * 4.9 * Math.sqrt((0.05 * 0.95) / of), 0);
    expect(share).toBeGreaterThanOrEqual(0.94 - slack);
    expect(share).toBeLessThanOrEqual(0.965 + slack);
  });

  it('differences: they cover the exact differences of variants as often as they say', async () => {
    const covered = knownDifferences.map(() => 0);
    const widths = knownDifferences.map(() => 0);
    for (let seed = 1; seed <= seeds; seed++) {
      const { columns, targets } = await compare(shiftedPlan, { paths, seed });
      knownDifferences.forEach(({ target, variant, exact }, i) => {
        const column = columns.findIndex(({ plan }) => plan.variant === variant);
        const { lower, upper } = targets.find(({ id }) => id === target)!.columns[column]!.difference!.interval;
        if (lower <= exact && exact <= upper) covered[i]!++;
        widths[i]! += (upper - lower) / seeds;
      });
    }
    const classed = knownDifferences.map((figure, i) => {
      return { ...figure, covers: coverageOf({ ...figure, density: 1 }, widths[i]!, paths) };
    });
    judge('differences', classed, covered, seeds);
  });
});

function pool(name: string, covered: number, of: number): void {
  const sum = pooled.get(name) ?? { covered: 0, of: 0 };
  pooled.set(name, { covered: sum.covered + covered, of: sum.of + of });
}

/** Expects counts within their limits, and keeps them for the table. */
function judge(
  plan: string,
  figures: readonly Pick<Figure, 'name' | 'covers'>[],
  covered: readonly number[],
  seeds: number,
): void {
  const judged = figures.map((figure, i) => ({ figure, count: covered[i]!, ...limits(figure, seeds) }));
  for (const { figure, count, least, most } of judged) {
    const holds = least <= count && count <= most;
    const share = `${((100 * count) / seeds).toFixed(2)}%`;
    const allowed = `${((100 * least) / seeds).toFixed(2)}–${((100 * most) / seeds).toFixed(2)}%`;
    rows.push([plan, figure.name, `${figure.covers} 95%`, share, allowed, holds ? 'holds' : '**fails**']);
  }
  expect(judged.filter(({ count, least, most }) => count < least || count > most)).toEqual([]);
}

/**
 * What an interval should cover: at least 95% too where it is so narrow, on average, that replicates differ by about a path at most, as over
 * even points, or not at all; one of whole paths cannot cover exactly 95% then.
 */
function coverageOf(
  { covers, density = 0 }: Pick<Figure, 'covers' | 'density'>,
  width: number,
  paths: number,
): Figure['covers'] {
  const error = (width / 2 / studentTQuantile(0.975, replicates - 1)) * density;
  return width === 0 || (density > 0 && error * (paths / replicates) < 0.3) ? 'at least' : covers;
}

/** Limits of the count: on both sides where the coverage is 95%, below only where it is at least that. */
function limits({ covers }: Pick<Figure, 'covers'>, seeds: number): { readonly least: number; readonly most: number } {
  if (covers === 'about') return binomialLimits(seeds, coverage, falseAlarm / 2);
  return { least: binomialLimits(seeds, coverage, falseAlarm).least, most: seeds };
}

afterAll(() => {
  const names = ['plan', 'figure', 'should cover', 'covered', 'allowed', ''];
  tell(
    'coverage',
    `Coverage of 95% intervals over seeds from 1 on: ${[...seedsOf].map(([each, of]) => `${of} of ${each} paths`).join(', ')}`,
    [names, ...rows],
  );
});
