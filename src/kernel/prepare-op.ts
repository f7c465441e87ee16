/** One operation of a program, but for what fills columns from points, in plain TypeScript: for the reference evaluator and for what the kernel's module has no code for. */

import { assertNever } from '../base/assert.ts';
import { blockPaths, replicates } from '../base/block.ts';
import { columnLoop } from './column-loops.ts';
import { sumControl } from './control-sums.ts';
import type { Fault } from './evaluator.ts';
import { growColumn } from './grow-column.ts';
import type { FillOp, Op } from './program.ts';
import { addQuotients } from './quotients-column.ts';
import type { Reports } from './reports.ts';
import { createSampler, findBrokenRule, type QuantileTables } from './samplers.ts';
import { fillMixing, fillStudentProbabilities } from './student-copula.ts';

/** Where an evaluator is. */
export interface Position {
  block: number;
  step: number;
  fault: Fault | null;
}

/** What the operations of an evaluator share. */
export interface Bench {
  readonly columns: readonly Float64Array[];
  readonly reports: Reports;
  /** Sums of control variates, as of a block's outcome. */
  readonly controls: Float64Array;
  /** Quantile functions by table, by what they are tables of. */
  readonly tables: QuantileTables;
  readonly position: Position;
}

/** Prepares an operation to be run, as often as asked, in plain TypeScript on the columns of a bench. */
export function prepareOp(op: Exclude<Op, FillOp>, bench: Bench): () => void {
  const { columns, reports, controls, position, tables } = bench;
  const inputs = op.inputs.map((column) => columns[column]!);
  const [a, b, c, d] = [inputs[0]!, inputs[1] ?? inputs[0]!, inputs[2] ?? inputs[0]!, inputs[3] ?? inputs[0]!];
  switch (op.kind) {
    case 'apply': {
      const loop = columnLoop(op.operation);
      const out = columns[op.output]!;
      return () => loop(out, a, b, c, d);
    }
    case 'mixing': {
      const out = columns[op.output]!;
      return () => fillMixing(out, a, op.degrees);
    }
    case 'student': {
      const out = columns[op.output]!;
      return () => fillStudentProbabilities(out, a, op.degrees);
    }
    case 'grow': {
      const out = columns[op.output]!;
      return () => growColumn(out, a, b, c, d, position.step);
    }
    case 'quotients': {
      const out = columns[op.output]!;
      return () => addQuotients(out, inputs);
    }
    case 'copy': {
      const out = columns[op.output]!;
      return () => out.set(a);
    }
    case 'sample': {
      const sample = createSampler(op, columns[op.output]!, inputs, tables);
      return () => {
        const fault = sample();
        if (fault !== null && position.fault === null) {
          const { lane, value, rule } = fault;
          position.fault = {
            kind: 'parameter',
            cell: op.cell,
            step: position.step,
            path: pathOf(lane, position),
            value,
            rule,
          };
        }
      };
    }
    case 'check':
      return () => {
        const lane = position.fault === null ? firstNotFinite(a) : -1;
        if (lane < 0) return;
        const { step } = position;
        position.fault = {
          kind: 'not-finite',
          cell: op.cell,
          step,
          path: pathOf(lane, position),
          value: a[lane]!,
          rule: null,
        };
      };
    case 'require': {
      const find = findBrokenRule(op.distribution, inputs.slice(1));
      return () => {
        const lane = position.fault === null ? a.indexOf(0) : -1;
        if (lane < 0) return;
        const { step } = position;
        position.fault = { kind: 'parameter', cell: op.cell, step, path: pathOf(lane, position), ...find(lane) };
      };
    }
    case 'report':
      return () => reports.add(op.measure, position.step, a);
    case 'control': {
      const sums = controls.subarray(op.control * replicates, (op.control + 1) * replicates);
      return () => sumControl(sums, inputs);
    }
    default:
      return assertNever(op, 'prepareOp');
  }
}

function pathOf(lane: number, position: Position): number {
  return position.block * blockPaths + lane;
}

/** The first lane whose value is infinite or not a number; -1 when all are finite. */
function firstNotFinite(column: Float64Array): number {
  let zero = 0;
  for (let i = 0; i < column.length; i++) zero += column[i]! * 0;
  return zero === 0 ? -1 : column.findIndex((value) => !Number.isFinite(value));
}
