/** Percentage points as options. */

import { parsePoints } from '../base/percentage-points.ts';
import { usageError } from './usage.ts';

/** Reads percentage points, 0 to 100, as a fraction. Throws a PlanError for a percentage, a bare number or anything else. */
export function percentagePoints(argv: readonly string[], option: string, value: string): number {
  const typed = parsePoints(value);
  if (typed === null) throw usageError(argv, value, 'usage-points', { option, value });
  if (typed.kind === 'points') return typed.value;
  const remedy = `${option} ${typed.digits}pp`;
  if (typed.kind === 'percent')
    throw usageError(argv, value, 'usage-points-percent', { option, value: value.trim(), remedy });
  throw usageError(argv, value, 'usage-points-bare', { option, remedy });
}

/** Reads a precision, above 0, as a fraction. Throws a PlanError otherwise. */
export function precisionOption(argv: readonly string[], option: string, value: string): number {
  const precision = percentagePoints(argv, option, value);
  if (precision > 0) return precision;
  throw usageError(argv, value, 'usage-precision', { option });
}
