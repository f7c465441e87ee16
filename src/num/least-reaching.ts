/** The search behind quantiles that have no formula: the least number at which a rising function reaches 0. */

/** Steps after which an interpolation that gets nowhere gives way to halving the exponent. */
const patience = 12;
const smallest = 1e-300;

/**
 * The least x in (low, high] with f(x) >= 0 for a rising f that may jump, to the last place or two: f(low) < 0 <= f(high), both finite numbers;
 * f may be infinite. Brackets by interpolation and bisection (T. R. Chandrupatla, Adv. Eng. Software 28 (1997) 145).
 */
export function leastReaching(f: (x: number) => number, low: number, high: number): number {
  let [a, b, c] = [high, low, low]; // the newest point, the other end of the bracket, and the one before
  let [fa, fb, fc] = [f(high), f(low), f(low)];
  let share = 0.5;
  for (let i = 0; i < 400; i++) {
    const width = Math.abs(b - a);
    const tolerance = 2.3e-16 * Math.max(Math.abs(a), Math.abs(b)) + 5e-324;
    if (width <= tolerance) break;
    const least = tolerance / width;
    const next =
      i < patience || !isWide(a, b) ? a + Math.min(1 - least, Math.max(least, share)) * (b - a) : between(a, b);
    if (next === a || next === b) break;
    const value = f(next);
    [c, fc] = [a, fa];
    if (value >= 0 !== fa >= 0) [c, b, fc, fb] = [b, a, fb, fa];
    [a, fa] = [next, value];
    share = shareOf(a, b, c, fa, fb, fc);
  }
  return fa >= 0 ? a : b;
}

/** The share of the way from a to b at which the inverse parabola through three points has its root; a half where that is not to be trusted. */
function shareOf(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const place = (a - b) / (c - b);
  const height = (fa - fb) / (fc - fb);
  if (!(height * height < place && (1 - height) * (1 - height) < 1 - place)) return 0.5;
  return (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
}

/** Whether a bracket spans more than two binades. */
function isWide(a: number, b: number): boolean {
  return a < 0 !== b < 0 || Math.max(Math.abs(a), Math.abs(b)) > 4 * Math.min(Math.abs(a), Math.abs(b));
}

/** A number half way between two in sign and exponent. */
function between(a: number, b: number): number {
  if (a < 0 !== b < 0 && a !== 0 && b !== 0) return 0;
  const [less, more] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  const middle =
    less < smallest && more <= smallest ? 0.5 * (less + more) : Math.sqrt(Math.max(less, smallest)) * Math.sqrt(more);
  return a < 0 || b < 0 ? -middle : middle;
}
