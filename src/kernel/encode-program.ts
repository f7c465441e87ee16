/** A program as the kernel's module reads it: operations as words, constants and schedules as pairs of equal values, a place for each column. */

import { invariant } from '../base/assert.ts';
import { blockPaths, replicates } from '../base/block.ts';
import type { Points } from '../sampling/points.ts';
import { countTurning, encodePoints } from './encode-points.ts';
import { encodeQuotients, partsOf } from './encode-quotients.ts';
import { encodeTables } from './encode-tables.ts';
import { exactText } from './exact-text.ts';
import { columnBytes, programAt } from './memory-map.ts';
import { moduleCode } from './module-codes.ts';
import {
  constantFlag,
  opTable,
  reportFirst,
  reportMaximum,
  reportMeanEnd,
  reportMinimum,
  reportNothing,
  reportSum,
  scheduleFlag,
  wordsPerOp,
  wordsPerReport,
} from './op-codes.ts';
import { type FillOp, isFill, type Op, type Program } from './program.ts';

/** Operations that the module runs in one call, as the addresses of their words, or one that the host runs. */
export type Segment =
  | { readonly kind: 'module'; readonly first: number; readonly end: number }
  | { readonly kind: 'host'; readonly op: Exclude<Op, FillOp> };

/** Where a program's parts are in memory, in bytes; the size depends on the program alone. */
export interface EncodedProgram {
  /** What turns a block's normals, before all else. */
  readonly turning: readonly Segment[];
  readonly once: readonly Segment[];
  readonly origin: readonly Segment[];
  readonly step: readonly Segment[];
  /** A step's schedules begin at schedulesAt + (step - 1) · scheduleBytes. */
  readonly schedulesAt: number;
  readonly scheduleBytes: number;
  /** A step's reports, from step 0 on, begin at reportsAt + step · reportBytes. */
  readonly reportsAt: number;
  readonly reportBytes: number;
  readonly columnsAt: number;
  /** The quantile functions of the module's tables, by number. */
  readonly quantiles: readonly ((u: number) => number)[];
  /** Columns of the program, then those of its reports. */
  readonly columns: number;
  /** The sums of control variates, as of a block's outcome. */
  readonly controlsAt: number;
  readonly bytes: number;
  /** Writes it into memory, but for what a seed changes. */
  readonly write: (memory: ArrayBuffer) => void;
  readonly writeSeed: (memory: ArrayBuffer, seed: number) => void;
}

const pairBytes = 16;
const controlBytes = replicates * 8;

