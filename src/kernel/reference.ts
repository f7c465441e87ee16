/** The reference evaluator: a program run in plain TypeScript, operation by operation, over the columns of a block. */

import { blockPaths, replicates } from '../base/block.ts';
import { createPointFiller, type PointFiller } from '../sampling/fill-points.ts';
import type { Points } from '../sampling/points.ts';
import { oncePerPath } from '../sampling/uniforms.ts';
import type { Evaluator } from './evaluator.ts';
import { type Position, prepareOp } from './prepare-op.ts';
import { type FillOp, isFill, type Op, type Program } from './program.ts';
import { createReports } from './reports.ts';

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
  for (const { column, value } of program.constants) columns[column] = new Float64Array(blockPaths).fill(value);
  for (const { column } of program.schedules) columns[column] = new Float64Array(blockPaths);
  const reports = createReports(program);
  const controls = new Float64Array(program.controls * replicates);
  const position: Position = { block: 0, step: 0, fault: null };
  const filler = createPointFiller(points, { seed, streams: program.streams, steps: program.steps });
  const bench = { columns, reports, controls, position, tables: new Map() };
  const prepare = (ops: readonly Op[]) =>
    ops.map((op) => (isFill(op) ? prepareFill(op, columns, filler, position) : prepareOp(op, bench)));
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
      for (const { column, values } of program.schedules) columns[column]!.fill(values[step - 1]!);
      for (const run of each) run();
    }
    return { values: reports.values, controls, fault: position.fault };
  };
}

function prepareFill(
  { kind, output, stream, each }: FillOp,
  columns: readonly Float64Array[],
  { uniforms, normals }: PointFiller,
  position: Position,
): () => void {
  const out = columns[output]!;
  const fill = kind === 'uniform' ? uniforms : normals;
  return () => fill(out, stream, each === 'path' ? oncePerPath : position.step);
}
