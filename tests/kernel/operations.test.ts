/** Law: on special values every operation gives the same bits in the module, on columns and on values for all paths, as in TypeScript. */

import { describe, expect, it } from 'vitest';
import { type ProgramOperation, programOperations } from '../../src/kernel/operations.ts';
import type { Op, Program } from '../../src/kernel/program.ts';
import { findDifference } from './evaluators.ts';

const tiny = 2 ** -1022;
const values = [
  ...[0, -0, 1, -1, 0.5, -2.5, 3, 0.75, 1.0078125, -1e-20, 1e300, tiny, tiny / 2, 2 ** -1074],
  ...[Infinity, -Infinity, Number.NaN, 708, 709.8, -745.2, 4503599627370495.5],
];

/** Every pair of values among the first two operands; the others go round the list at other paces. */
function combinations(arity: number): readonly (readonly number[])[] {
  const count = values.length;
  if (arity === 1) return values.map((value) => [value]);
  return values.flatMap((first, i) =>
    values.map((second, j) => [first, second, values[(i * 7 + j * 5) % count]!, values[(i * 3 + j * 11) % count]!]),
  );
}

/** Whether an operation is ever given such operands: the exponent of a scaled exponential is known to be within range. */
function isMeant(operation: ProgramOperation, [, slope, x, intercept]: readonly number[]): boolean {
  return operation !== 'scaled-exp' || Math.abs(slope! * x! + intercept!) < 700;
}

/**
 * A program that applies an operation at each step to that step's values: as they are, on columns, and on columns where half of
 * the paths have 0.3 instead, so that special and ordinary lanes stand side by side.
 */
function programOf(operation: ProgramOperation, arity: number): Program {
  const steps = combinations(arity).filter((operands) => isMeant(operation, operands));
  const slots = [0, 1, 2, 3].slice(0, arity);
  const [half, mixed, out] = [0, 5, 9];
  const schedule = (slot: number): number => 12 + slot;
  const constant = { point5: 10, point3: 11 };
  const apply = (output: number, inputs: readonly number[]): Op => ({ kind: 'apply', operation, inputs, output });
  const step: Op[] = [
    apply(out, slots.map(schedule)),
    { kind: 'report', inputs: [out], measure: 0 },
    ...slots.flatMap((slot): Op[] => [
      { kind: 'copy', inputs: [schedule(slot)], output: 1 + slot },
      { kind: 'apply', operation: 'select', inputs: [half, 1 + slot, constant.point3], output: mixed + slot },
    ]),
    apply(
      out,
      slots.map((slot) => 1 + slot),
    ),
    { kind: 'report', inputs: [out], measure: 1 },
    apply(
      out,
      slots.map((slot) => mixed + slot),
    ),
    { kind: 'report', inputs: [out], measure: 2 },
  ];
  return {
    columns: 10,
    constants: [
      { column: constant.point5, value: 0.5 },
      { column: constant.point3, value: 0.3 },
    ],
    schedules: slots.map((slot) => ({ column: schedule(slot), values: steps.map((operands) => operands[slot]!) })),
    once: [
      { kind: 'uniform', inputs: [], output: half, stream: 0, each: 'path' },
      { kind: 'apply', operation: 'less', inputs: [half, constant.point5], output: half },
    ],
    origin: [],
    step,
    steps: steps.length,
    streams: ['half'],
    periods: steps.map((_, i) => ({ firstStep: i + 1, lastStep: i + 1 })),
    measures: [{ aggregate: 'last' }, { aggregate: 'last' }, { aggregate: 'last' }],
    controls: 0,
    cells: [],
  };
}

describe('on special values', () => {
  it.each(Object.entries(programOperations))('%s has the same bits', (name, { length }) => {
    expect(findDifference(programOf(name as ProgramOperation, length), 1, [0])).toBeNull();
  });
});

/** Reports e^(1400 (u - 1/2)) to the power of the step's scale times v - 1/2, u and v being uniform, in both orders. */
function programOfPowers(scales: readonly number[]): Program {
  const [u, v, x, y, out, half, wide, scale] = [0, 1, 2, 3, 4, 5, 6, 7];
  const apply = (output: number, operation: ProgramOperation, ...inputs: readonly number[]): Op => {
    return { kind: 'apply', operation, inputs, output };
  };
  return {
    columns: 5,
    constants: [
      { column: half, value: 0.5 },
      { column: wide, value: 1400 },
    ],
    schedules: [{ column: scale, values: scales }],
    once: [],
    origin: [],
    step: [
      ...[u, v].map((output): Op => ({ kind: 'uniform', inputs: [], output, stream: output, each: 'step' })),
      apply(u, 'subtract', u, half),
      apply(u, 'multiply', u, wide),
      apply(x, 'exp', u),
      apply(y, 'subtract', v, half),
      apply(y, 'multiply', y, scale),
      apply(out, 'power', x, y),
      { kind: 'report', inputs: [out], measure: 0 },
      apply(out, 'power', v, y),
      { kind: 'report', inputs: [out], measure: 1 },
    ],
    steps: scales.length,
    streams: ['u', 'v'],
    periods: scales.map((_, i) => ({ firstStep: i + 1, lastStep: i + 1 })),
    measures: [{ aggregate: 'last' }, { aggregate: 'last' }],
    controls: 0,
    cells: [],
  };
}

it('powers have the same bits over the whole range of bases and exponents', () => {
  const scales = [1e-300, 1e-9, 0.01, 1, 2, 6, 40, 1e3, 1e9, 1e300];
  expect(findDifference(programOfPowers(scales), 5, [0, 1, 2])).toBeNull();
});

it('Poisson quantiles have the same bits at rates below and above those whose probabilities are added', () => {
  const [rate, level, out, most] = [0, 1, 2, 3];
  const program: Program = {
    columns: 3,
    constants: [],
    schedules: [{ column: most, values: [0.01, 1, 20, 100, 110] }],
    once: [],
    origin: [],
    step: [
      { kind: 'uniform', inputs: [], output: rate, stream: 0, each: 'step' },
      { kind: 'uniform', inputs: [], output: level, stream: 1, each: 'step' },
      { kind: 'apply', operation: 'multiply', inputs: [rate, most], output: rate },
      { kind: 'apply', operation: 'poisson', inputs: [rate, level], output: out },
      { kind: 'report', inputs: [out], measure: 0 },
    ],
    steps: 5,
    streams: ['rate', 'level'],
    periods: [1, 2, 3, 4, 5].map((step) => ({ firstStep: step, lastStep: step })),
    measures: [{ aggregate: 'last' }],
    controls: 0,
    cells: [],
  };
  expect(findDifference(program, 7, [0, 1, 2])).toBeNull();
});
