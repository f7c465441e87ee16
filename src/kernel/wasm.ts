/** The fast evaluator: a program run by the kernel's module over columns in its memory; the same bits as the reference evaluator's. */

import { blockPaths, replicates } from '../base/block.ts';
import { poissonQuantile } from '../dist/poisson.ts';
import { isTabulated } from '../dist/tabulated.ts';
import { exp } from '../num/exp.ts';
import { expTable, expTableRest } from '../num/exp-table.ts';
import { log } from '../num/log.ts';
import { logTable } from '../num/log-table.ts';
import { log1p } from '../num/log1p.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { normalTable, normalTableFrom, normalTerms } from '../num/normal-table.ts';
import { pow } from '../num/pow.ts';
import { boundedNormalCdf } from '../sampling/fill-points.ts';
import type { Points } from '../sampling/points.ts';
import { type EncodedProgram, encodeProgram, type Segment, viewColumns } from './encode-program.ts';
import type { Evaluator } from './evaluator.ts';
import { renewGrowth } from './grow-column.ts';
import { instantiate, type Repairs } from './instance.ts';
import { expRestAt, expScaledAt, expTableAt, logTableAt, normalCellBytes, normalTableAt } from './memory-map.ts';
import { opExp, opLog, opLog1p, opNormal, opNormalCdf, opPoisson, opPower } from './op-codes.ts';
import { type Position, prepareOp } from './prepare-op.ts';
import type { Program } from './program.ts';
import { createReferenceEvaluator } from './reference.ts';
import type { CompiledModule } from './webassembly.ts';

type Run = (first: number, end: number, schedule: number, reports: number, step: number, block: number) => number;

/**
 * Prepares a program on an instance of the module of its own, for one seed after the other: with the next, the evaluator of the last is void.
 * Nothing is allocated from block to block.
 */
export function prepareWasmEvaluator(
  program: Program,
  points: Points,
  module: CompiledModule,
): (seed: number) => Evaluator {
  const encoded = encodeProgram(program, points);
  const { memory, exports } = instantiate(module, encoded.bytes, (memory) => repairsOf(memory, encoded));
  const run = exports.run as Run;
  writeTables(memory);
  encoded.write(memory);
  const all = viewColumns(encoded, memory);
  const columns = all.slice(0, program.columns);
  const values = all.slice(program.columns);
  const controls = new Float64Array(memory, encoded.controlsAt, program.controls * replicates);
  const host = createHost(program, columns);
  const prepare = (segments: readonly Segment[]): Prepared =>
    segments.map((segment) => prepareSegment(segment, encoded, run, host));
  const before = [...prepare(encoded.turning), ...prepare(encoded.once), ...prepare(encoded.origin)];
  const each = prepare(encoded.step);
  const evaluate = (block: number): boolean => {
    const { position } = host;
    position.block = block;
    position.step = 0;
    position.fault = null;
    let failed = runAll(before);
    for (let step = 1; step <= program.steps && !failed; step++) {
      position.step = step;
      host.setSchedules(step);
      failed = runAll(each);
    }
    return !failed;
  };
  return (seed) => {
    encoded.writeSeed(memory, seed);
    let reference: Evaluator | null = null;
    return (block) => {
      if (evaluate(block)) return { values, controls, fault: null };
      // rare, and the end of the run: the other evaluator says where it was
      reference ??= createReferenceEvaluator(program, seed, { points });
      return reference(block);
    };
  };
}

/** Runs part of a program; true when it failed on a path. */
type Prepared = readonly (() => boolean)[];

function runAll(parts: Prepared): boolean {
  for (const part of parts) if (part()) return true;
  return false;
}

interface Host {
  readonly position: Position;
  /** Sets the columns of schedules that the host itself reads. */
  readonly setSchedules: (step: number) => void;
  readonly prepare: (op: Extract<Segment, { kind: 'host' }>['op']) => () => void;
}

/** What the host runs itself, on the same columns; values for all paths have columns here only where it reads them. */
function createHost(program: Program, shared: readonly Float64Array[]): Host {
  const columns = [...shared];
  const position: Position = { block: 0, step: 0, fault: null };
  const reports = { values: [], add: () => {} };
  const read = new Set<number>();
  const constants = new Map(program.constants.map(({ column, value }) => [column, value]));
  const schedules = new Map(program.schedules.map(({ column, values }) => [column, values]));
  const bench = { columns, reports, controls: new Float64Array(0), position, tables: new Map() };
  return {
    position,
    setSchedules: (step) => {
      for (const column of read) columns[column]!.fill(schedules.get(column)![step - 1]!);
    },
    prepare: (op) => {
      for (const column of op.inputs) {
        if (column < shared.length) continue;
        const value = constants.get(column);
        columns[column] ??= new Float64Array(blockPaths).fill(value ?? 0);
        if (value === undefined) read.add(column);
      }
      return prepareOp(op, bench);
    },
  };
}

