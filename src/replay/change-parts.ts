/** What a variable is the sum of, along a path: terms that vary by step, each followed down to what is no sum itself. */

import type { Cell, Scalar } from '../model/model.ts';
import { references, ruleScalars } from '../model/walk.ts';
import { lagged, type PathValues, type StepValues } from './path-values.ts';

/** A part of a sum. */
export interface SumPart {
  /** The variable, or the variable and those that a term of its formula reads: `output: built, delay`. */
  readonly name: string;
  /** The variable's cell, or the cells that the term reads. */
  readonly cells: readonly number[];
  readonly values: StepValues;
}

/** Parts of one variable; more are not followed down. */
const mostParts = 500;

interface Search {
  readonly path: PathValues;
  /** The cells that are being taken apart: a part that leads back to one of them is not. */
  readonly within: Set<number>;
  found: number;
}

/**
 * Takes a cell apart: sums and differences, also under a factor that does not vary by step, over other cells, and states to
 * whose last value flows are added. What the parts change by adds up to what the cell changes by, up to rounding. Parts that do not
 * vary are left out; a cell that is no sum is its own one part.
 */
export function sumParts(path: PathValues, cell: number): readonly SumPart[] {
  const parts = new Map<string, SumPart>();
  for (const part of cellParts(cell, { path, within: new Set(), found: 0 })) {
    const before = parts.get(part.name);
    parts.set(part.name, before === undefined ? part : { ...part, values: added(before.values, part.values) });
  }
  return [...parts.values()];
}

function added(a: StepValues, b: StepValues): StepValues {
  return a.map((value, step) => value + b[step]!);
}

function cellParts(number: number, search: Search): readonly SumPart[] {
  const { path, within } = search;
  const cell = path.model.cells[number]!;
  if (!cell.varies) return [];
  const whole = [wholeCell(number, path)];
  if (within.has(number) || search.found > mostParts || cell.rule.kind === 'draw') return whole;
  within.add(number);
  const parts = cell.rule.kind === 'value' ? scalarParts(cell.rule.value, cell, search) : stateParts(number, search);
  within.delete(number);
  search.found += parts.length;
  const isOneTerm = parts.length === 1 && parts[0]!.name.startsWith(`${cell.label}: `);
  return isOneTerm ? whole : parts;
}

function wholeCell(number: number, { model, cells }: PathValues): SumPart {
  return { name: model.cells[number]!.label, cells: [number], values: cells[number]! };
}

function wholeTerm(scalar: Scalar, owner: Cell, { path }: Search): SumPart {
  const cells = [...new Set(references([scalar]).map(({ cell }) => cell))];
  const read = cells.map((cell) => path.model.cells[cell]!.label);
  const name = read.length === 0 ? owner.label : `${owner.label}: ${read.join(', ')}`;
  return { name, cells, values: path.evaluate(scalar) };
}

/** A state to whose last value others are added is the sum of what each has added since the origin. */
function stateParts(number: number, search: Search): readonly SumPart[] {
  const { path } = search;
  const cell = path.model.cells[number]!;
  const terms = cell.rule.kind === 'state' ? sumTerms(cell.rule.next) : [];
  const isLast = ({ scalar, sign }: Term): boolean =>
    sign > 0 && scalar.kind === 'cell' && scalar.cell === number && scalar.lag === 1;
  if (terms.filter(isLast).length !== 1) return [wholeCell(number, path)];
  return terms
    .filter((term) => !isLast(term))
    .flatMap(({ scalar, sign }) => {
      const flows = withRest(scalarParts(scalar, cell, search), scalar, cell, search);
      return flows.map((flow) => ({ ...flow, values: addedUp(flow.values, sign) }));
    });
}

