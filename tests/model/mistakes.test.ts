/** Truth: mistakes of names, indexes, units, order and draws are found where they stand, all of a file's at once. */

import { describe, expect, it } from 'vitest';
import { issueMessage } from '../../src/index.ts';
import { checkOpened } from '../../src/open/check-plan.ts';
import type { PlanInput } from '../../src/plan/plan-source.ts';
import { planOf } from '../contract-files.ts';

const head = `plan: 1
time: { origin: 2021, end: 2025, step: year }
units: { 亿元: 1e8 CNY, 万吨: 1e7 kg }
tables:
  chain:
    key: id
    columns: { base: { unit: 亿元/year } }
    rows: [{ id: steel, base: 500, after: "", after_weeks: 2 }, { id: semi, base: 50, after: steel, after_weeks: 3 }]
variables:
`; // 9 lines: a variable's line is 10

/** Lists a plan's errors as `line:column message`. */
function errorsOf(source: PlanInput, options = {}): readonly string[] {
  const { issues } = checkOpened(source, options);
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.map((issue) => `${issue.place.line}:${issue.place.column} ${issueMessage(issue, 'en')}`);
}

const cases: readonly (readonly [title: string, body: string, error: string | RegExp])[] = [
  [
    'unknown variable',
    '  a: 1\n  total: 2 * outptu\n  output: 3',
    '11:14 unknown variable "outptu"; did you mean "output"?',
  ],
  ['the e of other languages', '  a: 1\n  b: e^a', '11:6 "e" is not used here; write exp(x)'],
  ['unknown table', '  x: chian.base', '10:6 unknown table "chian"; did you mean "chain"?'],
  [
    'unknown column',
    '  x: { by: chain, value: chain.bsae }',
    '10:32 unknown column "bsae" of table chain; did you mean "base"?',
  ],
  [
    'the key of a table as its column',
    '  x: { by: chain, value: \'if(chain.id == "steel", 1, 0)\' }',
    '10:36 "id" is a key of table chain, no column; the element is written chain, as in chain == "steel"',
  ],
  [
    'unknown element',
    '  y: { by: chain, value: 1 }\n  x: y[stel]',
    '11:8 unknown element "stel" of chain; did you mean "steel"?',
  ],
  [
    'unknown index',
    '  x: { by: chains, value: 1 }',
    '10:12 unknown index "chains": an index is a table; did you mean "chain"?',
  ],
  [
    'unknown quoted value',
    '  x: { by: chain, value: chain == "stele" }',
    '10:35 "stele" is no value of index chain; did you mean "steel"?',
  ],
  [
    'an index misspelled in a sum',
    '  y: { by: chain, value: 1 }\n  x: sum(y, chian)',
    '11:13 unknown variable "chian"; did you mean "chain"?',
  ],
  [
    'an index misspelled in a maximum',
    '  y: { by: chain, value: 1 }\n  x: max(y, chian)',
    '11:13 unknown variable "chian"; did you mean "chain"?',
  ],
  ['unit as operand', '  x: 2 * year', '10:10 "year" is a unit and stands only straight after a number; write 1 year'],
  [
    'index mismatch',
    '  x: chain.base / 1 亿元/year',
    '10:6 "chain.base" runs over chain, which x has not: collapse it (sum, min …), pick an element (x[element]) or add "by: chain" to x',
  ],
  [
    'unit mismatch in a sum',
    '  m: { unit: 万吨, value: 5 }\n  x: m + 3 亿元',
    '11:10 this is in 亿元, but 万吨 is needed here',
  ],
  [
    'unit mismatch of a formula',
    '  m: { unit: 万吨, value: 5 }\n  x: { unit: 亿元, value: m * 2 }',
    '11:25 this is in 万吨, but 亿元 is needed here',
  ],
  [
    'plain formula where a unit is declared',
    '  x: { unit: 亿元, value: 1 + 2 }',
    '10:25 this is a plain number, but 亿元 is needed here: give its numbers a unit, as in 1 亿元',
  ],
  [
    'a column without a unit where one is declared',
    '  x: { by: chain, unit: week, value: chain.after_weeks }',
    '10:38 the column after_weeks declares no unit, but week is needed here; declare it in the table, columns: { after_weeks: { unit: week } }',
  ],
  [
    'a column without a unit beside a value with one',
    '  lead: { unit: week, value: 3 }\n  x: { by: chain, unit: week, value: lead + chain.after_weeks }',
    '11:45 the column after_weeks declares no unit, but week is needed here; declare it in the table, columns: { after_weeks: { unit: week } }',
  ],
  [
    'a cycle, its members in order',
    '  a: b + 1\n  b: c + 1\n  c: a + 1',
    /^10:3 values need each other within one step: a → b → c → a; break it with prev\(b\) in a/,
  ],
  [
    'a value that needs itself at the origin',
    '  a: prev(a) + 1',
    /^10:3 values need themselves at the origin.*a → a; give a a start$/,
  ],
  [
    'an interval whose lower end is not known before the run',
    '  a: uniform(1, 2)\n  x: interval(a, 3)',
    '11:15 interval of x: lo must be known before the run; write a number, a lever or a formula of such',
  ],
  [
    'a rate per another unit',
    '  x: { unit: year, draw: exponential(2 / 1 km) }',
    '10:38 this is in 1/km, but 1/year is needed here',
  ],
  ['parameter out of range', '  x: normal(0, -2)', '10:16 normal of x: sd must not be negative, and is -2'],
  [
    'parameter out of range in one element only',
    '  x: { by: chain, unit: 亿元/year, draw: "uniform(chain.base, 100)" }',
    /uniform of x\[steel\]: hi must be at least lo, and is 100$/,
  ],
  [
    'a once-drawn value whose parameter changes',
    '  x: normal(t, 1)',
    '10:3 draw x is made once a path, but its parameters change by step; write "each: step" or fix them',
  ],
  [
    'an element without a definition',
    '  x: { by: chain, value: { steel: 1 } }',
    /^10:\d+ no definition of x for semi: add a case, or "else" for the rest$/,
  ],
  [
    'a case for an unknown element',
    '  x: { by: chain, value: { steel: 1, semy: 2, else: 3 } }',
    '10:38 unknown element "semy" of chain; did you mean "semi"?',
  ],
  ['steps of prev', '  a: 1\n  x: prev(a, 1.5)', /^11:14 prev\(x, k\) counts back a whole number of steps/],
  [
    'an element without quotes',
    '  x: { by: chain, value: "max(chain.base, chain == steel)" }',
    '10:52 there is no variable "steel"; an element or choice is compared in quotes: "steel"',
  ],
  [
    'a group that may be empty',
    '  y: { by: chain, draw: "normal(0, 1)" }\n  x: "max(y, y > 5)"',
    /^11:7 max may be of an empty group; give it a last argument/,
  ],
  ['a value that is never finite', '  x: 1 / 0', '10:6 x is Infinity: its value must be a finite number'],
  [
    'an empty cell',
    '  x: { by: chain, value: "at(chain.base, chain.after)" }',
    /column chain.after is empty here; give at\(\) a third argument/,
  ],
];