function prepareSegment(segment: Segment, encoded: EncodedProgram, run: Run, host: Host): () => boolean {
  const { position } = host;
  if (segment.kind === 'host') {
    const work = host.prepare(segment.op);
    return () => {
      work();
      return position.fault !== null;
    };
  }
  const { first, end } = segment;
  const { schedulesAt, scheduleBytes, reportsAt, reportBytes } = encoded;
  return () => {
    const { step, block } = position;
    return run(first, end, schedulesAt + (step - 1) * scheduleBytes, reportsAt + step * reportBytes, step, block) !== 0;
  };
}

function writeTables(memory: ArrayBuffer): void {
  const set = (at: number, table: Float64Array): void => new Float64Array(memory, at, table.length).set(table);
  set(expTableAt, expTable);
  set(expRestAt, expTableRest);
  set(expScaledAt, expTable);
  const words = new Int32Array(memory, expScaledAt, 2 * expTable.length);
  for (let j = 0; j < expTable.length; j++) words[2 * j + 1]! -= j << 11; // the upper word's share of j · 2^43
  set(logTableAt, logTable);
  for (let cell = 0; cell * normalTerms < normalTable.length; cell++) {
    set(normalTableAt + cell * normalCellBytes, normalTable.subarray(cell * normalTerms, (cell + 1) * normalTerms));
  }
}

/** Lanes of an operation that it leaves to the host, and how these are worked out. */
interface Special {
  readonly is: (x: number, y: number) => boolean;
  readonly of: (x: number, y: number) => number;
}

/** What each operation leaves to the host. */
const special: Readonly<Record<number, Special>> = {
  [opExp]: { is: (x) => !(Math.abs(x) < 708), of: exp },
  [opLog]: { is: isNotNormal, of: log },
  [opLog1p]: { is: (x) => isNotNormal(1 + x), of: log1p },
  // the module's limit is 708; lanes between the two have the same bits from both
  [opPower]: { is: (x, y) => isNotNormal(x) || !(Math.abs(y * log(x)) < 707), of: pow },
  // whichever lane it was, others have the same bits from both
  [opPoisson]: { is: () => true, of: poissonQuantile },
  [opNormal]: { is: (u) => !(Math.min(u, 1 - u) >= normalTableFrom), of: normalQuantile },
  [opNormalCdf]: { is: (x) => !(Math.abs(x) < 37), of: boundedNormalCdf },
};

function isNotNormal(x: number): boolean {
  return !(x >= 2.2250738585072014e-308 && x < Infinity);
}

/** What the module calls where some lanes are special. Addresses are of bytes; a step is from vector to vector, or 0. */
function repairsOf(buffer: ArrayBuffer, { quantiles }: EncodedProgram): Repairs {
  const memory = new Float64Array(buffer);
  const slice = (at: number): Float64Array => memory.subarray(at / 8, at / 8 + blockPaths);
  const column = (at: number, step: number): Float64Array =>
    step > 0 ? slice(at) : new Float64Array(blockPaths).fill(memory[at / 8]!);
  return {
    repair: (code, out, a, aStep, b, bStep) => {
      const { is, of } = special[code]!;
      for (let i = 0; i < blockPaths; i++) {
        const x = memory[a / 8 + (aStep > 0 ? i : 0)]!;
        const y = memory[b / 8 + (bStep > 0 ? i : 0)]!;
        if (is(x, y)) memory[out / 8 + i] = of(x, y);
      }
    },
    redraw: (table, out, u) => {
      const quantile = quantiles[table]!;
      for (let i = 0; i < blockPaths; i++) {
        const uniform = memory[u / 8 + i]!;
        if (!isTabulated(uniform)) memory[out / 8 + i] = quantile(uniform);
      }
    },
    renewGrowth: (out, factor, factorStep, base, baseStep, slope, slopeStep, step) =>
      renewGrowth(slice(out), column(factor, factorStep), column(base, baseStep), column(slope, slopeStep), step),
  };
}
