/** The factor of connected draws' correlation matrix, repaired where the plan asks for it. */

import type { Place } from '../base/place.ts';
import { choleskyFactor } from '../num/cholesky.ts';
import { nearestCorrelation } from '../num/nearest-correlation.ts';
import { semidefiniteFactor } from '../num/semidefinite-factor.ts';
import { smallestEigenvalue } from '../num/smallest-eigenvalue.ts';
import type { Drawn, Link } from './correlation-links.ts';

/** How far below 0 the least eigenvalue of a singular matrix may come out. */
const roundingOfEigenvalues = 1e-10;

type Matrix = readonly (readonly number[])[];

/**
 * The lower triangular factor of the matrix that links make up, pairs that have none being 0. A matrix that is not positive semi-definite
 * is replaced by the nearest correlation matrix, with a warning, where `repair` stands; else it is an error, and the factor null.
 */
export function factorCorrelations(
  members: readonly number[],
  links: readonly Link[],
  repair: Place | null,
  drawn: Drawn,
): Matrix | null {
  const matrix = matrixOf(members, links);
  const factor = choleskyFactor(matrix);
  if (factor !== null) return factor;
  const nameOf = (member: number): string => drawn.draws[members[member]!]!.name;
  const least = smallestEigenvalue(matrix);
  if (least >= -roundingOfEigenvalues) return semidefiniteFactor(matrix);
  const eigenvalue = least.toPrecision(4);
  const names = members.slice(0, 6).map((_, member) => nameOf(member));
  const params = { names: names.join(', ') + (members.length > 6 ? ' …' : ''), eigenvalue };
  if (repair === null) {
    drawn.log.error('not-positive-semidefinite', links[0]!.entry.at, params);
    return null;
  }
  const nearest = nearestCorrelation(matrix);
  const { row, column } = largestChange(matrix, nearest);
  const [from, to] = shortestApart(matrix[row]![column]!, nearest[row]![column]!);
  const pair = { first: nameOf(column), second: nameOf(row) };
  drawn.log.warn('correlations-repaired', repair, { ...params, ...pair, from, to });
  return semidefiniteFactor(nearest);
}

function matrixOf(members: readonly number[], links: readonly Link[]): Matrix {
  const position = new Map(members.map((draw, i) => [draw, i]));
  const matrix = members.map((_, i) => members.map((__, j): number => (i === j ? 1 : 0)));
  for (const { a, b, rho } of links) {
    const [i, j] = [position.get(a)!, position.get(b)!];
    matrix[i]![j] = rho;
    matrix[j]![i] = rho;
  }
  return matrix;
}

/** The entry below the diagonal that changed the most, the first of equals. */
function largestChange(before: Matrix, after: Matrix): { readonly row: number; readonly column: number } {
  let largest = { row: 1, column: 0, change: -1 };
  for (const [row, entries] of before.entries()) {
    for (let column = 0; column < row; column++) {
      const change = Math.abs(after[row]![column]! - entries[column]!);
      // what differs by rounding alone is equal
      if (change > largest.change + 1e-9) largest = { row, column, change };
    }
  }
  return largest;
}

/** Two numbers in as few digits, from four on, as tell them apart. */
function shortestApart(one: number, other: number): readonly [string, string] {
  for (let digits = 4; ; digits++) {
    const [first, second] = [one, other].map((x) => String(Number(x.toPrecision(digits))));
    if (first !== second || digits === 17) return [first!, second!];
  }
}