/** Encodes a program with its points. */
export function encodeProgram(program: Program, points: Points): EncodedProgram {
  const words: number[] = [];
  const pool: number[] = [];
  const ops = [...program.once, ...program.origin, ...program.step];
  const opCount = ops.reduce((count, op) => count + 1 + partsOf(op), 0) + countTurning(points);
  const encodedPoints = encodePoints(program, points, programAt + opCount * wordsPerOp * 4);
  const encodedTables = encodeTables(program, aligned(encodedPoints.end));
  const poolAt = aligned(encodedTables.end);
  const poolOf = new Map<string, number>();
  const pooled = (value: number): number => {
    const key = exactText(value);
    const known = poolOf.get(key);
    if (known !== undefined) return known;
    const address = poolAt + pool.length * 8;
    pool.push(value, value);
    poolOf.set(key, address);
    return address;
  };
  const constants = new Map(program.constants.map(({ column, value }) => [column, pooled(value) + constantFlag]));
  const schedules = new Map(program.schedules.map(({ column }, i) => [column, i * pairBytes + scheduleFlag]));
  const divisors = new Map(
    program.periods.map(({ firstStep, lastStep }) => [lastStep - firstStep + 1, pooled(lastStep - firstStep + 1)]),
  );
  words.push(...encodedPoints.turning(pooled(0) + constantFlag));
  const turningEnd = programAt + words.length * 4;
  const schedulesAt = poolAt + pool.length * 8;
  const scheduleBytes = program.schedules.length * pairBytes;
  const reportsAt = schedulesAt + program.steps * scheduleBytes;
  const reportBytes = program.measures.length * wordsPerReport * 4;
  const columnsAt = aligned(reportsAt + (program.steps + 1) * reportBytes);
  const columnAt = (column: number): number => columnsAt + column * columnBytes;
  const columns = program.columns + program.measures.length * (program.periods.length + 1);
  const controlsAt = columnAt(columns);
  const operand = (column: number | undefined): number =>
    column === undefined ? 0 : (constants.get(column) ?? schedules.get(column) ?? columnAt(column));
  /** What an operation's words say of what it reads. */
  const operandsOf = (op: Op): readonly number[] => {
    if (isFill(op))
      return [encodedPoints.keyAt(op.stream), op.each === 'step' ? 1 : 0, encodedPoints.pointsOf(op.stream), 0];
    const table = encodedTables.tableOf(op);
    if (table) return [operand(op.inputs[0]), table.at, table.number, 0];
    if (op.kind === 'quotients') return [operand(op.inputs[0]), partsOf(op), 0, 0];
    return [0, 1, 2, 3].map((i) => operand(op.inputs[i]));
  };
  const encode = (ops: readonly Op[]): readonly Segment[] => {
    const segments: Segment[] = [];
    for (const [position, op] of ops.entries()) {
      const code = encodedTables.tableOf(op) ? opTable : moduleCode(op);
      if (code === null) {
        invariant(!isFill(op), 'encodeProgram: the module has every point set');
        segments.push({ kind: 'host', op });
        continue;
      }
      const first = programAt + words.length * 4;
      const [a, b, c, d] = operandsOf(op);
      words.push(code, outputOf(op, columnAt, controlsAt), a!, b!, c!, d!);
      encodeQuotients(words, ops, position, operand);
      const end = programAt + words.length * 4;
      const last = segments.at(-1);
      if (last?.kind === 'module') segments[segments.length - 1] = { ...last, end };
      else segments.push({ kind: 'module', first, end });
    }
    return segments;
  };
  return {
    turning: turningEnd > programAt ? [{ kind: 'module', first: programAt, end: turningEnd }] : [],
    once: encode(program.once),
    origin: encode(program.origin),
    step: encode(program.step),
    schedulesAt,
    scheduleBytes,
    reportsAt,
    reportBytes,
    columnsAt,
    quantiles: encodedTables.tables.map(({ quantile }) => quantile),
    columns,
    controlsAt,
    bytes: controlsAt + program.controls * controlBytes,
    writeSeed: encodedPoints.writeKeys,
    write: (memory) => {
      new Uint32Array(memory, programAt, words.length).set(words);
      new Float64Array(memory, poolAt, pool.length).set(pool);
      encodedPoints.write(memory);
      encodedTables.write(memory);
      const stepValues = new Float64Array(memory, schedulesAt, (program.steps * scheduleBytes) / 8);
      for (const [i, { values }] of program.schedules.entries()) {
        for (const [step, value] of values.entries()) {
          stepValues.fill(
            value,
            (step * scheduleBytes + i * pairBytes) / 8,
            (step * scheduleBytes + (i + 1) * pairBytes) / 8,
          );
        }
      }
      const reports = new Uint32Array(memory, reportsAt, ((program.steps + 1) * reportBytes) / 4);
      reports.set(reportEntries(program, columnAt, divisors));
    },
  };
}

function aligned(address: number): number {
  return Math.ceil(address / 64) * 64;
}

/** The output's address, or the measure's number. */
function outputOf(op: Op, columnAt: (column: number) => number, controlsAt: number): number {
  if (op.kind === 'report') return op.measure;
  if (op.kind === 'control') return controlsAt + op.control * controlBytes;
  return 'output' in op ? columnAt(op.output) : 0;
}

/** For each step from 0 and each measure: how its value goes into which column, as createReports does it in TypeScript. */
function reportEntries(
  { steps, periods, measures, columns }: Program,
  columnAt: (column: number) => number,
  divisors: ReadonlyMap<number, number>,
): readonly number[] {
  const width = periods.length + 1;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const period = step === 0 ? 0 : 1 + periods.findIndex((each) => step >= each.firstStep && step <= each.lastStep);
    const isIn = step === 0 || period > 0;
    const span = periods[period - 1] ?? { firstStep: step, lastStep: step };
    return measures.flatMap(({ aggregate }, measure) => {
      if (!isIn) return [reportNothing, 0, 0, 0];
      const length = span.lastStep - span.firstStep + 1;
      const out = columnAt(columns + measure * width + period);
      const isFirst = step === span.firstStep || aggregate === 'last';
      if (isFirst) return [reportFirst, out, 0, 0];
      if (aggregate === 'max') return [reportMaximum, out, 0, 0];
      if (aggregate === 'min') return [reportMinimum, out, 0, 0];
      const isMeanEnd = aggregate === 'mean' && step === span.lastStep;
      return isMeanEnd ? [reportMeanEnd, out, divisors.get(length)!, 0] : [reportSum, out, 0, 0];
    });
  }).flat();
}

/** Columns as views of memory, a block's length each. */
export function viewColumns({ columnsAt, columns }: EncodedProgram, memory: ArrayBuffer): readonly Float64Array[] {
  return Array.from({ length: columns }, (_, i) => new Float64Array(memory, columnsAt + i * columnBytes, blockPaths));
}
