/** Random plans that use every operation, shape of variable, distribution and kind of correlation. */

import fc from 'fast-check';

/** Draws by what they are called with; a name stands for a variable before, kept in range. */
const draws = [
  'normal(0.2, 0.5)',
  'normal(v0, 0.1 + abs(v1))',
  'lognormal(1.2, 0.4)',
  'lognormal(0.5 + abs(v0), 0.3)',
  'lognormal_median(0.8, 1.5)',
  'uniform(-1, 2)',
  'uniform(v0, v0 + 1)',
  'triangular(-1, 0.5, 2)',
  'triangular(v0 - 1, v0, v0 + 2)',
  'pert(0, 0.75, 3)',
  'pert(v0, v0 + 0.5, v0 + 1)',
  'beta(8, 2)',
  'beta(0.5, 0.7)',
  'gamma(3, 2)',
  'exponential(0.5)',
  'exponential(0.5 + abs(v1))',
  'weibull(1.5, 2)',
  'weibull(1.5, abs(v0))',
  'student_t(4, 0, 0.3)',
  'cauchy(0, 0.01)',
  'logistic(0.1, 0.3)',
  'gumbel(0, 0.4)',
  'bernoulli(70%)',
  'bernoulli(clamp(v0, 0, 1))',
  'binomial(12, 30%)',
  'poisson(3)',
  'geometric(20%)',
  'discrete([1, -2, 4], [5, 3, 2])',
  'interval(0.8, 1.4)',
  'interval(-1, 1.4)',
  'quantiles([5%, 50%, 95%], [0.8, 1, 1.4])',
  'empirical(site.known)',
  'mixture([normal(1, 0.1), uniform(-2, 0)], [80%, 20%])',
  'truncate(normal(0.2, 0.5), 0, 1)',
];

const infix = ['+', '-', '*', '/', '^', '<', '<=', '>', '==', '!=', 'and', 'or'];
const single = 'exp log log10 sqrt sin cos tan atan tanh abs floor ceil round sign -'.split(' ');

/** Exponentials that grow by a fixed factor, calm, steep and falling. */
const growing = fc
  .tuple(fc.constantFrom('0.3', '-0.2', '2', '40', '-0.01'), fc.constantFrom('v0', '1', '3 * v0', '-60'))
  .map(([slope, centre]) => `exp(${slope} * (t - ${centre}))`);

/** Sums of curves whose numerators may be exponentials too, their own or others'. */
const curves = fc
  .tuple(fc.array(growing, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(9), { minLength: 4, maxLength: 12 }))
  .map(([powers, picks]) => {
    const pick = (i: number): string => powers[i % powers.length]!;
    const numerators = ['2', 'v2', 'v0', '-1', ...powers];
    const terms = picks.flatMap((choice, i) =>
      i % 2 === 0 ? [`${numerators[choice % numerators.length]} / (1 + ${pick(picks[i + 1] ?? 0)})`] : [],
    );
    return picks[0]! % 3 === 0 ? `${pick(picks[1]!)} + (${terms.join(' + ')})` : terms.join(' + ');
  });

/** A formula over variables v0 … of which `known` can be named; it may well be infinite or not a number. */
function anyFormula(known: number, depth: number): fc.Arbitrary<string> {
  const number = fc.constantFrom('0', '1', '2', '0.5', '-0.25', '1e-9', '700', 'site.size', 't', 'dt');
  const name = fc.nat(Math.max(0, known - 1)).map((i) => `v${i}`);
  const leaf = fc.oneof(number, name, name);
  if (depth === 0) return leaf;
  const inner = anyFormula(known, depth - 1);
  return fc.oneof(
    leaf,
    fc.tuple(inner, fc.constantFrom(...infix), inner).map(([a, sign, b]) => `((${a}) ${sign} (${b}))`),
    fc.tuple(inner, fc.constantFrom(...infix.slice(0, 3)), inner).map(([a, sign, b]) => `((${a}) ${sign} (${b}))`),
    fc.tuple(fc.constantFrom(...single), inner).map(([of, a]) => `${of}(${a})`),
    fc.tuple(inner, inner, inner).map(([c, a, b]) => `if(${c}, ${a}, ${b})`),
    fc.tuple(inner, inner).map(([a, b]) => `mod(${a}, ${b})`),
    fc.tuple(inner, inner).map(([a, b]) => `s_curve(t - (${a}), ${b})`),
    fc.tuple(inner, inner).map(([a, b]) => `1 / (1 + exp(-2 * (t - (${a}) - (${b}))))`),
    curves,
    fc.tuple(inner, fc.integer({ min: 1, max: 3 })).map(([a, back]) => `prev(${a}, ${back})`),
    inner.map((a) => `sum(v0 + (${a}), site)`),
    inner.map((a) => `max(v0 + (${a}), site)`),
    inner.map((a) => `cumulative(${a})`),
  );
}

/** What makes a variable: a draw, a formula, or a state; values are kept in range, so that most runs go to their end. */
const anyVariable = (known: number) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...draws), fc.boolean())
      .map(([call, each]) => (each ? `draw: '${call}', each: step` : `draw: '${call}'`)),
    anyFormula(known, 3).map((text) => `value: '${text}'`),
    anyFormula(known, 3).map((text) => `value: 'clamp(${text}, -9, 9)'`),
    fc
      .tuple(anyFormula(known, 2), anyFormula(known, 2))
      .map(([start, next]) => `start: 'clamp(${start}, -9, 9)', next: '0.5 * v${known} + clamp(${next}, -9, 9)'`),
  );

const copulas = ['', ', copula: { student_t: 5 }'];

/** The text of a plan. */
export const anyPlanText: fc.Arbitrary<string> = fc
  .tuple(
    fc.tuple(...Array.from({ length: 7 }, (_, i) => anyVariable(i + 3))),
    fc.constantFrom(...copulas),
    fc.constantFrom(['year', '2021', '2026'], ['quarter', '2021-Q4', '2023-Q4'], ['month', '2021-12', '2022-12']),
    fc.constantFrom('mean', 'sum', 'max', 'min', 'last'),
    fc.double({ min: -0.9, max: 0.9, noNaN: true }),
  )
  .map(
    ([variables, copula, [step, origin, end], aggregate, rho]) => `plan: 1
time: { origin: ${origin}, end: ${end}, step: ${step}, report: year }
tables:
  site: { key: id, rows: [{ id: a, size: 2, known: 0.5 }, { id: b, size: 0.75, known: 1 }] }
variables:
  v0: { by: site, draw: 'normal(0.5, 0.2)' }
  v1: { by: site, draw: 'uniform(-1, 1)', each: step }
  v2: { by: site, start: 'site.size', next: 'v2 * exp(0.01 + 0.1 * v1)' }
${variables.map((made, i) => `  v${i + 3}: { by: site, ${made}, aggregate: ${aggregate} }`).join('\n')}
correlations:
  - { of: v0, by: site, matrix: [[1, ${rho}], [${rho}, 1]]${copula} }
`,
  );
