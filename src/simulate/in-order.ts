/** Tasks done in several places at once, their outcomes taken in order. */

import { giveWay } from './simulate.ts';

/**
 * Yields the outcomes of tasks in the tasks' order, with at most `ahead` of them started elsewhere and not done. `here`, if it can, does one
 * at a time meanwhile.
 */
export async function* inOrder<T, U>(
  tasks: readonly T[],
  ahead: number,
  start: (task: T) => Promise<U>,
  here: ((task: T) => U) | null,
): AsyncGenerator<U> {
  const begun: { readonly outcome: Promise<U>; settled: boolean }[] = [];
  let [next, elsewhere] = [0, 0];
  const begin = (task: T): void => {
    const entry = { outcome: start(task), settled: false };
    const settle = (): void => {
      entry.settled = true;
      elsewhere -= 1;
    };
    entry.outcome.then(settle, settle); // awaited below; what was begun behind a failure is dropped
    begun.push(entry);
    elsewhere += 1;
  };
  while (next < tasks.length || begun.length > 0) {
    while (next < tasks.length && elsewhere < ahead) begin(tasks[next++]!);
    if (here !== null && next < tasks.length) {
      begun.push({ outcome: Promise.resolve(here(tasks[next++]!)), settled: true });
      await giveWay();
    } else await begun[0]!.outcome;
    while (begun[0]?.settled) yield await begun.shift()!.outcome;
  }
}
