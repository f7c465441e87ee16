import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { openJob, openModel, openPlan } from '../../src/open/open.ts';
import { choosePoints } from '../../src/pilot/choose-points.ts';
import { findPointOrder, type PointOrder } from '../../src/pilot/point-order.ts';
import { reflectionsTo } from '../../src/pilot/reflections.ts';
import type { SobolPoints } from '../../src/sampling/points.ts';
import { planOf } from '../contract-files.ts';

function opened(text: string, variant?: string) {
  const log = createIssueLog();
  const plan = openPlan(planOf(text), variant === undefined ? {} : { variant }, log);
  const model = openModel(plan, log);
  return { model, job: openJob(model, plan, 1, log) };
}

function orderOf(text: string): PointOrder {
  const { model, job } = opened(text);
  return findPointOrder(model, job.program, job.request);
}

const names = (order: PointOrder): string[] =>
  order.places.map(({ name, step }) => (step < 0 ? name : `${name} ${step}`));

const plan = (variables: string, targets: string): string =>
  `plan: 1\ntime: { origin: 2021, end: 2024, step: year }\nvariables:\n${variables}targets:\n${targets}`;

/** x = 10 a + 3 b + jump · c + little, where c is 1 in a tenth of the paths. */
const withJump = (jump: number): string =>
  plan(
    `  little: uniform(0, 1)
  b: logistic(0, 1)
  a: normal(0, 1)
  c: bernoulli(10%)
  idle: normal(0, 1)
  x: 10 * a + 3 * b + ${jump} * c + little
`,
    '  hit: { measure: x, in: 2024, at_least: 5 }\n',
  );

describe("the order of a plan's random numbers", () => {
  it('puts first what moves the targets most, and behind them what turning has straightened', () => {
    expect(
      names(orderOf(withJump(60)))
        .slice(0, 2)
        .sort(),
    ).toEqual(['a', 'c']);
    expect(orderOf(withJump(60)).places).toHaveLength(4); // nothing reads idle, so it is not drawn
  });

  it('turns the continuous numbers only, along their common direction', () => {
    const { turned, directions } = orderOf(withJump(5));
    expect(directions).toHaveLength(1);
    const loading = Object.fromEntries(turned.map(({ name }, i) => [name, directions[0]![i]!]));
    expect(Object.keys(loading).sort()).toEqual(['a', 'b', 'little']);
    // the direction is (10, 3 π/√3, 1/√12) of the standardised scores, but for the pilot's noise
    const length = Math.hypot(10, 3 * 1.8138, 0.2887);
    expect(loading.a).toBeCloseTo(10 / length, 1);
    expect(loading.b).toBeCloseTo((3 * 1.8138) / length, 1);
  });

  it('tells steps apart, and does not care in which order the lines of the plan stand', () => {
    const lines = ['  s: { draw: "normal(0, 1)", each: step }\n', '  x: { start: 0, next: x / 2 + s }\n'];
    const target = '  hit: { measure: x, in: 2024, at_least: 0.5 }\n';
    const [one, other] = [plan(lines.join(''), target), plan(lines.toReversed().join(''), target)].map(orderOf);
    expect(one).toEqual(other);
    const { turned, directions } = one!;
    const weight = Object.fromEntries(turned.map(({ step }, i) => [step, directions[0]![i]! ** 2]));
    expect(weight[3]).toBeGreaterThan(weight[2]!);
    expect(weight[2]).toBeGreaterThan(weight[1]!);
  });

  const apart = (draw: string): PointOrder =>
    orderOf(
      plan(
        `  a: ${draw}\n  b: ${draw}\n`,
        '  one: { measure: a, in: 2024, at_least: 0 }\n  other: { measure: b, in: 2024, at_least: 0 }\n',
      ),
    );

  it('turns the numbers of steps along two directions where two targets have nothing in common', () => {
    expect(apart('{ draw: "normal(0, 1)", each: step }').directions).toHaveLength(2);
  });

  it('leaves numbers once a path as they are where a jump decides, or targets that have nothing in common', () => {
    expect(orderOf(withJump(60))).toMatchObject({ turned: [], directions: [] });
    expect(apart('normal(0, 1)')).toMatchObject({ turned: [], directions: [] });
  });

  it("is the program's own where the pilot fails or nothing is asked", () => {
    const failing = plan('  a: normal(0, 1)\n  x: sqrt(a)\n', '  t: { measure: x, in: 2024, at_least: 1 }\n');
    expect(orderOf(failing)).toMatchObject({ turned: [], directions: [] });
    expect(names(orderOf(failing))).toEqual(['a']);
  });
});

describe('the points of a variant', () => {
  const text = `${withJump(5)}variants:\n  less: { set: { b: 0, idle: 0 } }\n  more: { set: { little: "binomial(9, 0.5)" } }\n`;

  it('have the dimensions and the turning of the plan as it stands', async () => {
    const base = opened(text);
    const order = findPointOrder(base.model, base.job.program, base.job.request);
    const pointsOf = async (variant?: string) => {
      const { program } = opened(text, variant).job;
      const points = (await choosePoints('sobol', program, order)) as SobolPoints;
      const at = (name: string) => points.dimensions[program.streams.indexOf(name) * (program.steps + 2)];
      return { points, at };
    };
    const [whole, less, more] = [await pointsOf(), await pointsOf('less'), await pointsOf('more')];
    for (const name of ['a', 'c', 'little']) {
      expect(less.at(name)).toBe(whole.at(name));
      expect(more.at(name)).toBe(whole.at(name));
    }
    for (const { points } of [less, more]) {
      for (const key of ['names', 'steps', 'dimensions', 'inner', 'weights'] as const) {
        expect(points.rotation![key]).toEqual(whole.points.rotation![key]);
      }
    }
  });
});

describe('law: reflections', () => {
  const anyDirections = fc
    .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 3 }))
    .filter(([size, count]) => count < size)
    .chain(([size, count]) =>
      fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }), {
        minLength: count,
        maxLength: count,
      }),
    )
    .map(orthonormal)
    .filter((directions) => directions !== null);

  it('are orthogonal and take each axis to its direction', () => {
    fc.assert(
      fc.property(anyDirections, (directions) => {
        const { axes, inner, weights } = reflectionsTo(directions);
        const size = directions[0]!.length;
        const turn = (z: readonly number[]): number[] =>
          z.map((x, i) => inner.reduce((rest, vector, k) => rest - weights[k]![i]! * dot(vector, z), x));
        const images = Array.from({ length: size }, (_, axis) => turn(unit(axis, size)));
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) expect(dot(images[i]!, images[j]!)).toBeCloseTo(i === j ? 1 : 0, 10);
        }
        directions.forEach((direction, k) => {
          direction.forEach((x, i) => {
            expect(images[axes[k]!]![i]).toBeCloseTo(x, 7);
          });
        });
      }),
      { numRuns: 200 },
    );
  });
});

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a, (x, i) => x * b[i]!).reduce((sum, x) => sum + x, 0);
const unit = (axis: number, size: number): number[] => Array.from({ length: size }, (_, i) => (i === axis ? 1 : 0));

/** Gram and Schmidt's orthonormal vectors; null where vectors nearly depend on each other. */
function orthonormal(vectors: readonly (readonly number[])[]): Float64Array[] | null {
  const made: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = Float64Array.from(vector);
    for (let pass = 0; pass < 2; pass++) {
      for (const other of made) {
        const along = dot(rest, other);
        rest.forEach((x, i) => {
          rest[i] = x - along * other[i]!;
        });
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length < 0.01) return null;
    made.push(rest.map((x) => x / length));
  }
  return made;
}
