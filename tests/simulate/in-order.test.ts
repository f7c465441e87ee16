/** Laws of tasks done in several places. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, queued } from '../../src/simulate/in-order.ts';

/** Some other event later. */
const later = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(() => resolve(later(turns - 1))));

async function listOf<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

describe('tasks in order', () => {
  it('yield every outcome once and in order, however long each takes, and never wait in more places than there are', async () => {
    const durations = fc.array(fc.nat(5), { maxLength: 30 });
    const law = fc.asyncProperty(
      durations,
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      async (turns, places, helps) => {
        const tasks = turns.map((turn, i) => ({ turn, i }));
        const done: number[] = [];
        let [elsewhere, most] = [0, 0];
        const start = async ({ turn, i }: { turn: number; i: number }): Promise<number> => {
          most = Math.max(most, ++elsewhere);
          await later(turn);
          elsewhere--;
          done.push(i);
          return i;
        };
        const here = ({ i }: { i: number }): number => {
          done.push(i);
          return i;
        };
        expect(await listOf(inOrder(tasks, places, start, helps ? here : null))).toEqual(tasks.map(({ i }) => i));
        expect(done.toSorted((a, b) => a - b)).toEqual(tasks.map(({ i }) => i));
        expect(most).toBeLessThanOrEqual(queued * places);
      },
    );
    await fc.assert(law, { numRuns: 60 });
  });

  it('end with the first failure in their order, wherever it was', async () => {
    const fail = (task: number): number => {
      if (task === 3) throw new Error('task 3');
      return task;
    };
    const seen: number[] = [];
    for (const here of [fail, null]) {
      const run = async (): Promise<void> => {
        for await (const task of inOrder([0, 1, 2, 3, 4, 5], 2, async (each) => fail(each), here)) seen.push(task);
      };
      await expect(run()).rejects.toThrow('task 3');
      const before = seen.splice(0);
      expect(before).toEqual([0, 1, 2].slice(0, before.length));
    }
  });
});
