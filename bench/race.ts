/** Runs contenders in turn, round by round, so that whatever else the machine does falls on all of them alike. */

/** One timed run: so much work in so many seconds. */
export interface Trial {
  readonly seconds: number;
  readonly amount: number;
}

/** One thing that is timed. It checks its own answer and throws where that is wrong. */
export interface Contender {
  readonly name: string;
  /** What the amount counts: paths, runs. */
  readonly unit: string;
  readonly run: () => Trial | Promise<Trial>;
}

/** A contender's trials over the rounds, as rates in units a second. */
export interface Rate {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Runs every contender once to warm up, then `rounds` times in turn. */
export async function race(contenders: readonly Contender[], rounds: number): Promise<readonly Rate[]> {
  const rates = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, { run }] of contenders.entries()) {
      const { seconds, amount } = await run();
      if (round > 0 || rounds === 0) rates[i]!.push(amount / seconds);
    }
  }
  return contenders.map(({ name, unit }, i) => {
    const sorted = rates[i]!.toSorted((a, b) => a - b);
    return { name, unit, median: middle(sorted), least: sorted[0]!, most: sorted.at(-1)! };
  });
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** A contender that runs in this process: its answer is checked outside the time. */
export function timed<T>(
  name: string,
  amount: number,
  unit: string,
  run: () => T | Promise<T>,
  check: (answer: T) => void,
): Contender {
  return {
    name,
    unit,
    run: async () => {
      const began = performance.now();
      const answer = await run();
      const seconds = (performance.now() - began) / 1000;
      check(answer);
      return { seconds, amount };
    },
  };
}
