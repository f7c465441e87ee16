/** Registers: values of a program before columns are assigned, each written once a section, equal ones shared, known ones worked out. */

import { invariant } from '../base/assert.ts';
import type { ModelTime } from '../model/model.ts';
import { exactText } from './exact-text.ts';
import { applyOperation } from './operations.ts';
import type { ApplyOp, Op } from './program.ts';
import { simplify } from './simplify.ts';

/** A section of a program. */
export type Section = 'once' | 'origin' | 'step';

/** Where a register gets its value: fixed, fixed for each step, in a section, or kept from earlier steps. */
export type Home = 'constant' | 'schedule' | 'history' | Section;

type WithoutOutput<T> = T extends { readonly output: number } ? Omit<T, 'output'> : never;

/** The step number, or the decimal year, of some steps ago but not before the origin. */
interface Clock {
  readonly kind: 'clock';
  readonly clock: 't' | 'time';
  readonly lag: number;
}

/** An operation that writes, before it has a register to write to. */
export type Draft = WithoutOutput<Op>;

export interface Registers {
  readonly homes: readonly Home[];
  readonly sections: Readonly<Record<Section, readonly Op[]>>;
  readonly constants: ReadonlyMap<number, number>;
  /** Registers that hold one value a step for all paths: at steps 1, 2, … */
  readonly schedules: ReadonlyMap<number, readonly number[]>;
  /** The operation that writes a register; none for constants, schedules and what is kept. */
  readonly writers: ReadonlyMap<number, Op>;
  /** A register of one value. */
  readonly constant: (value: number) => number;
  readonly clock: (section: Section, clock: Omit<Clock, 'kind'>) => number;
  /** A register that lives through all steps and is written by copies. */
  readonly kept: () => number;
  /**
   * Emits an operation that writes, in the section asked for or, when its inputs allow, once a path or not at all; equal ones are shared.
   * Returns the register with its result.
   */
  readonly emit: (section: Section, draft: Draft) => number;
  /** Emits an operation on numbers. */
  readonly apply: (section: Section, operation: ApplyOp['operation'], ...inputs: readonly number[]) => number;
  /** Appends an operation as it is. */
  readonly append: (section: Section, op: Op) => void;
}

/** Creates an empty set of registers for a program over some time. */
export function createRegisters({ steps, origin, stepsPerYear }: ModelTime): Registers {
  const homes: Home[] = [];
  const sections: Record<Section, Op[]> = { once: [], origin: [], step: [] };
  const constants = new Map<number, number>();
  const schedules = new Map<number, readonly number[]>();
  const writers = new Map<number, Op>();
  const shared = new Map<string, number>();
  const create = (home: Home): number => homes.push(home) - 1;

  const share = (key: string, make: () => number): number => {
    const known = shared.get(key);
    if (known !== undefined) return known;
    const made = make();
    shared.set(key, made);
    return made;
  };
  const constant = (value: number): number =>
    share(exactText(value), () => {
      const register = create('constant');
      constants.set(register, value);
      return register;
    });
  const schedule = (values: readonly number[]): number => {
    if (values.every((value) => Object.is(value, values[0]))) return constant(values[0] ?? 0);
    return share(`schedule ${values.map(exactText).join()}`, () => {
      const register = create('schedule');
      schedules.set(register, values);
      return register;
    });
  };
  const valuesAt = (inputs: readonly number[], step: number): readonly number[] =>
    inputs.map((input) => constants.get(input) ?? schedules.get(input)![step - 1]!);

  /** The register of an operation whose result is known before the run; null for any other. */
  const fold = (draft: Draft): number | null => {
    if (draft.kind !== 'apply') return null;
    const { inputs, operation } = draft;
    if (!inputs.every((input) => constants.has(input) || schedules.has(input))) return null;
    if (!inputs.some((input) => schedules.has(input))) return constant(applyOperation(operation, valuesAt(inputs, 1)));
    return schedule(Array.from({ length: steps }, (_, i) => applyOperation(operation, valuesAt(inputs, i + 1))));
  };
  const emit = (section: Section, draft: Draft): number => {
    const folded = fold(draft) ?? simplify(draft, constants);
    if (folded !== null) return folded;
    const home = isOnce(draft, homes) ? 'once' : section;
    invariant(section !== 'once' || home === 'once', 'what is done once a path reads what is there once a path');
    return share(`${home} ${JSON.stringify(draft)}`, () => {
      const output = create(home);
      const op = { ...draft, output } as Op;
      writers.set(output, op);
      sections[home].push(op);
      return output;
    });
  };
  return {
    homes,
    sections,
    constants,
    schedules,
    writers,
    constant,
    clock: (section, { clock, lag }) => {
      invariant(section !== 'once', 'a clock is read at the origin or at a step');
      const [first, scale] = clock === 't' ? [0, 1] : [origin.index, stepsPerYear];
      const at = (step: number): number => (first + Math.max(0, step - lag)) / scale;
      return section === 'origin' ? constant(at(0)) : schedule(Array.from({ length: steps }, (_, i) => at(i + 1)));
    },
    kept: () => create('history'),
    emit,
    apply: (section, operation, ...inputs) => emit(section, { kind: 'apply', inputs, operation }),
    append: (section, op) => {
      sections[section].push(op);
    },
  };
}

/** Whether an operation gives the same at every step. */
function isOnce(draft: Draft, homes: readonly Home[]): boolean {
  if (draft.kind === 'copy') return false;
  if (draft.kind === 'uniform' || draft.kind === 'normal') return draft.each === 'path';
  return draft.inputs.every((input) => homes[input] === 'constant' || homes[input] === 'once');
}
