/** Tasks done in several places at once, their outcomes taken in order. */

import { giveWay } from './simulate.ts';

/** Tasks that are given out for each place, so that it need not wait for its next; when few are left, one, so that none waits behind another. */
export const queued = 2;

/**
 * Yields the outcomes of tasks in the tasks' order, which are started at `places` elsewhere. `here`, if it can, does one at a time
 * meanwhile.
 */
export async function* inOrder<T, U>(
  tasks: readonly T[],
  places: number,
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
  const all = here === null ? places : places + 1;
  const wanted = (): number => (tasks.length - next > all ? queued * places : places);
  while (next < tasks.length || begun.length > 0) {
    while (next < tasks.length && elsewhere < wanted()) begin(tasks[next++]!);
    if (here !== null && next < tasks.length) {
      begun.push({ outcome: Promise.resolve(here(tasks[next++]!)), settled: true });
      await giveWay();
      await giveWay(); // once more: of two messages that wait, the own may be heard first
    } else await begun[0]!.outcome;
    while (begun[0]?.settled) yield await begun.shift()!.outcome;
  }
}
