/** Generated plans: every distribution, states, step draws, correlations, several tables, all kinds of targets; written in several ways. */

import fc from 'fast-check';
import {
  elements,
  type Formula,
  type Here,
  type IndexName,
  type Known,
  moneyFormula,
  moneyText,
  plainFormula,
  reference,
  type Writing,
} from './formulas.ts';

interface Defined extends Known {
  readonly form: 'value' | 'state' | 'draw' | 'step draw';
  /** A value's formula, or a state's start. */
  readonly first: Formula;
  /** What a state adds to half of its value before. */
  readonly later: Formula;
  readonly aggregate: string;
}

interface Target {
  readonly id: string;
  readonly measure: number;
  readonly element: readonly number[];
  readonly when: string;
  readonly period: number;
  readonly direction: string;
  readonly threshold: number;
  readonly gate: string;
}

/** A plan as data. */
export interface Sketch {
  readonly variables: readonly Defined[];
  readonly targets: readonly Target[];
  readonly rho: readonly number[];
  readonly copula: string;
}

const plainDraws: readonly string[] = [
  'normal(1, 0.5)',
  'lognormal(2, 1)',
  'lognormal_median(2, 1.5)',
  'uniform(-1, 2)',
  'triangular(0, 1, 3)',
  'pert(0, 1, 3)',
  'beta(2, 3)',
  'gamma(2, 0.5)',
  'exponential(2)',
  'weibull(1.5, 2)',
  'student_t(5, 1, 0.5)',
  'logistic(1, 0.25)',
  'gumbel(1, 0.5)',
  'clampless',
  'bernoulli(0.4)',
  'binomial(5, 0.3)',
  'poisson(1.5)',
  'geometric(0.5)',
  'discrete([1, 2, 4], [3, 2, 1])',
  'interval(1, 3)',
  'quantiles([10%, 50%, 90%], [1, 2, 4])',
  'mixture([normal(0, 1), uniform(2, 3)], [0.5, 0.5])',
  'truncate(normal(1, 1), 0, 3)',
  'truncate(cauchy(1, 1), -3, 5)',
].filter((text) => text !== 'clampless');

const bounded =
  (formula: Formula): Formula =>
  (w, here) =>
    `clamp(${formula(w, here)}, -60, 60)`;
const boundedMoney =
  (formula: Formula): Formula =>
  (w, here) =>
    `clamp(${formula(w, here)}, ${moneyText(w, -900)}, ${moneyText(w, 900)})`;

const nothing: Formula = () => '0';

/** Draws that every plan has: those that are correlated, and one whose parameters are other draws. */
const fixedDraws = (more: readonly string[]): readonly Defined[] => {
  const draw = (name: string, by: readonly IndexName[], text: Formula, step = false): Defined => ({
    name,
    by,
    money: false,
    draw: true,
    varies: step,
    form: step ? 'step draw' : 'draw',
    first: text,
    later: nothing,
    aggregate: '',
  });
  return [
    draw(
      'trend',
      ['chain'],
      (w, here) => `normal(${reference(w, here, `${w.rename('chain')}.${w.rename('weight')}`, ['chain'])}, 0.25)`,
    ),
    draw('shock', ['chain'], () => 'normal(0, 1)', true),
    draw('luck', [], () => 'uniform(0, 1)'),
    draw('past', [], (w) => `empirical(${w.rename('history')}.${w.rename('growth')})`),
    {
      ...draw('sale', ['chain'], (w) => `pert(${20 * w.money.scale}, ${moneyText(w, 30)}, ${70 * w.money.scale})`),
      money: true,
    },
    ...more.map((text, i) => draw(`d${i}`, i % 2 === 0 ? [] : ['chain'], () => text, i === 3)),
    draw('nested', ['chain'], (w, here) => `normal(${reference(w, here, 'trend', ['chain'])}, 0.1 + abs(luck))`),
  ];
};

const anyBy = fc.constantFrom<readonly IndexName[]>([], ['chain'], ['chain', 'place'], ['place']);

function anyVariables(draws: readonly Defined[], count: number): fc.Arbitrary<readonly Defined[]> {
  if (count === 0) return fc.constant(draws);
  return anyVariables(draws, count - 1).chain((known) =>
    fc
      .tuple(anyBy, fc.boolean(), fc.boolean(), fc.constantFrom('mean', 'last', 'max', 'min'))
      .chain(([by, money, isState, aggregate]) => {
        const around = { known, by };
        const [formula, keep] = money ? [moneyFormula(around, 2), boundedMoney] : [plainFormula(around, 3), bounded];
        return fc.tuple(formula, formula).map(([first, later]): readonly Defined[] => [
          ...known,
          {
            name: `v${count}`,
            by,
            money,
            draw: false,
            varies: true,
            aggregate,
            form: isState ? 'state' : 'value',
            first: keep(first),
            later: keep(later),
          },
        ]);
      }),
  );
}

