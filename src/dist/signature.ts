/** A distribution's call with the names of its parameters. */

import type { Distribution } from './distribution.ts';

/** Writes a distribution's call with the names of its parameters, lists in square brackets: `discrete([values], [weights])`. */
export function distributionSignature({ name, parameters }: Distribution): string {
  return `${name}(${parameters.map((each) => (each.list ? `[${each.name}]` : each.name)).join(', ')})`;
}
