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
  return { measures, periods, checked: true };
}

describe('the lowered program', () => {
  it.each(plans)('of %s equals a direct evaluation of the model, bit for bit, on every variable and step', (name) => {
    const model = modelOf(name);
    const { values } = createReferenceEvaluator(lowerModel(model, observeAll(model)), 7)(3);
    const width = model.time.steps + 1;
    for (const lane of [0, 63, 64, 500, blockPaths - 1]) {
      const shown = (cell: number, step: number): number => values[cell * width + step]![lane]!;
      const direct = createDirectEvaluation(model, shown);
      for (let cell = 0; cell < model.cells.length; cell++) {
        for (let step = 0; step < width; step++) {
          if (!Object.is(shown(cell, step), direct(cell, step))) {
            expect([model.cells[cell]!.label, step, shown(cell, step)]).toEqual([
              model.cells[cell]!.label,
              step,
              direct(cell, step),
            ]);
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
    const written = new Set(program.constants.map(({ column }) => column));
    const visit = (ops: readonly Op[]): void => {
      for (const op of ops) {
        for (const input of op.inputs) expect(written.has(input)).toBe(true);
        if ('output' in op) written.add(op.output);
      }
    };
    visit(program.once);
    visit(program.origin);
    visit(program.step);
    expect(Math.max(...written)).toBeLessThan(program.columns);
  });

  it('does once a path what does not depend on the step', () => {
    const program = lowerModel(modelOf('w1'), observeAll(modelOf('w1')));
    const distributions = (ops: readonly Op[]) => ops.flatMap((op) => (op.kind === 'sample' ? [op.distribution] : []));
    expect(new Set(distributions(program.once))).toEqual(new Set(['bernoulli', 'triangular', 'lognormal_median']));
    expect(new Set(distributions(program.step))).toEqual(new Set(['normal']));
  });
});
