/** A program as text: its size, its sections, and a line for each operation. */

import { blockPaths } from '../base/block.ts';
import type { Form } from '../dist/form.ts';
import { encodeProgram } from './encode-program.ts';
import { exactText } from './exact-text.ts';
import type { Op, Program } from './program.ts';

/** Prints a program. Columns are c0, c1, …, values for all paths stand as they are, `*` marks what the module leaves to the host. */
export function printProgram(program: Program): string {
  const names = namesOf(program);
  const encoded = encodeProgram(program, { sampler: 'random' });
  const { bytes } = encoded;
  const segments = [...encoded.once, ...encoded.origin, ...encoded.step];
  const host = new Set<Op>(segments.flatMap((segment) => (segment.kind === 'host' ? [segment.op] : [])));
  const { once, origin, step, steps } = program;
  const size = once.length + origin.length + steps * step.length;
  const section = (title: string, ops: readonly Op[]): readonly string[] => [
    '',
    `${title}: ${ops.length} operations`,
    ...ops.map((op) => `${host.has(op) ? '*' : ' '} ${printOp(op, program, names)}`),
  ];
  return [
    `${size} operations a block of ${blockPaths} paths, ${program.columns} columns, ${bytes} bytes of memory`,
    ...section('once a path', once),
    ...section('at the origin', origin),
    ...section(`at each of ${steps} steps`, step),
    ...printSchedules(program),
    '',
  ].join('\n');
}

/** What operands are called, by column. */
type Names = ReadonlyMap<number, string>;

function namesOf({ constants, schedules }: Program): Names {
  return new Map([
    ...constants.map(({ column, value }) => [column, exactText(value)] as const),
    ...schedules.map(({ column }, i) => [column, `s${i}`] as const),
  ]);
}

function printSchedules({ schedules }: Program): readonly string[] {
  if (schedules.length === 0) return [];
  const line = (values: readonly number[]): string =>
    values.length <= 6 ? values.join(', ') : `${values.slice(0, 4).join(', ')}, …, ${values.at(-1)}`;
  return ['', 'by step', ...schedules.map(({ values }, i) => `  s${i} = ${line(values)}`)];
}

function printOp(op: Op, program: Program, names: Names): string {
  const operand = (column: number): string => names.get(column) ?? `c${column}`;
  const words = [nameOf(op, program), ...op.inputs.map(operand)].join(' ');
  return 'output' in op ? `c${op.output} = ${words}` : words;
}

/** An operation with what it has beside its operands. */
function nameOf(op: Op, { streams, cells }: Program): string {
  switch (op.kind) {
    case 'apply':
      return op.operation;
    case 'uniform':
    case 'normal':
      return `${op.kind} ${streams[op.stream]} each ${op.each}`;
    case 'mixing':
    case 'student':
      return `${op.kind} ${op.degrees}`;
    case 'sample':
      return `sample ${cells[op.cell] ?? 'a control variate'} ${printForm(op.distribution)}(${op.parameters?.join(', ') ?? ''}) from ${op.source}`;
    case 'check':
    case 'require':
      return `${op.kind} ${cells[op.cell]}`;
    case 'report':
      return `report ${op.measure}`;
    case 'control':
      return `control ${op.control}`;
    default:
      return op.kind;
  }
}

function printForm(form: Form): string {
  if (typeof form === 'string') return form;
  if ('known' in form) return `${printForm(form.known)}(${form.parameters.join(', ')})`;
  return `${form.name}[${form.of.map(printForm).join(', ')}]`;
}