describe('mistakes of the model', () => {
  it.each(cases)('%s', (_, body, error) => {
    const errors = errorsOf(planOf(`${head}${body}\n`));
    expect(errors.length).toBeGreaterThan(0);
    if (typeof error === 'string') expect(errors[0]).toBe(error);
    else expect(errors[0]).toMatch(error);
  });

  it('are one where a name that is none is used: what is written out of it is not called unknown too', () => {
    const errors = errorsOf(planOf(`${head}  steel-output: 1\n  b: steel-output * 2 + foo\n`));
    expect(errors).toEqual([
      '10:3 "steel-output" is no name: a letter or _, then letters, digits, _; write steel_output',
      '11:25 unknown variable "foo"',
    ]);
  });

  it('are all reported, those of different stages too, in the order of the file', () => {
    const body = '  a: 2 * foo\n  b: nromal(0, 1)\n  c: 1 万吨 + 1 亿元\n  d: { valeu: 1 }\n';
    const errors = errorsOf(planOf(`${head}${body}targets:\n  t: { measure: output, in: 2026, at_least: 1 }\n`));
    expect(errors.map((error) => Number(error.split(':')[0]))).toEqual([10, 11, 12, 13, 15, 15]);
  });
});

const targetCases: readonly (readonly [title: string, target: string, error: string])[] = [
  [
    'an unknown measure',
    'measure: otput, in: 2025, at_least: 1',
    '12:17 unknown measure "otput": a target measures a variable; did you mean "output"?',
  ],
  [
    'a measure without its element',
    'measure: output, in: 2025, at_least: 1',
    '12:17 measure output runs over chain: pick an element, as in output[steel], or measure a sum',
  ],
  [
    'an unknown element of a measure',
    'measure: "output[stel]", in: 2025, at_least: 1',
    '12:25 unknown element "stel" of chain; did you mean "steel"?',
  ],
  [
    'a period outside the horizon',
    'measure: "output[steel]", in: 2026, at_least: 1',
    '12:38 period 2026 is outside the horizon: the complete reporting periods run from 2022 to 2025',
  ],
  [
    'the origin as a period',
    'measure: "output[steel]", by: 2021, at_least: 1',
    '12:38 period 2021 is outside the horizon: the complete reporting periods run from 2022 to 2025',
  ],
  [
    'a period of another length',
    'measure: "output[steel]", in: 2025-Q4, at_least: 1',
    '12:38 2025-Q4 is shorter than a step: the plan reports by year; write 2025',
  ],
  [
    'an amount where a rate is measured',
    'measure: "output[steel]", in: 2025, at_least: 600 亿元',
    '12:54 600 亿元 is an amount, but 亿元/year is needed here, an amount per time; write 600 亿元/year',
  ],
  [
    'a threshold in another unit',
    'measure: "output[steel]", in: 2025, at_least: 5 万吨',
    '12:54 this is in 万吨, but 亿元/year is needed here',
  ],
];

