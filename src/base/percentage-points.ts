/** Percentage points as people type them: `1pp`, the step from 34% to 35%. */

/** What was typed: points as a fraction, or a number that has `%` or nothing behind it; null where it is none of them. */
export type TypedPoints =
  | { readonly kind: 'points'; readonly value: number; readonly digits: string }
  | { readonly kind: 'percent' | 'bare'; readonly digits: string }
  | null;

/** Parses percentage points from 0 to 100. */
export function parsePoints(text: string): TypedPoints {
  const match = /^(\d+(?:\.\d*)?|\.\d+)\s*(pp|%|)$/i.exec(text.trim());
  const points = Number(match?.[1]);
  if (match === null || !(points <= 100)) return null;
  const digits = match[1]!;
  if (match[2] === '%') return { kind: 'percent', digits };
  return match[2] === '' ? { kind: 'bare', digits } : { kind: 'points', value: points / 100, digits };
}
