/** The random sources of a model: one for every element whose definition is, or was before an override, a draw. */

import type { Definition, Variable } from '../plan/plan.ts';
import { definitionOf } from './definitions.ts';
import type { Draw } from './model.ts';
import { combinations, type Names } from './names.ts';

/** A named element of a variable, before its rule is built. */
export interface Slot {
  readonly variable: Variable;
  readonly element: Readonly<Record<string, string>>;
  /** The elements in the order of the variable's `by`. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly definition: Definition;
}

/** Lists the elements of all variables in plan order, a variable's last index running fastest. */
export function listSlots(names: Names): readonly Slot[] {
  const slots: Slot[] = [];
  for (const variable of names.variables.values()) {
    const by = variable.by.map((index) => index.name);
    for (const element of combinations(by, names.indexes)) {
      const keys = by.map((index) => element[index]!);
      const label = keys.length === 0 ? variable.name : `${variable.name}[${keys.join(', ')}]`;
      slots.push({ variable, element, keys, label, definition: definitionOf(variable, keys, true) });
    }
  }
  return slots;
}

/** Gives every drawn slot its source. A draw that an override made a constant keeps its place, so that the others keep theirs. */
export function listDraws(slots: readonly Slot[]): {
  readonly draws: readonly Draw[];
  /** Draw number by slot number. */
  readonly drawOf: ReadonlyMap<number, number>;
} {
  const draws: Draw[] = [];
  const drawOf = new Map<number, number>();
  for (const [number, { variable, keys, label, definition }] of slots.entries()) {
    const before = definitionOf(variable, keys, false);
    const source = definition.kind === 'draw' ? definition : before;
    if (source.kind !== 'draw') continue;
    drawOf.set(number, draws.length);
    draws.push({ name: label, each: source.each, cell: definition.kind === 'draw' ? number : null });
  }
  return { draws, drawOf };
}
