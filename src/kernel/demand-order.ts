/** The order of once-a-path operations: each just before it is first needed, so that few columns are in use at a time. */

import type { Op } from './program.ts';

/**
 * Orders operations by demand: those that other sections read in their own order, each behind what it needs; checks and requirements come as
 * soon as what they read is there. The first check to fail is then not the first cell's, which is found by running the block with all checks.
 */
export function orderByDemand(ops: readonly Op[], isRead: (register: number) => boolean): readonly Op[] {
  const writers = new Map<number, Op>();
  const watchers = new Map<number, Op[]>();
  for (const op of ops) {
    if ('output' in op) writers.set(op.output, op);
    else watchers.set(op.inputs[0]!, [...(watchers.get(op.inputs[0]!) ?? []), op]);
  }
  const ordered: Op[] = [];
  const placed = new Set<Op>();
  const place = (op: Op): void => {
    if (placed.has(op)) return;
    placed.add(op);
    for (const input of op.inputs) {
      const writer = writers.get(input);
      if (writer) place(writer);
    }
    ordered.push(op);
    if ('output' in op) for (const watcher of watchers.get(op.output) ?? []) place(watcher);
  };
  for (const op of ops) if ('output' in op && isRead(op.output)) place(op);
  for (const op of ops) place(op);
  return ordered;
}