const anyTarget = fc.record({
  measure: fc.nat(),
  element: fc.tuple(fc.nat(2), fc.nat(1)),
  when: fc.constantFrom('in', 'by', 'through'),
  period: fc.integer({ min: 2022, max: 2023 }),
  direction: fc.constantFrom('at_least', 'at_most'),
  threshold: fc.integer({ min: -20, max: 300 }).map((n) => n + 0.1234567),
  gate: fc.constantFrom('', ', require: 40%', ', status: { on_track: 70%, at_risk: 30% }'),
});

/** Any plan. */
export const anySketch: fc.Arbitrary<Sketch> = fc
  .tuple(
    fc.subarray([...plainDraws], { minLength: 5, maxLength: 5 }),
    fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  )
  .chain(([texts, order]) => anyVariables(fixedDraws(order.map((i) => texts[i]!)), 5))
  .chain((variables) =>
    fc.record({
      variables: fc.constant(variables),
      targets: fc
        .array(anyTarget, { minLength: 2, maxLength: 4 })
        .map((targets) => targets.map((target, i) => ({ ...target, id: `goal ${i}` }))),
      rho: fc
        .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }))
        .map((each) => each.map((n) => n / 100)),
      copula: fc.constantFrom('', ', copula: { student_t: 4 }'),
    }),
  )
  // what fast-check shows of a plan that breaks a law
  .map((sketch) => ({ ...sketch, [fc.toStringMethod]: () => planText(sketch, asItStands) }));

/** The plan as it stands. */
export const asItStands: Writing = {
  rename: (name) => name,
  money: { unit: '亿元', scale: 1 },
  order: (items) => items,
  perElement: false,
};

const flow = (w: Writing, entries: readonly string[]): string => `{ ${w.order(entries).join(', ')} }`;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Writes a plan. */
export function planText(sketch: Sketch, w: Writing): string {
  const section = (key: string, lines: readonly string[]): string =>
    `${key}:\n${w
      .order(lines)
      .map((line) => `  ${line}\n`)
      .join('')}`;
  const sections = [
    `time: ${flow(w, ['origin: 2021-Q4', 'end: 2023-Q4', 'step: quarter', 'report: year'])}\n`,
    section('units', [`${w.money.unit}: ${1e8 / w.money.scale} CNY`]),
    section('tables', tables(w)),
    section('levers', levers(w)),
    section(
      'variables',
      sketch.variables.map((variable) => variableText(variable, w)),
    ),
    `correlations:\n${w
      .order(correlations(sketch, w))
      .map((line) => `  - ${line}\n`)
      .join('')}`,
    section('targets', targetTexts(sketch, w)),
    section('variants', [
      `${w.rename('more')}: { set: ${flow(w, [`${w.rename('help')}: 0.5`, `"trend[steel]": 0.25`])} }`,
    ]),
    `report: [${w.order(sketch.variables.map(({ name, draw }) => (draw ? name : w.rename(name)))).join(', ')}]\n`,
  ];
  return `plan: 1\n${w.order(sections).join('')}`;
}

function tables(w: Writing): readonly string[] {
  const n = w.rename;
  const row = (cells: Readonly<Record<string, string>>): string =>
    flow(
      w,
      Object.entries(cells).map(([key, text]) => `${n(key)}: ${text}`),
    );
  const money = (x: number): string => String(x * w.money.scale);
  const chains = [
    ['steel', money(500), '1', '""'],
    ['semi', money(62.5), '0.5', 'steel'],
    ['铸造', money(8), '25%', 'steel'],
  ].map(([id, base, weight, after]) => row({ id: id!, base: base!, weight: weight!, after: after! }));
  const shares = w
    .order([
      ['steel', '太原', '50%'],
      ['steel', '忻州', '0.125'],
      ['semi', '忻州', '1'],
    ])
    .map(([chain, place, part]) => row({ chain: chain!, place: n(place!), part: part! }));
  const projects = [
    ['mill', 'steel', '3'],
    ['fab', 'semi', '0.5'],
    ['shop', '铸造', '0.25'],
    ['ring', 'steel', '2'],
  ].map(([id, chain, size]) => row({ id: id!, chain: chain!, size: size! }));
  const columns = flow(w, [
    `${n('base')}: { unit: ${w.money.unit}/year }`,
    `${n('weight')}: ${flow(w, ['missing: 0', 'basis: judgement'])}`,
  ]);
  return [
    `${n('chain')}: ${flow(w, [`key: ${n('id')}`, `columns: ${columns}`, `rows: [${chains.join(', ')}]`])}`,
    `${n('place')}: ${flow(w, [`key: ${n('id')}`, `rows: [${elements.place.map((id) => row({ id: n(id) })).join(', ')}]`])}`,
    `${n('share')}: ${flow(w, [`key: [${n('chain')}, ${n('place')}]`, 'missing: 0', `rows: [${shares.join(', ')}]`])}`,
    `${n('project')}: ${flow(w, [`key: ${n('id')}`, `rows: [${projects.join(', ')}]`])}`,
    `${n('curve')}: ${flow(w, [
      `key: ${n('x')}`,
      `rows: [${[
        [-1, 2],
        [0.5, 0],
        [2, 3],
        [8, 3.5],
      ]
        .map(([x, y]) => row({ x: String(x), y: String(y) }))
        .join(', ')}]`,
    ])}`,
    `${n('history')}: ${flow(w, [`key: ${n('year')}`, `rows: [${[1, 3, 4, 9].map((g, i) => row({ year: String(2010 + i), growth: String(g / 4) })).join(', ')}]`])}`,
  ];
}

