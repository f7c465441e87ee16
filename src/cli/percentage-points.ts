/** Differences of probabilities as they are typed: `1pp` is one percentage point. */

import { usageError } from './usage.ts';

/** Reads percentage points, 0 to 100, as a fraction. Throws a PlanError for a percentage, a bare number or anything else. */
export function percentagePoints(argv: readonly string[], option: string, value: string): number {
  const match = /^\s*(\d+(?:\.\d*)?|\.\d+)\s*(pp|%|)\s*$/i.exec(value);
  const points = Number(match?.[1]);
  if (match === null || !(points <= 100)) throw usageError(argv, value, 'usage-points', { option, value });
  const remedy = `${option} ${match[1]}pp`;
  if (match[2] === '%') throw usageError(argv, value, 'usage-points-percent', { option, value: value.trim(), remedy });
  if (match[2] === '') throw usageError(argv, value, 'usage-points-bare', { option, remedy });
  return points / 100;
}
