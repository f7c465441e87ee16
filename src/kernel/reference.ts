/** The reference evaluator: a program run in plain TypeScript, operation by operation, over the columns of a block. */

import { assertNever } from '../base/assert.ts';
import { blockPaths } from '../base/block.ts';
import { createPointFiller, type PointFiller } from '../sampling/fill-points.ts';
import type { Points } from '../sampling/points.ts';
import { oncePerPath } from '../sampling/uniforms.ts';
import { columnLoop } from './column-loops.ts';
import type { Op, Program } from './program.ts';
import { createReports } from './reports.ts';
import { type BrokenRule, createSampler } from './samplers.ts';
import { fillMixing, fillStudentProbabilities } from './student-copula.ts';

/** A value that is not finite, or a parameter out of its range, on a path. */
export interface Fault {
  readonly kind: 'not-finite' | 'parameter';
  /** Index of the cell. */
  readonly cell: number;
  readonly step: number;
  readonly path: number;
  readonly value: number;
  /** Which parameter, and the rule that it breaks; only for parameters. */
  readonly rule: BrokenRule | null;
}

/** The outcome of a block: column `measure · (periods + 1) + period` of values, period 0 the origin; and the first fault. */
export interface BlockOutcome {
  readonly values: readonly Float64Array[];
  readonly fault: Fault | null;
}

/** Runs one block of a program; the values belong to the evaluator and hold until its next block. */
export type Evaluator = (block: number) => BlockOutcome;

/** What a step of an evaluator knows of where it is. */
interface Position {
  block: number;
  step: number;
  fault: Fault | null;
}

export interface EvaluatorOptions {
  /** Random ones unless given. */
  readonly points?: Points;
  /** A fault ends its block, the values of which are then partial, unless it is to go on. */
  readonly goOn?: boolean;
}

/** Prepares a program for a seed. Columns are allocated once. */
export function createReferenceEvaluator(
  program: Program,
  seed: number,
  { points = { sampler: 'random' }, goOn = false }: EvaluatorOptions = {},
): Evaluator {
  const memory = new Float64Array(program.columns * blockPaths);
  const columns = Array.from({ length: program.columns }, (_, c) =>
    memory.subarray(c * blockPaths, (c + 1) * blockPaths),
  );
  for (const { column, value } of program.constants) columns[column]!.fill(value);
  const reports = createReports(program);
  const position: Position = { block: 0, step: 0, fault: null };
  const filler = createPointFiller(points, { seed, streams: program.streams, steps: program.steps });
  const bench = { program, columns, points: filler, reports, position };
  const prepare = (ops: readonly Op[]) => ops.map((op) => prepareOp(op, bench));
  const [once, origin, each] = [prepare(program.once), prepare(program.origin), prepare(program.step)];
  return (block) => {
    position.block = block;
    position.step = 0;
    position.fault = null;
    filler.begin(block);
    for (const run of once) run();
    for (const run of origin) run();
    for (let step = 1; step <= program.steps && (position.fault === null || goOn); step++) {
      position.step = step;
      for (const run of each) run();
    }
    return { values: reports.values, fault: position.fault };
  };
}

interface Bench {
  readonly program: Program;
  readonly columns: readonly Float64Array[];
  readonly points: PointFiller;
  readonly reports: ReturnType<typeof createReports>;
  readonly position: Position;
}

function prepareOp(op: Op, bench: Bench): () => void {
  const { program, columns, points, reports, position } = bench;
  const inputs = op.inputs.map((column) => columns[column]!);
  const [a, b, c] = [inputs[0]!, inputs[1] ?? inputs[0]!, inputs[2] ?? inputs[0]!];
  switch (op.kind) {
    case 'apply': {
      const loop = columnLoop(op.operation);
      const out = columns[op.output]!;
      return () => loop(out, a, b, c);
    }
    case 'clock': {
      const out = columns[op.output]!;
      const [first, scale] = op.clock === 't' ? [0, 1] : [program.originIndex, program.stepsPerYear];
      return () => out.fill((first + Math.max(0, position.step - op.lag)) / scale);
    }
    case 'uniform':
    case 'normal': {
      const out = columns[op.output]!;
      const fill = op.kind === 'uniform' ? points.uniforms : points.normals;
      return () => fill(out, op.stream, op.each === 'path' ? oncePerPath : position.step);
    }
    case 'mixing': {
      const out = columns[op.output]!;
      return () => fillMixing(out, a, op.degrees);
    }
    case 'student': {
      const out = columns[op.output]!;
      return () => fillStudentProbabilities(out, a, op.degrees);
    }
    case 'copy': {
      const out = columns[op.output]!;
      return () => out.set(a);
    }
    case 'sample': {
      const sample = createSampler(op, columns[op.output]!, inputs);
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
    case 'report':
      return () => reports.add(op.measure, position.step, a);
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