describe('mistakes of targets', () => {
  it.each(targetCases)('%s', (_, target, error) => {
    const plan = `${head}  output: { by: chain, unit: 亿元/year, value: chain.base }\ntargets:\n  t: { ${target} }\n`;
    expect(errorsOf(planOf(plan))).toEqual([error]);
  });
});

describe('an unknown unit', () => {
  it('is reported once, whatever is made of the variable, the lever and the column that have it', () => {
    const table = head.replace('unit: 亿元/year', 'unit: 十亿/year');
    const variables =
      '  y: { unit: 百亿, value: 3 亿元 }\n  x: { unit: 亿元, value: "2 * y + max(y, k, 1 亿元)" }\n  z: { draw: "normal(y, 1)" }\n  w: { by: chain, unit: CNY, value: chain.base }\n';
    const levers = 'levers: { k: { unit: 千亿, default: 3 亿元, range: [1, 5] } }\n';
    const targets = 'targets: { t: { measure: y, in: 2025, at_least: 600 亿元 } }\n';
    const errors = errorsOf(planOf(table + variables + levers + targets));
    expect([...errors].sort()).toEqual([
      expect.stringMatching(/^10:14 unknown unit "百亿"/),
      expect.stringMatching(/^14:22 unknown unit "千亿"/),
      expect.stringMatching(/^7:30 unknown unit "十亿"/),
    ]);
  });
});

