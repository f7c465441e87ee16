/** Every folder of scenarios: checks without a warning, agrees with its numpy reference and its README, moves as it must, and is frozen. */

import { describe, expect, it } from 'vitest';
import { checkPlan, type Forecast, forecast } from '../../src/index.ts';
import { studentTQuantile } from '../../src/num/student-t-quantile.ts';
import { jsonText } from '../../src/report/json-text.ts';
import { moves } from './moves.ts';
import {
  hasFile,
  planText,
  readReference,
  readScenario,
  scenarioFile,
  scenarioNames,
  scenarioPlan,
} from './scenario.ts';

interface Figure {
  readonly value: number;
  readonly standardError: number;
}

/** A false alarm of 1e-6 a figure, two-sided, for errors estimated from 16 replicates. */
const limit = studentTQuantile(1 - 5e-7, 15);

/** Paths by scenario: so many that the whole file stays quick. */
const paths: Readonly<Record<string, number>> = {
  'hospital-surge': 4096,
  'product-launch': 4096,
};
const otherPaths = 8192;

const made = new Map<string, Promise<Forecast>>();

/** The forecast of a variant, `base` being the plan as written; each is made once. */
function forecastOf(name: string, variant: string, count = paths[name] ?? otherPaths): Promise<Forecast> {
  const key = `${name} ${variant} ${count}`;
  const known =
    made.get(key) ?? forecast(scenarioPlan(name), { paths: count, ...(variant === 'base' ? {} : { variant }) });
  made.set(key, known);
  return known;
}

/** References are written with seven digits. */
const rounding = 1e-6;

function expectAgreement(ours: Figure, theirs: Figure, what: string): void {
  const slack = limit * Math.hypot(ours.standardError, theirs.standardError) + rounding * Math.abs(theirs.value);
  expect(Math.abs(ours.value - theirs.value), what).toBeLessThanOrEqual(slack);
}

/** `output`, or `output[steel]` for an element. */
function seriesOf(made: Forecast, label: string): Forecast['series'][number] {
  const found = made.series.find(({ id, element }) => {
    const elements = Object.values(element);
    return label === (elements.length > 0 ? `${id}[${elements.join(', ')}]` : id);
  });
  expect(found, label).toBeDefined();
  return found!;
}

describe.each(scenarioNames)('%s', (name) => {
  const reference = readReference(name);

  it('checks without an error or a warning, with every variant', async () => {
    const { issues, counts } = await checkPlan(scenarioPlan(name));
    expect(issues).toEqual([]);
    expect(counts).not.toBeNull();
  });

  it('has a reference of the plan as written and of every variant, with every target', () => {
    const { targets, variants } = planText(name);
    expect(Object.keys(reference.variants).sort()).toEqual(['base', ...Object.keys(variants)].sort());
    for (const variant of Object.values(reference.variants)) {
      expect(Object.keys(variant.targets).sort()).toEqual(Object.keys(targets).sort());
    }
  });

  it.each(Object.keys(reference.variants))(
    '%s: probabilities, means and quantiles are those of the numpy implementation in tests/ref',
    async (variant) => {
      const stated = reference.variants[variant]!;
      const made = await forecastOf(name, variant);
      for (const [id, theirs] of Object.entries(stated.targets)) {
        const ours = made.targets.find((target) => target.id === id)!;
        expectAgreement(
          { value: ours.probability, standardError: ours.standard_error },
          { value: theirs.probability, standardError: theirs.standard_error },
          id,
        );
      }
      for (const [label, theirs] of Object.entries(stated.means)) {
        const ours = seriesOf(made, label);
        expect(ours.periods).toEqual(reference.periods);
        const first = ours.periods.length - theirs.mean.length;
        for (const [i, value] of theirs.mean.entries()) {
          expectAgreement(
            { value: ours.mean[first + i]!, standardError: ours.standard_error[first + i]! },
            { value, standardError: theirs.standard_error[i]! },
            `${label} ${ours.periods[first + i]}`,
          );
        }
      }
      for (const [label, theirs] of Object.entries(stated.quantiles)) {
        const ours = seriesOf(made, label);
        const period = ours.periods.indexOf(theirs.period);
        for (const [i, level] of theirs.levels.entries()) {
          const quantile = ours.quantiles.find((each) => each.level === level)!;
          expectAgreement(
            { value: quantile.values[period]!, standardError: quantile.standard_errors[period]! },
            { value: theirs.values[i]!, standardError: theirs.standard_errors[i]! },
            `${label} ${theirs.period}, quantile ${level}`,
          );
        }
      }
    },
  );

  it('shows in its README, in each language that it has, what the reference says', () => {
    const pages = ['README.md', 'README.zh-CN.md'].filter((path) => hasFile(name, path));
    expect(pages).toContain('README.md');
    for (const page of pages) {
      const answer = readScenario(name, page).match(/<!-- answer -->(.*?)<!-- \/answer -->/s)![1]!;
      for (const [variant, { targets }] of Object.entries(reference.variants)) {
        const row = answer.split('\n').find((line) => line.split('|')[1]?.includes(rowName(variant, page)))!;
        expect(row, `${page}: ${variant}`).toBeDefined();
        const shown = [...row.matchAll(/([\d.]+) ± ([\d.]+)/g)].map(([, value, error]) => [
          Number(value),
          Number(error),
        ]);
        expect(shown.length).toBe(Object.keys(targets).length);
        for (const [i, { probability, standard_error }] of Object.values(targets).entries()) {
          const [value, error] = shown[i]!;
          const theirs = 100 * probability;
          // Shown to hundredths, the error too.
          const slack = limit * Math.hypot(error! + 0.005, 100 * standard_error) + 0.005;
          expect(Math.abs(value! - theirs), `${page}: ${variant}, ${Object.keys(targets)[i]}`).toBeLessThan(slack);
        }
      }
    }
  });

  it.each(moves.filter(([scenario]) => scenario === name).map(([, ...move]) => move))(
    '%s moves %s %s',
    async (variant, target, way) => {
      const [base, other] = await Promise.all([forecastOf(name, 'base'), forecastOf(name, variant)]);
      const [before, after] = [base, other].map(({ targets }) => targets.find(({ id }) => id === target)!.probability);
      expect(Math.sign(after! - before!)).toBe({ up: 1, down: -1, same: 0 }[way]);
    },
  );

  it('is the forecast in expected.json; a change is an entry of the changelog', async () => {
    const made = await forecastOf(name, 'base', Math.min(paths[name] ?? otherPaths, otherPaths));
    await expect(jsonText(made)).toMatchFileSnapshot(scenarioFile(name, 'expected.json'));
  });
});

function rowName(variant: string, page: string): string {
  if (variant !== 'base') return `\`${variant}\``;
  return page.includes('zh') ? '按规划原文' : 'the plan as written';
}
