/** Laws over generated plans: what may change about how a plan is written, and what of its results may not. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIssueLog, issueMessage } from '../../src/base/issue.ts';
import { type Forecast, forecast, replayPath } from '../../src/index.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { planOf } from '../contract-files.ts';
import { elements, type Writing } from './formulas.ts';
import { anySketch, asItStands, planText, type Sketch } from './plan-sketch.ts';
import { printPlan } from './print-plan.ts';

const runs = { numRuns: 8, endOnFailure: true };

const forecastOf = (text: string): Promise<Forecast> => forecast(planOf(text), { paths: 1024 });

/** Every number of a forecast, by the name of what it is of. */
function figures({ targets, series }: Forecast): ReadonlyMap<string, unknown> {
  const ofTargets = targets.map(
    ({ id, of: _, title: __, ...rest }: Forecast['targets'][number] & { of?: unknown }): [string, unknown] => [
      id,
      rest,
    ],
  );
  const ofSeries = series.map(({ id, element, ...rest }): [string, unknown] => [
    [id, ...Object.values(element)].join(' '),
    rest,
  ]);
  return new Map([...ofTargets, ...ofSeries]);
}

/** Shuffles lists, each time anew. */
function shuffled(seed: number): Writing['order'] {
  const state = { x: seed };
  return (items) => {
    const keyed = items.map((item) => {
      state.x = (state.x * 48271 + 11) % 2147483647;
      return { item, key: state.x };
    });
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
  };
}

/** Puts a letter that hangs on name and seed before every name but those of draws and of the elements that key them. */
function renaming({ variables }: Sketch, seed: number): Writing['rename'] {
  const kept = new Set([...variables.flatMap(({ name, draw }) => (draw ? [name] : [])), ...elements.chain]);
  return (name) => {
    const code = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, seed);
    return kept.has(name) ? name : `${'甲zqb丙ka'[code % 7]}_${name}`;
  };
}

describe('a generated plan', () => {
  it('is the same plan when it is printed and read again', () => {
    const law = fc.property(anySketch, (sketch) => {
      const plan = read(planText(sketch, asItStands));
      expect(withoutPlaces(read(printPlan(plan)))).toEqual(withoutPlaces(plan));
    });
    fc.assert(law, { numRuns: 40, endOnFailure: true });
  });

  it('gives the same bits in whatever order its lines stand', async () => {
    const law = fc.asyncProperty(anySketch, fc.integer({ min: 1, max: 1e6 }), async (sketch, seed) => {
      const written = await forecastOf(planText(sketch, asItStands));
      const reordered = await forecastOf(planText(sketch, { ...asItStands, order: shuffled(seed) }));
      expect(figures(reordered)).toEqual(figures(written));
    });
    await fc.assert(law, runs);
  });

  it('gives the same bits under other names for all but draws', async () => {
    const law = fc.asyncProperty(anySketch, fc.integer({ min: 1, max: 1e6 }), async (sketch, seed) => {
      const written = await forecastOf(planText(sketch, asItStands));
      const rename = renaming(sketch, seed);
      const money = { unit: rename('亿元'), scale: 1 };
      const renamed = await forecastOf(planText(sketch, { ...asItStands, rename, money }));
      const numbers = (made: Forecast) => [...figures(made).values()].map(withoutNames);
      expect(numbers(renamed)).toEqual(numbers(written));
    });
    await fc.assert(law, runs);
  });

  it('gives the same bits when variables by an index are written out element by element', async () => {
    const law = fc.asyncProperty(anySketch, async (sketch) => {
      const written = await forecastOf(planText(sketch, asItStands));
      const apart = await forecastOf(planText(sketch, { ...asItStands, perElement: true }));
      expect(figures(apart)).toEqual(figures(written));
    });
    await fc.assert(law, runs);
  });

  // A generated formula is some hundred operations deep in values below 1e4, each of which rounds by at most 2^-53 of them, and
  // no more than a thousandfold of that comes through its steepest part, exp(3) and the products around it.
  it('gives the same values within 1e-9 of the greatest on the path when its money is counted in another unit', async () => {
    const law = fc.asyncProperty(anySketch, fc.nat(1023), async (sketch, path) => {
      const scale = 1e4;
      const inOther = planText(sketch, { ...asItStands, money: { unit: '万元', scale } });
      const [one, other] = await Promise.all(
        [planText(sketch, asItStands), inOther].map((text) => replayPath(planOf(text), { path })),
      );
      for (const [i, row] of one!.rows.entries()) {
        const factor = row.unit === '' ? 1 : scale;
        const greatest = Math.max(1, ...row.values.map(Math.abs));
        for (const [t, value] of row.values.entries()) {
          expect(Math.abs(other!.rows[i]!.values[t]! / factor - value), row.variable).toBeLessThan(1e-9 * greatest);
        }
      }
      const [made, rescaled] = await Promise.all([planText(sketch, asItStands), inOther].map(forecastOf));
      const probabilities = ({ targets }: Forecast) => targets.map(({ probability }) => probability);
      expect(probabilities(rescaled!)).toEqual(probabilities(made!));
    });
    await fc.assert(law, runs);
  });
});

function read(text: string): Plan {
  const log = createIssueLog();
  const plan = readPlan(planOf(text), log);
  expect(log.issues.map((issue) => `${issue.place.line}:${issue.place.column} ${issueMessage(issue, 'en')}`)).toEqual(
    [],
  );
  return plan!;
}

/** A plan without places and with its maps as lists, to be compared. */
function withoutPlaces(plan: Plan): unknown {
  const placed = new Set(['at', 'columnAt', 'places', 'keyPlaces', 'periodAt', 'overrides']);
  const text = JSON.stringify(plan, (key, value) => {
    if (placed.has(key)) return undefined;
    if (typeof value === 'bigint') return String(value);
    return value instanceof Map ? [...value] : value;
  });
  return JSON.parse(text);
}

/** Numbers and the plan's own words, without the names of measures, units and series. */
function withoutNames(figure: unknown): unknown {
  const {
    measure: _,
    unit: __,
    title: ___,
    ...rest
  } = figure as { measure?: unknown; unit?: unknown; title?: unknown };
  return rest;
}
