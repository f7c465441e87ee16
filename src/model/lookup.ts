/** `lookup(curve.y, x)`: linear interpolation over the rising numbers of a table's own key, constant beyond its ends. */

import type { Place } from '../base/place.ts';
import type { CallNode, ColumnNode, Expr } from '../expr/ast.ts';
import { convertNumber, plainUnit, sameDimensions, type Unit, unknownUnit } from '../expr/unit.ts';
import { readCell } from '../plan/read-cell.ts';
import { indexLookedUp, keyIndexes } from './indexes.ts';
import type { Scalar } from './model.ts';
import { apply, constant } from './operations.ts';
import { pickElements } from './pick-elements.ts';
import { buildColumn, findColumn } from './references.ts';
import type { Build, Scope } from './scope.ts';
import { asNumber, convertTerm, invalidTerm, numberTerm, type Term } from './term.ts';

/** A point of the curve: its key's number, in the unit of the first key, and its column's cell. */
interface Point {
  readonly x: number;
  readonly y: Scalar;
}

/** Operations that each point of a curve costs: compare, choose, subtract, multiply, add. */
const operationsPerPoint = 5;

/** Builds a lookup. Where the table has other keys, the curve is that of the elements at which these stand. */
export function buildLookup(call: CallNode, scope: Scope, build: Build): Term {
  const [of, sought] = call.args as [Expr, Expr];
  const { names, log, spend } = scope.workshop;
  const column = of.kind === 'element' ? of.of : of;
  if (of.kind === 'invalid' || (column.kind === 'column' && findColumn(column, scope) === null))
    return invalidTerm(call.at);
  const index = indexLookedUp(of, names);
  if (index === null || column.kind !== 'column') {
    log.error('lookup-needs-column', of.at, {});
    return invalidTerm(call.at);
  }
  const x = asNumber(build(sought, scope), log);
  const picked = of.kind === 'element' ? pickElements(keyIndexes(column, names), of, names) : null;
  const curve = readCurve(column, index, { ...scope, elements: { ...scope.elements, ...picked?.picked } });
  const at = curve && x && convertTerm(x, curve.keyUnit, log);
  if (curve === null || at === null) return invalidTerm(call.at);
  spend(operationsPerPoint * curve.points.length, call.at);
  return numberTerm(interpolate(curve.points, at), curve.unit, call.at);
}

interface Curve {
  readonly points: readonly Point[];
  readonly keyUnit: Unit;
  readonly unit: Unit | null;
}

/** The points of a curve in the order of the rows; null after an issue. */
function readCurve(column: ColumnNode, index: string, scope: Scope): Curve | null {
  const { names, log } = scope.workshop;
  const { table } = names.tables.get(column.table)!;
  const own = table.keys.findIndex((key) => key.index === index);
  const points: Point[] = [];
  let [keyUnit, unit]: [Unit | null, Unit | null] = [null, null];
  for (const [row, keys] of table.rows.entries()) {
    if (!table.keys.every((key, k) => k === own || (scope.elements[key.index] ?? keys[k]) === keys[k])) continue;
    const place = table.keyPlaces[row]![own]!;
    const key = readKey(keys[own]!, place, keyUnit, scope);
    const y = asNumber(buildColumn(column, { ...scope, elements: { ...scope.elements, [index]: keys[own]! } }), log);
    if (key === null || y === null) return null;
    const previous = points.at(-1);
    if (previous && previous.x >= key.value) {
      log.error('lookup-key-not-rising', place, { text: keys[own]!, key: table.keys[own]!.name });
      return null;
    }
    keyUnit ??= key.unit;
    unit = y.unit;
    points.push({ x: key.value, y: y.scalar });
  }
  if (points.length > 0) return { points, keyUnit: keyUnit ?? plainUnit, unit };
  log.error('lookup-empty', column.at, { table: table.name });
  return null;
}

/** A key as a number in the unit of the keys before it; null after logging. */
function readKey(
  text: string,
  at: Place,
  before: Unit | null,
  { workshop }: Scope,
): { readonly value: number; readonly unit: Unit } | null {
  const cell = readCell({ text, at }, workshop.names.plan.units, false);
  if (cell.kind === 'period') return { value: cell.value, unit: plainUnit };
  const own = cell.kind === 'number' ? (cell.unit ?? plainUnit) : unknownUnit;
  if (cell.kind === 'number' && (before === null || sameDimensions(own, before))) {
    const unit = before ?? own;
    return { value: convertNumber(cell.value, own, unit), unit };
  }
  workshop.log.error('lookup-key-not-number', at, { text });
  return null;
}

/** The curve's value at x: at its points exactly theirs, and between them within rounding. */
function interpolate(points: readonly Point[], x: Scalar): Scalar {
  const [first, last] = [points[0]!, points.at(-1)!];
  const between = segment(points, 0, points.length - 1, x);
  const upToLast = apply('select', apply('less', x, constant(last.x)), between, last.y);
  return apply('select', apply('less', constant(first.x), x), upToLast, first.y);
}

/** Halves the points until two are left, so that the depth grows with the logarithm of their number. */
function segment(points: readonly Point[], low: number, high: number, x: Scalar): Scalar {
  const [left, right] = [points[low]!, points[high]!];
  if (high === low) return left.y;
  if (high === low + 1) {
    const slope = apply('divide', apply('subtract', right.y, left.y), constant(right.x - left.x));
    return apply('add', left.y, apply('multiply', apply('subtract', x, constant(left.x)), slope));
  }
  const middle = Math.floor((low + high) / 2);
  const isBelow = apply('less', x, constant(points[middle]!.x));
  return apply('select', isBelow, segment(points, low, middle, x), segment(points, middle, high, x));
}
