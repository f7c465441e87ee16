/** Registers: values of a program before columns are assigned, each written once a section, equal ones shared. */

import type { Op } from './program.ts';

/** A section of a program. */
export type Section = 'once' | 'origin' | 'step';

/** Where a register gets its value: fixed, in a section, or kept from earlier steps. */
export type Home = 'constant' | 'history' | Section;

type WithoutOutput<T> = T extends { readonly output: number } ? Omit<T, 'output'> : never;

/** An operation that writes, before it has a register to write to. */
export type Draft = WithoutOutput<Op>;

export interface Registers {
  readonly homes: readonly Home[];
  readonly sections: Readonly<Record<Section, readonly Op[]>>;
  readonly constants: ReadonlyMap<number, number>;
  /** A register of one value. */
  readonly constant: (value: number) => number;
  /** A register that lives through all steps and is written by copies. */
  readonly kept: () => number;
  /** Emits an operation that writes, in the section asked for or, when its inputs allow, once a path; equal ones are shared. */
  readonly emit: (section: Section, draft: Draft) => number;
  /** Appends an operation as it is. */
  readonly append: (section: Section, op: Op) => void;
}

/** Creates an empty set of registers. */
export function createRegisters(): Registers {
  const homes: Home[] = [];
  const sections: Record<Section, Op[]> = { once: [], origin: [], step: [] };
  const constants = new Map<number, number>();
  const constantOf = new Map<string, number>();
  const shared = new Map<string, number>();
  const create = (home: Home): number => homes.push(home) - 1;
  return {
    homes,
    sections,
    constants,
    constant: (value) => {
      const key = Object.is(value, -0) ? '-0' : String(value);
      const known = constantOf.get(key);
      if (known !== undefined) return known;
      const register = create('constant');
      constantOf.set(key, register);
      constants.set(register, value);
      return register;
    },
    kept: () => create('history'),
    emit: (section, draft) => {
      const home = isOnce(draft, homes) ? 'once' : section;
      const key = `${home} ${JSON.stringify(draft)}`;
      const known = shared.get(key);
      if (known !== undefined) return known;
      const output = create(home);
      shared.set(key, output);
      sections[home].push({ ...draft, output } as Op);
      return output;
    },
    append: (section, op) => {
      sections[section].push(op);
    },
  };
}

/** Whether an operation gives the same at every step. */
function isOnce(draft: Draft, homes: readonly Home[]): boolean {
  if (draft.kind === 'copy' || draft.kind === 'clock') return false;
  if (draft.kind === 'uniform' || draft.kind === 'normal') return draft.each === 'path';
  return draft.inputs.every((input) => homes[input] === 'constant' || homes[input] === 'once');
}
