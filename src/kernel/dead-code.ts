/** Operations whose results are read nowhere are left out. Checks, requirements and reports are read by whoever runs the program. */

import type { Op } from './program.ts';
import type { Registers, Section } from './registers.ts';

type Sections = Readonly<Record<Section, readonly Op[]>>;

/** The sections of a program without operations that nothing needs. */
export function withoutDeadCode(sections: Registers['sections']): Sections {
  const all = [...sections.once, ...sections.origin, ...sections.step];
  const writers = new Map<number, Op[]>();
  for (const op of all) {
    if ('output' in op) writers.set(op.output, [...(writers.get(op.output) ?? []), op]);
  }
  const needed = new Set<Op>(all.filter((op) => !('output' in op)));
  const pending = [...needed];
  for (let op = pending.pop(); op !== undefined; op = pending.pop()) {
    for (const input of op.inputs) {
      for (const writer of writers.get(input) ?? []) {
        if (needed.has(writer)) continue;
        needed.add(writer);
        pending.push(writer);
      }
    }
  }
  const keep = (ops: readonly Op[]): readonly Op[] => ops.filter((op) => needed.has(op));
  return { once: keep(sections.once), origin: keep(sections.origin), step: keep(sections.step) };
}
