/** Laws of lowering: the program gives what the model's definition says, and its columns do not get in each other's way. */

import { describe, expect, it } from 'vitest';
import { blockPaths } from '../../src/base/block.ts';
import { createIssueLog } from '../../src/base/issue.ts';
import { lowerModel } from '../../src/kernel/lower.ts';
import type { Op } from '../../src/kernel/program.ts';
import { createReferenceEvaluator } from '../../src/kernel/reference.ts';
import { buildModel } from '../../src/model/build.ts';
import type { Model } from '../../src/model/model.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { contractPlan } from '../contract-files.ts';
import { createDirectEvaluation } from './direct-evaluation.ts';

const plans = 'gbm orthant walk pipeline bottleneck chain quarters order periods network dependence w1'.split(' ');

function modelOf(name: string): Model {
  const log = createIssueLog();
  const plan = readPlan(contractPlan(name), log);
  const model = plan && buildModel(plan, log);
  if (!model) throw new Error(log.issues.map((issue) => issue.kind).join(' '));
  return model;
}

/** Every cell at every step, as a program's measures. */
function observeAll(model: Model) {
  const measures = model.cells.map((_, cell) => ({ cell, aggregate: 'last' as const }));
  const periods = Array.from({ length: model.time.steps }, (_, i) => ({ firstStep: i + 1, lastStep: i + 1 }));
  return { measures, periods, checked: 'cells' as const };
}

describe('the lowered program', () => {
  it.each(plans)('of %s equals a direct evaluation of the model on every variable and step', (name) => {
    const model = modelOf(name);
    const { values } = createReferenceEvaluator(lowerModel(model, observeAll(model)), 7)(3);
    const width = model.time.steps + 1;
    for (const lane of [0, 63, 64, 500, blockPaths - 1]) {
      const shown = (cell: number, step: number): number => values[cell * width + step]![lane]!;
      const direct = createDirectEvaluation(model, shown);
      for (let cell = 0; cell < model.cells.length; cell++) {
        for (let step = 0; step < width; step++) {
          const [found, wanted] = [shown(cell, step), direct(cell, step)];
          // bit for bit, but where an exponential is carried from step to step: 2.5 units in the last place each time, and exponents' rounding
          const slack = name === 'w1' ? (16 + 2.5 * step) * 2 ** -52 * Math.abs(wanted) : 0;
          if (!(Object.is(found, wanted) || Math.abs(found - wanted) <= slack)) {
            expect([model.cells[cell]!.label, step, found]).toEqual([model.cells[cell]!.label, step, wanted]);
          }
        }
      }
    }
  });

  it.each(plans)('of %s survives structuredClone and gives the same values in any order of blocks', (name) => {
    const model = modelOf(name);
    const program = lowerModel(model, observeAll(model));
    const [one, other] = [createReferenceEvaluator(program, 1), createReferenceEvaluator(structuredClone(program), 1)];
    const copy = (values: readonly Float64Array[]): readonly Float64Array[] => values.map((column) => column.slice());
    const forwards = [0, 1, 2].map((block) => copy(one(block).values));
    const backwards = [2, 1, 0].map((block) => copy(other(block).values)).reverse();
    expect(backwards).toEqual(forwards);
  });

  it.each(plans)('of %s reads no column before it is written', (name) => {
    const model = modelOf(name);
    const program = lowerModel(model, observeAll(model));
    const fixed = [...program.constants, ...program.schedules].map(({ column }) => column);
    const written = new Set(fixed);
    const visit = (ops: readonly Op[]): void => {
      for (const op of ops) {
        for (const input of op.inputs) expect(written.has(input)).toBe(true);
        if ('output' in op) {
          expect(op.output).toBeLessThan(program.columns);
          written.add(op.output);
        }
      }
    };
    visit(program.once);
    visit(program.origin);
    visit(program.step);
    expect(fixed.toSorted((a, b) => a - b)).toEqual(fixed.map((_, i) => program.columns + i));
  });

  it('does once a path what does not depend on the step', () => {
    const program = lowerModel(modelOf('w1'), observeAll(modelOf('w1')));
    const filled = (ops: readonly Op[]) => ops.flatMap((op) => ('stream' in op ? [op.each] : []));
    expect(filled(program.once)).toEqual(new Array(36).fill('path')); // 12 projects: success, delay, size
    expect(filled(program.step)).toEqual(new Array(4).fill('step')); // 4 sectors: growth
  });
});
