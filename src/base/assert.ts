/** Assertions for our own mistakes: they throw, and say which function and which rule. */

/** Marks a switch as exhaustive: it does not compile while an arm is missing. */
export function assertNever(value: never, where: string): never {
  throw new Error(`${where}: unexpected ${JSON.stringify(value)}`);
}

/** Throws unless a rule that our own code must keep holds. */
export function invariant(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new Error(`broken invariant: ${rule}`);
}