describe('mistakes of reporting periods', () => {
  /** The errors of a plan with one target, in line 5, of which only its period is wrong. */
  const ofPeriod = (time: string, period: string): readonly string[] =>
    errorsOf(
      planOf(
        `plan: 1\ntime: { ${time} }\nvariables: { x: 1 }\ntargets:\n  t: { measure: x, in: ${period}, at_least: 1 }\n`,
      ),
    );

  it.each([
    [
      'a period shorter than those reported',
      'origin: 2024-Q4, end: 2029-Q4, step: quarter',
      '2029-Q3',
      '5:24 2029-Q3 is no reporting period: the plan reports by year; write 2029, or report: quarter under time',
    ],
    [
      'a period longer than those reported',
      'origin: 2024-Q4, end: 2029-Q4, step: quarter, report: quarter',
      '2029',
      '5:24 2029 is no reporting period: the plan reports by quarter; write 2029-Q4, or report: year under time',
    ],
    [
      'months without a complete year, whatever the targets say',
      'origin: 2025-03, end: 2026-11, step: month',
      '2026-11',
      '2:31 no complete year lies in the horizon, and results are by year; write report: month under time',
    ],
  ])('%s', (_, time, period, error) => {
    expect(ofPeriod(time, period)).toEqual([error]);
  });

  it('finds the year that just fits', () => {
    expect(ofPeriod('origin: 2024-12, end: 2025-12, step: month', '2025')).toEqual([]);
    expect(ofPeriod('origin: 2025-01, end: 2026-12, step: month', '2026')).toEqual([]);
    expect(ofPeriod('origin: 2025-01, end: 2026-11, step: month', '2026')).toHaveLength(1);
  });
});

const correlationCases: readonly (readonly [title: string, entry: string, error: string | RegExp])[] = [
  [
    'a matrix that is not positive semi-definite',
    '- { between: [x, y], rho: 0.9 }\n  - { between: [x, z], rho: 0.9 }\n  - { between: [y, z], rho: -0.9 }',
    /not positive semi-definite \(smallest eigenvalue -0\.8000\)/,
  ],
  [
    'the remedy for such a matrix',
    '- { between: [x, y], rho: 1 }\n  - { between: [x, z], rho: 1 }\n  - { between: [y, z], rho: 0 }',
    /; change them, or write "repair: nearest" for the nearest matrix that is$/,
  ],
  [
    'copulas in conflict',
    '- { between: [x, y], rho: 0.9, copula: { student_t: 5 } }\n  - { between: [y, z], rho: 0, copula: { student_t: 4 } }',
    /:53 Student-t copula with 4 degrees of freedom, but the draws are connected with an entry that has 5; connected draws share one copula: give one number$/,
  ],
  [
    'a pair given twice',
    '- { between: [x, y], rho: 0.9 }\n  - { between: [y, x], rho: 0.9 }',
    /the correlation of y and x is given twice|the correlation of x and y is given twice/,
  ],
  [
    'a name that is no draw',
    '- { between: [x, fixed], rho: 0.5 }',
    '16:20 "fixed" is no draw: only draws are correlated',
  ],
  ['an unknown draw', '- { between: [x, why], rho: 0.5 }', '16:20 unknown draw "why"'],
  [
    'a step draw with a once-drawn one',
    '- { between: [x, s], rho: 0.5 }',
    /x and s cannot be correlated: one is drawn every step, the other once a path/,
  ],
];

describe('mistakes of correlations', () => {
  it.each(correlationCases)('%s', (_, entry, error) => {
    const draws =
      '  x: normal(0, 1)\n  y: normal(0, 1)\n  z: normal(0, 1)\n  fixed: 1\n  s: { draw: "normal(0, 1)", each: step }\n';
    const errors = errorsOf(planOf(`${head}${draws}correlations:\n  ${entry}\n`));
    expect(errors).toHaveLength(1);
    if (typeof error === 'string') expect(errors[0]).toBe(error);
    else expect(errors[0]).toMatch(error);
  });
});

describe('a plan too large for memory', () => {
  it('is refused before it is built, with the size that it would need', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `{ id: e${i} }`).join(', ');
    const tables = `tables:\n  a: { key: id, rows: [${rows}] }\n  b: { key: id, rows: [${rows}] }\n`;
    const plan = `plan: 1\ntime: { origin: 2021, end: 2025, step: year }\n${tables}variables:\n  x: { by: [a, b], draw: "normal(0, 1)" }\n`;
    expect(errorsOf(planOf(plan))).toEqual([
      '7:3 the plan is too large: x has 1,000,000 elements, and a run would need 7.6 GiB of memory (limit 4.0 GiB)',
    ]);
  });
});
