/** A program as the kernel's module reads it: operations as words, constants and schedules as pairs of equal values, a place for each column. */

import { blockPaths } from '../base/block.ts';
import { hashStreamName, seedStream } from '../sampling/stream-key.ts';
import { columnBytes, programAt } from './memory-map.ts';
import { moduleCode } from './module-codes.ts';
import {
  constantFlag,
  opGrowingQuotient,
  opNormal,
  opUniform,
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
import type { NormalOp, Op, Program } from './program.ts';

/** Operations that the module runs in one call, as the addresses of their words, or one that the host runs. */
export type Segment =
  | { readonly kind: 'module'; readonly first: number; readonly end: number }
  | { readonly kind: 'host'; readonly op: Op };

/** Where a program's parts are in memory, in bytes; the size depends on the program alone. */
export interface EncodedProgram {
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
  /** What the module may ask the host to redo, by number. */
  readonly normals: readonly NormalOp[];
  /** Columns of the program, then those of its reports. */
  readonly columns: number;
  readonly bytes: number;
  /** Writes it into memory. */
  readonly write: (memory: ArrayBuffer) => void;
}

const pairBytes = 16;

/** Encodes a program for a seed; where points are not `random`, the host fills columns from its streams. */
export function encodeProgram(program: Program, seed: number, random: boolean): EncodedProgram {
  const words: number[] = [];
  const pool: number[] = [];
  const sections = { once: program.once, origin: program.origin, step: program.step };
  const all = [...program.once, ...program.origin, ...program.step];
  const opCount = all.length + all.filter(({ kind }) => kind === 'normal').length;
  const normals: NormalOp[] = [];
  const poolAt = aligned(programAt + opCount * wordsPerOp * 4);
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
  const keysAt = poolAt + pool.length * 8;
  const schedulesAt = keysAt + program.streams.length * pairBytes;
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
      const code = moduleCode(op);
      if (code === null || (code === opUniform && !random)) {
        segments.push({ kind: 'host', op });
        continue;
      }
      const first = programAt + words.length * 4;
      const [a, b, c, d] = operandsOf(op, operand, (stream) => keysAt + stream * pairBytes);
      words.push(code, outputOf(op, columnAt), a!, b!, c!, d!);
      // normals are uniforms taken to their quantiles; where one is too far out for the module, the host redoes the column
      if (op.kind === 'normal') words.push(opNormal, outputOf(op, columnAt), normals.push(op) - 1, 0, 0, 0);
      const end = programAt + words.length * 4;
      if (isGrowingQuotient(op, ops[position - 1])) swapWithGrowth(words, op);
      const last = segments.at(-1);
      if (last?.kind === 'module') segments[segments.length - 1] = { ...last, end };
      else segments.push({ kind: 'module', first, end });
    }
    return segments;
  };
  return {
    once: encode(sections.once),
    origin: encode(sections.origin),
    step: encode(sections.step),
    schedulesAt,
    scheduleBytes,
    reportsAt,
    reportBytes,
    columnsAt,
    normals,
    columns,
    bytes: columnsAt + columns * columnBytes,
    write: (memory) => {
      new Uint32Array(memory, programAt, words.length).set(words);
      new Float64Array(memory, poolAt, pool.length).set(pool);
      const keys = new Uint32Array(memory, keysAt, program.streams.length * 4);
      for (const [i, name] of program.streams.entries()) {
        const { high, low } = seedStream(seed, hashStreamName(name));
        keys.set([low, high], i * 4);
      }
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

function operandsOf(
  op: Op,
  operand: (column: number | undefined) => number,
  keyAt: (stream: number) => number,
): readonly number[] {
  if (op.kind === 'uniform' || op.kind === 'normal') return [keyAt(op.stream), op.each === 'step' ? 1 : 0, 0, 0];
  return [0, 1, 2, 3].map((i) => operand(op.inputs[i]));
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
