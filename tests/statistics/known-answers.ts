/** Plans whose answers are known exactly, and the stated errors of their forecasts that are held to them. */

import type { Forecast, PlanSource } from '../../src/index.ts';
import { gammaQuantile, gammaShape } from '../../src/num/gamma-quantile.ts';
import { normalQuantile } from '../../src/num/normal-quantile.ts';
import { studentTQuantile } from '../../src/num/student-t-quantile.ts';
import { contractPlan, planOf } from '../contract-files.ts';

/** A figure of a forecast: its exact value, and the 95% interval that a forecast states for it. */
export interface Figure {
  readonly name: string;
  readonly exact: number;
  readonly interval: (made: Forecast) => { readonly lower: number; readonly upper: number };
  /** Clopper and Pearson's interval covers at least 95%, Student's 95%. */
  readonly covers: 'about' | 'at least';
  /** The share of paths in one unit of a figure that counts them: 1 for a probability, the density at a quantile. */
  readonly density?: number;
}

/** A plan with figures of it. */
export interface KnownPlan {
  readonly name: string;
  readonly source: PlanSource;
  readonly figures: readonly Figure[];
}

const reach = studentTQuantile(0.975, 15);
const nearby = 1e-4;
const levels = [0.05, 0.25, 0.5, 0.75, 0.95];

const around = (value: number, error: number) => ({ lower: value - reach * error, upper: value + reach * error });

function probability(id: string, exact: number, covers: Figure['covers'] = 'about'): Figure {
  const interval: Figure['interval'] = (made) => made.targets.find((target) => target.id === id)!.interval;
  return { name: `P(${id})`, exact, interval, covers, density: 1 };
}

function seriesOf(made: Forecast, id: string, element: string | null) {
  return made.series.find((each) => each.id === id && (Object.values(each.element)[0] ?? null) === element)!;
}

function mean(id: string, element: string | null, exact: number): Figure {
  const interval: Figure['interval'] = (made) => {
    const series = seriesOf(made, id, element);
    return around(series.mean.at(-1)!, series.standard_error.at(-1)!);
  };
  return { name: `mean of ${element ?? id}`, exact, interval, covers: 'about' };
}

function quantile(id: string, level: number, quantileAt: (level: number) => number): Figure {
  const interval: Figure['interval'] = (made) => {
    const found = seriesOf(made, id, null).quantiles.find((each) => each.level === level)!;
    return around(found.values.at(-1)!, found.standard_errors.at(-1)!);
  };
  const density = (2 * nearby) / (quantileAt(level + nearby) - quantileAt(level - nearby));
  return { name: `${100 * level}% quantile of ${id}`, exact: quantileAt(level), interval, covers: 'about', density };
}

function firstHit(id: string, period: string, exact: number): Figure {
  const interval: Figure['interval'] = (made) => {
    const target = made.targets.find((each) => each.id === id)!;
    const hit = target.kind === 'threshold' ? target.first_hit!.find((each) => each.period === period)! : undefined;
    return around(hit!.probability, hit!.standard_error);
  };
  return { name: `P(${id} first in ${period})`, exact, interval, covers: 'about', density: 1 };
}

function shortfall(id: string, exact: number): Figure {
  const interval: Figure['interval'] = (made) => {
    const { mean, standard_error } = made.targets.find((target) => target.id === id)!.shortfall!;
    return around(mean, standard_error);
  };
  return { name: `shortfall of ${id}`, exact, interval, covers: 'about' };
}

/** One uniform number: every figure of it is known, also of events as rare as wanted. */
const uniformPlan = `plan: 1
name: uniform
time: { origin: 2024, end: 2025, step: year }
variables:
  x: uniform(0, 1)
targets:
  half: { measure: x, in: 2025, at_least: 0.5 }
  switch: { measure: x, in: 2025, at_most: 0.04 }
  few: { measure: x, in: 2025, at_most: 0.01 }
  rare: { measure: x, in: 2025, at_most: 0.001 }
  rarely-missed: { measure: x, in: 2025, at_least: 0.001 }
`;

/** gbm's logarithm in 2025: its mean ln 1000 + 4 (0.15 - 0.2²/2), its standard deviation 0.2 √4. */
const gbmQuantile = (level: number): number => 1000 * Math.exp(0.52 + 0.4 * normalQuantile(level));

/** Thresholds of a sum of four squared normals (chi-square), and the probability of at least each: from 0.001 to 0.999. */
const squares = [0.0908, 0.297, 1.064, 3.357, 7.779, 13.277, 18.467];
const squaresTail = (x: number): number => Math.exp(-x / 2) * (1 + x / 2);

const squaresQuantile = (level: number): number => 2 * gammaQuantile(gammaShape(2), level);

const squaresPlan = `plan: 1
name: squares
time: { origin: 2024, end: 2025, step: year }
variables:
  a: normal(0, 1)
  b: normal(0, 1)
  c: normal(0, 1)
  d: normal(0, 1)
  r: a * a + b * b + c * c + d * d
targets:
${squares.map((x, i) => `  t${i}: { measure: r, in: 2025, at_least: ${x} }\n`).join('')}`;

/** Waits for ten events, one after the other (a gamma distribution), and thresholds of their sum: probabilities from 0.999 to 0.001. */
const waits = 10;
const waitsReached = [2.961, 4.13, 6.221, 9.669, 14.206, 18.783, 22.657];
const waitsTail = (x: number): number => {
  let [term, sum] = [1, 0];
  for (let k = 1; k <= waits; k++) [sum, term] = [sum + term, (term * x) / k];
  return Math.exp(-x) * sum;
};

/** The greatest of eight uniform numbers. */
const most = 8;
const mostReached = [0.422, 0.562, 0.75, 0.917, 0.987, 0.9988, 0.99988];
const mostTail = (x: number): number => 1 - x ** most;

