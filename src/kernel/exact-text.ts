/** Numbers as text that tells all doubles apart. */

/** Writes a number in the fewest digits that give it back, -0 as such. */
export function exactText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