/** Completes the parts of a flow by what does not vary by step: it moves no flow, but what flows into. */
function withRest(parts: readonly SumPart[], scalar: Scalar, owner: Cell, search: Search): readonly SumPart[] {
  const { path } = search;
  const whole = scalar.kind === 'cell' ? wholeCell(scalar.cell, path) : wholeTerm(scalar, owner, search);
  const values = path.evaluate(scalar);
  const rest = values.map((value, step) => value - parts.reduce((sum, part) => sum + part.values[step]!, 0));
  const rounding = 1e-9 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return rest.every((value) => Math.abs(value) <= rounding) ? parts : [...parts, { ...whole, values: rest }];
}

/** What has been added since the origin. */
function addedUp(values: StepValues, sign: number): StepValues {
  let sum = 0;
  return values.map((value, step) => {
    if (step > 0) sum += sign * value;
    return sum;
  });
}

interface Term {
  readonly scalar: Scalar;
  readonly sign: 1 | -1;
}

function sumTerms(scalar: Scalar, sign: 1 | -1 = 1): readonly Term[] {
  if (scalar.kind !== 'apply') return [{ scalar, sign }];
  const [a, b] = scalar.args;
  const opposite = sign === 1 ? -1 : 1;
  if (scalar.operation === 'add') return [...sumTerms(a!, sign), ...sumTerms(b!, sign)];
  if (scalar.operation === 'subtract') return [...sumTerms(a!, sign), ...sumTerms(b!, opposite)];
  if (scalar.operation === 'negate') return sumTerms(a!, opposite);
  return [{ scalar, sign }];
}

/** The parts of a term of an owner's formula; none where it does not vary by step. */
function scalarParts(scalar: Scalar, owner: Cell, search: Search): readonly SumPart[] {
  if (!varies(scalar, search)) return [];
  const { path } = search;
  if (scalar.kind === 'cell') {
    return cellParts(scalar.cell, search).map((part) => ({ ...part, values: lagged(part.values, scalar.lag) }));
  }
  const whole = [wholeTerm(scalar, owner, search)];
  if (scalar.kind !== 'apply') return whole;
  const [a, b, c] = scalar.args;
  switch (scalar.operation) {
    case 'add':
    case 'subtract':
    case 'negate':
      return sumTerms(scalar).flatMap(({ scalar: term, sign }) => scaled(scalarParts(term, owner, search), sign));
    case 'multiply':
      if (varies(a!, search) && varies(b!, search)) return whole;
      return under(varies(a!, search) ? a! : b!, varies(a!, search) ? b! : a!, (factor) => factor);
    case 'divide':
      return varies(b!, search) ? whole : under(a!, b!, (divisor) => 1 / divisor);
    case 'select':
      if (varies(a!, search)) return whole;
      return scalarParts(path.evaluate(a!)[0]! !== 0 ? b! : c!, owner, search);
    default:
      return whole;
  }

  /** Parts under a factor; a product whose varying side is no sum is one term, with all that it reads. */
  function under(varying: Scalar, fixed: Scalar, factorOf: (value: number) => number): readonly SumPart[] {
    const parts = scalarParts(varying, owner, search);
    const isTerm = varying.kind !== 'cell' && parts.length === 1 && parts[0]!.values === path.evaluate(varying);
    return isTerm ? whole : scaled(parts, factorOf(path.evaluate(fixed)[0]!));
  }
}

function scaled(parts: readonly SumPart[], factor: number): readonly SumPart[] {
  return factor === 1 ? parts : parts.map((part) => ({ ...part, values: part.values.map((value) => factor * value) }));
}

function varies(scalar: Scalar, { path }: Search): boolean {
  const values = path.evaluate(scalar);
  return values.some((value) => value !== values[0]);
}

/** The cells that a cell's formula reads, apart from itself and from draws, and that vary by step. */
export function inputsOf({ model }: PathValues, number: number): readonly number[] {
  const read = new Set(references(ruleScalars(model.cells[number]!.rule)).map(({ cell }) => cell));
  return [...read].filter(
    (cell) => cell !== number && model.cells[cell]!.varies && model.cells[cell]!.rule.kind !== 'draw',
  );
}