/** Projects that succeed or not, of sizes that nobody knows: means of sums of products, which control variates correct. */
const projects = [
  { p: 0.9, median: 20, gsd: 1.3 },
  { p: 0.7, median: 40, gsd: 1.35 },
  { p: 0.55, median: 30, gsd: 1.4 },
  { p: 0.4, median: 60, gsd: 1.25 },
  { p: 0.25, median: 80, gsd: 1.3 },
  { p: 0.8, median: 10, gsd: 1.4 },
];
const projectsPlan = `plan: 1
name: projects
time: { origin: 2024, end: 2025, step: year }
tables:
  project:
    key: id
    rows:
${projects.map(({ p, median, gsd }, i) => `      - { id: p${i}, p: ${p}, median: ${median}, gsd: ${gsd} }\n`).join('')}
variables:
  succeeds: { by: project, draw: bernoulli(project.p) }
  size: { by: project, draw: "lognormal_median(project.median, project.gsd)" }
  ready: { by: project, draw: "uniform(0.5, 1)" }
  added: { by: project, value: succeeds * size * ready }
  economy: normal(0, 1)
  new: sum(added)
  r: 100 * exp(0.1 * economy) + new
targets:
  none: { measure: new, in: 2025, at_most: 0 }
  any: { measure: r, in: 2025, at_least: 0 }
`;
const projectsMean = projects.reduce(
  (sum, { p, median, gsd }) => sum + p * median * Math.exp(Math.log(gsd) ** 2 / 2) * 0.75,
  0,
);

/** A plan with a measure `r` of as many draws, and targets that it reaches thresholds. */
function manyDraws(name: string, count: number, draw: string, of: string, thresholds: readonly number[]): string {
  const rows = Array.from({ length: count }, (_, i) => `{ id: e${i} }`).join(', ');
  return `plan: 1
name: ${name}
time: { origin: 2024, end: 2025, step: year }
tables: { part: { key: id, rows: [${rows}] } }
variables:
  x: { by: part, draw: "${draw}" }
  r: ${of}(x)
targets:
${thresholds.map((x, i) => `  t${i}: { measure: r, in: 2025, at_least: ${x} }\n`).join('')}`;
}

/** Probabilities of reaching thresholds; with few hits or misses the interval is Clopper and Pearson's. */
function tails(thresholds: readonly number[], tailOf: (x: number) => number): Figure[] {
  return thresholds.map((x, i) => {
    const tail = tailOf(x);
    return probability(`t${i}`, tail, Math.min(tail, 1 - tail) * 4096 < 164 ? 'at least' : 'about');
  });
}

/** The plans; figures from their headers or closed forms. With 4,096 paths the interval of `switch` (164 hits expected) is Student's or Clopper and Pearson's by chance. */
export const knownPlans: readonly KnownPlan[] = [
  {
    name: 'gbm',
    source: contractPlan('gbm'),
    figures: [
      probability('doubled', 0.332555352),
      mean('output', null, 1000 * Math.exp(0.6)),
      ...levels.map((level) => quantile('output', level, gbmQuantile)),
    ],
  },
  {
    name: 'walk',
    source: contractPlan('walk'),
    figures: [
      probability('touched', 0.2890625),
      probability('ended', 0.14453125),
      firstHit('touched', '2020', 0.125),
      mean('position', null, 0),
    ],
  },
  {
    name: 'orthant',
    source: contractPlan('orthant'),
    figures: [
      probability('both', 0.25 + Math.asin(0.6) / (2 * Math.PI)),
      probability('either', 0.75 - Math.asin(0.6) / (2 * Math.PI)),
      probability('demand-up', 0.5),
    ],
  },
  {
    name: 'pipeline',
    source: contractPlan('pipeline'),
    figures: [
      probability('steel', 0.48),
      probability('semiconductor', 0.36),
      probability('both', 0.1728),
      mean('output', 'steel', 890),
      mean('output', 'semiconductor', 91.6),
    ],
  },
  {
    name: 'squares',
    source: planOf(squaresPlan),
    figures: [
      ...tails(squares, squaresTail),
      mean('r', null, 4),
      ...levels.map((level) => quantile('r', level, squaresQuantile)),
    ],
  },
  {
    name: 'waits',
    source: planOf(manyDraws('waits', waits, 'exponential(1)', 'sum', waitsReached)),
    figures: [
      ...tails(waitsReached, waitsTail),
      mean('r', null, waits),
      ...levels.map((level) => quantile('r', level, (each) => gammaQuantile(gammaShape(waits), each))),
    ],
  },
  {
    name: 'most',
    source: planOf(manyDraws('most', most, 'uniform(0, 1)', 'max', mostReached)),
    figures: [
      ...tails(mostReached, mostTail),
      mean('r', null, most / (most + 1)),
      ...levels.map((level) => quantile('r', level, (each) => each ** (1 / most))),
    ],
  },
  {
    name: 'projects',
    source: planOf(projectsPlan),
    figures: [
      probability(
        'none',
        projects.reduce((product, { p }) => product * (1 - p), 1),
        'at least',
      ),
      mean('new', null, projectsMean),
      mean('r', null, 100 * Math.exp(0.005) + projectsMean),
    ],
  },
  {
    name: 'uniform',
    source: planOf(uniformPlan),
    figures: [
      probability('half', 0.5),
      probability('switch', 0.04, 'at least'),
      probability('few', 0.01, 'at least'),
      probability('rare', 0.001, 'at least'),
      probability('rarely-missed', 0.999, 'at least'),
      shortfall('half', 0.25),
      mean('x', null, 0.5),
      ...levels.map((level) => quantile('x', level, (each) => each)),
    ],
  },
];
