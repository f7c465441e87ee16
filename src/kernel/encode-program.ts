/** A program as the kernel's module reads it: operations as words, constants and schedules as pairs of equal values, a place for each column. */

import { invariant } from '../base/assert.ts';
import { blockPaths } from '../base/block.ts';
import type { Points } from '../sampling/points.ts';
import { countTurning, encodePoints } from './encode-points.ts';
import { encodeTables } from './encode-tables.ts';
import { columnBytes, programAt } from './memory-map.ts';
import { moduleCode } from './module-codes.ts';
import {
  constantFlag,
  opGrowingQuotient,
  opGrowingQuotients,
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
import { type FillOp, isFill, type Op, type Program, type QuotientsOp } from './program.ts';

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
  readonly bytes: number;
  /** Writes it into memory, but for what a seed changes. */
  readonly write: (memory: ArrayBuffer) => void;
  readonly writeSeed: (memory: ArrayBuffer, seed: number) => void;
}

const pairBytes = 16;

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
    const key = Object.is(value, -0) ? '-0' : String(value);
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
  const operand = (column: number | undefined): number =>
    column === undefined ? 0 : (constants.get(column) ?? schedules.get(column) ?? columnAt(column));
  const encode = (ops: readonly Op[]): readonly Segment[] => {
    const segments: Segment[] = [];
    for (const [position, op] of ops.entries()) {
      const table = encodedTables.tableOf(op);
      const code = table ? opTable : moduleCode(op);
      if (code === null) {
        invariant(!isFill(op), 'encodeProgram: the module has every point set');
        segments.push({ kind: 'host', op });
        continue;
      }
      const first = programAt + words.length * 4;
      const [a, b, c, d] = isFill(op)
        ? [encodedPoints.keyAt(op.stream), op.each === 'step' ? 1 : 0, encodedPoints.pointsOf(op.stream), 0]
        : table
          ? [operand(op.inputs[0]), table.at, table.number, 0]
          : op.kind === 'quotients'
            ? [operand(op.inputs[0]), partsOf(op), 0, 0]
            : [0, 1, 2, 3].map((i) => operand(op.inputs[i]));
      words.push(code, outputOf(op, columnAt), a!, b!, c!, d!);
      if (op.kind === 'quotients') pushParts(words, op, ops, position, operand);
      const end = programAt + words.length * 4;
      if (isGrowingQuotient(op, ops[position - 1])) swapWithGrowth(words, op);
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
    bytes: columnsAt + columns * columnBytes,
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

/** Whether a quotient's divisor is a constant and what the operation before it grew, in place. */
function isGrowingQuotient(op: Op, before: Op | undefined): boolean {
  if (op.kind !== 'apply' || before?.kind !== 'grow' || before.inputs[0] !== before.output) return false;
  if (op.operation !== 'add-quotient' && op.operation !== 'divide-by-sum') return false;
  const grown = op.inputs.filter((input) => input === before.output);
  return grown.length === 1 && op.inputs.at(-1) === before.output && op.output !== before.output;
}

/** How many quotients an operation joins. */
function partsOf(op: Op): number {
  return op.kind === 'quotients' ? (op.inputs.length - 1) / 3 : 0;
}

/** The words of joined quotients behind those of their operation; where the growths of their exponentials are just before it, it takes these in. */
function pushParts(
  words: number[],
  op: QuotientsOp,
  ops: readonly Op[],
  position: number,
  operand: (column: number) => number,
): void {
  const count = partsOf(op);
  const before = ops.slice(Math.max(0, position - count), position);
  const isGrowing =
    before.length === count &&
    before.every(
      (growth, i) =>
        growth.kind === 'grow' && growth.inputs[0] === growth.output && growth.output === op.inputs[3 * i + 3],
    );
  const head = words.splice(-wordsPerOp);
  const growths = isGrowing ? words.splice(-wordsPerOp * count) : [];
  if (isGrowing) head[0] = opGrowingQuotients;
  words.push(...head);
  for (let i = 0; i < count; i++) {
    const [b, c, e] = op.inputs.slice(3 * i + 1).map(operand);
    const growth = growths.slice(i * wordsPerOp + 3, (i + 1) * wordsPerOp);
    words.push(b!, e!, c!, ...(isGrowing ? growth : [0, 0, 0]));
  }
}

/** Puts a quotient's words before those of the growth that it reads, under the code of both; a missing first term is operand 0. */
function swapWithGrowth(words: number[], op: Op): void {
  const quotient = words.splice(-wordsPerOp);
  const growth = words.splice(-wordsPerOp);
  const [, out, ...operands] = quotient as [number, number, ...number[]];
  const terms = op.inputs.length === 4 ? operands.slice(0, 3) : [0, ...operands.slice(0, 2)];
  words.push(opGrowingQuotient, out, ...terms, 0, ...growth);
}

function aligned(address: number): number {
  return Math.ceil(address / 64) * 64;
}

/** The output's address, or the measure's number. */
function outputOf(op: Op, columnAt: (column: number) => number): number {
  if (op.kind === 'report') return op.measure;
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
