/** Exact sums of doubles, kept as expansions: whatever the order or grouping, the rounded total has the same bits. */

/**
 * Adds a finite number to a sum held as partials: doubles that do not overlap, rising in size, whose exact total is the sum (J. R. Shewchuk,
 * Discrete & Computational Geometry 18 (1997) 305, Grow-Expansion; zeros are dropped). The total must stay below 2^1023 in size.
 */
export function addExact(partials: number[], x: number): void {
  let carry = x;
  let kept = 0;
  for (let i = 0; i < partials.length; i++) {
    const partial = partials[i]!;
    const sum = carry + partial;
    const shadow = sum - carry;
    const error = carry - (sum - shadow) + (partial - shadow);
    if (error !== 0) partials[kept++] = error;
    carry = sum;
  }
  partials.length = kept;
  if (carry !== 0) partials.push(carry);
}

/**
 * Sums the elements of a column from `first` to before `end`: the running sum, what rounding took off it, summed beside it, and the size of what
 * rounding took off that in turn. Where this last is 0 the first two together are exact.
 */
export function runningSum(
  column: Float64Array,
  first: number,
  end: number,
): readonly [sum: number, rest: number, lost: number] {
  let sum = 0;
  let rest = 0;
  let lost = 0;
  for (let i = first; i < end; i++) {
    const x = column[i]!;
    const next = sum + x;
    const shadow = next - sum;
    const error = sum - (next - shadow) + (x - shadow);
    const nextRest = rest + error;
    const shadowRest = nextRest - rest;
    lost += Math.abs(rest - (nextRest - shadowRest) + (error - shadowRest));
    sum = next;
    rest = nextRest;
  }
  return [sum, rest, lost];
}

/** The exact total of partials, rounded once to the nearest double, ties to even. */
export function exactSum(partials: readonly number[]): number {
  let i = partials.length - 1;
  if (i < 0) return 0;
  let sum = partials[i]!;
  let error = 0;
  while (i > 0 && error === 0) {
    const partial = partials[--i]!;
    const next = sum + partial;
    error = partial - (next - sum);
    sum = next;
  }
  // on a tie between two doubles, what is left below decides
  if (i > 0 && error !== 0 && error < 0 === partials[i - 1]! < 0) {
    const doubled = error * 2;
    const next = sum + doubled;
    if (next - sum === doubled) return next;
  }
  return sum;
}
