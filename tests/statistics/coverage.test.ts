import { afterAll, describe, expect, it } from 'vitest';
import { compare, forecast } from '../../src/index.ts';
import { binomialLimits } from './binomial.ts';
import { size, tell } from './form.ts';
import { type Figure, knownPlans } from './known-answers.ts';
import { knownDifferences, shiftedPlan } from './known-differences.ts';

const seeds = size(250, 2000);
const paths = 4096;
const coverage = 0.95;
const falseAlarm = 1e-6;

const rows: (readonly (string | number)[])[] = [];

describe('stated 95% intervals over many seeds, truth', () => {
  it.each(knownPlans)('$name: they cover the exact figures as often as they say', async ({ name, source, figures }) => {
    const covered = figures.map(() => 0);
    for (let seed = 1; seed <= seeds; seed++) {
      const made = await forecast(source, { paths, seed });
      figures.forEach(({ interval, exact }, i) => {
        const { lower, upper } = interval(made);
        if (lower <= exact && exact <= upper) covered[i]!++;
      });
    }
    judge(name, figures, covered);
  });

  it('differences: they cover the exact differences of variants as often as they say', async () => {
    const covered = knownDifferences.map(() => 0);
    for (let seed = 1; seed <= seeds; seed++) {
      const { columns, targets } = await compare(shiftedPlan, { paths, seed });
      knownDifferences.forEach(({ target, variant, exact }, i) => {
        const column = columns.findIndex(({ plan }) => plan.variant === variant);
        const { lower, upper } = targets.find(({ id }) => id === target)!.columns[column]!.difference!.interval;
        if (lower <= exact && exact <= upper) covered[i]!++;
      });
    }
    judge('differences', knownDifferences, covered);
  });
});

/** Expects counts within their limits, and keeps them for the table. */
function judge(plan: string, figures: readonly Pick<Figure, 'name' | 'covers'>[], covered: readonly number[]): void {
  const judged = figures.map((figure, i) => ({ figure, count: covered[i]!, ...limits(figure) }));
  for (const { figure, count, least, most } of judged) {
    const holds = least <= count && count <= most;
    const share = `${((100 * count) / seeds).toFixed(2)}%`;
    const allowed = `${((100 * least) / seeds).toFixed(2)}–${((100 * most) / seeds).toFixed(2)}%`;
    rows.push([plan, figure.name, `${figure.covers} 95%`, share, allowed, holds ? 'holds' : '**fails**']);
  }
  expect(judged.filter(({ count, least, most }) => count < least || count > most)).toEqual([]);
}

/** Limits of the count: on both sides where the coverage is 95%, below only where it is at least that. */
function limits({ covers }: Pick<Figure, 'covers'>): { readonly least: number; readonly most: number } {
  if (covers === 'about') return binomialLimits(seeds, coverage, falseAlarm / 2);
  return { least: binomialLimits(seeds, coverage, falseAlarm).least, most: seeds };
}

afterAll(() => {
  const names = ['plan', 'figure', 'should cover', 'covered', 'allowed', ''];
  tell('coverage', `Coverage of 95% intervals: seeds 1 to ${seeds}, ${paths} paths each`, [names, ...rows]);
});
