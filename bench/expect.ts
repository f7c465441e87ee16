/** Checks of a benchmark's own answers. */

/** Throws unless two numbers are equal. */
export function expectEqual(found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`wrong answer: ${found}, not ${wanted}`);
}

/** Throws unless a number lies within `slack` of what is known. */
export function expectNear(found: number, wanted: number, slack: number): void {
  if (!(Math.abs(found - wanted) <= slack)) throw new Error(`wrong answer: ${found}, not within ${slack} of ${wanted}`);
}