function levers(w: Writing): readonly string[] {
  return [
    `${w.rename('help')}: ${flow(w, ['default: 0.25', 'range: [0, 1]', `cost: 3 * (${w.rename('help')} - 0.25)`])}`,
    `${w.rename('scope')}: ${flow(w, [`default: ${w.rename('narrow')}`, `choices: [${w.rename('narrow')}, ${w.rename('wide')}]`])}`,
  ];
}

function combinations(by: readonly IndexName[]): readonly Here[] {
  return by.reduce<readonly Here[]>(
    (found, index) => found.flatMap((here) => elements[index].map((element) => ({ ...here, [index]: element }))),
    [{}],
  );
}

function variableText(variable: Defined, w: Writing): string {
  const { by, money, draw, form, first, later, aggregate } = variable;
  const name = draw ? variable.name : w.rename(variable.name);
  const per = (formula: Formula): string => {
    if (!w.perElement || by.length === 0) return quoted(formula(w, {}));
    const cases = combinations(by).map((here) => {
      const key = by.map((index) => w.rename(here[index]!)).join(', ');
      return `"${key}": ${quoted(formula(w, here))}`;
    });
    return flow(w, cases);
  };
  const next: Formula = (_, here) => `0.5 * ${reference(w, here, name, by)} + ${later(w, here)}`;
  const forms: Readonly<Record<Defined['form'], readonly string[]>> = {
    value: [`value: ${per(first)}`],
    draw: [`draw: ${per(first)}`],
    'step draw': [`draw: ${per(first)}`, 'each: step'],
    state: [`start: ${per(first)}`, `next: ${per(next)}`],
  };
  const more = [
    ...(by.length > 0 ? [`by: [${by.map(w.rename).join(', ')}]`] : []),
    ...(money ? [`unit: ${w.money.unit}/year`] : []),
    ...(aggregate === '' ? [] : [`aggregate: ${aggregate}`]),
  ];
  return `${name}: ${flow(w, [...forms[form], ...more])}`;
}

function correlations({ rho, copula }: Sketch, w: Writing): readonly string[] {
  const [a, b, c] = rho as readonly [number, number, number];
  const chain = w.rename('chain');
  return [
    flow(w, [`between: [${w.order(['"trend[steel]"', '"trend[semi]"']).join(', ')}]`, `rho: ${a}${copula}`]),
    flow(w, [`between: [${w.order(['luck', '"trend[铸造]"']).join(', ')}]`, `rho: ${b}`]),
    flow(w, ['of: shock', `by: ${chain}`, `matrix: [[1, ${c}, 0], [${c}, 1, ${b}], [0, ${b}, 1]]`]),
    flow(w, [`between: [${w.order(['trend', 'sale']).join(', ')}]`, 'rho: 0.2']),
  ];
}

function targetTexts({ targets, variables }: Sketch, w: Writing): readonly string[] {
  const single = targets.map(({ id, measure, element, when, period, direction, threshold, gate }) => {
    const { name, by, money, draw } = variables[measure % variables.length]!;
    const here: Here = { chain: elements.chain[element[0]!]!, place: elements.place[element[1]!]! };
    const asked = reference(w, here, draw ? name : w.rename(name), by);
    const wanted = money ? moneyText(w, threshold) : String(threshold / 100);
    return `${w.rename(id)}: { measure: ${quoted(asked)}, ${when}: ${period}, ${direction}: ${wanted}${gate} }`;
  });
  const names = targets.map(({ id }) => w.rename(id));
  const list = (): string => `[${w.order(names).join(', ')}]`;
  return [
    ...single,
    `${w.rename('every')}: { all: ${list()} }`,
    `${w.rename('one')}: { any: ${list()}, require: 20% }`,
    `${w.rename('most')}: { count: ${list()}, at_least: 2 }`,
  ];
}
