/** Runs cases in turn, round by round, so that whatever else the machine does falls on all of them alike. */

/** One thing that is timed. */
export interface Case {
  readonly name: string;
  /** Does the work once and gives its answer. */
  readonly run: () => unknown;
  /** Throws unless the answer is right. */
  readonly check: (answer: unknown) => void;
  /** Units of work in one run, for a rate: paths, say. */
  readonly work?: { readonly amount: number; readonly unit: string };
}

/** A case's times over the rounds, in milliseconds. */
export interface Times {
  readonly name: string;
  readonly median_ms: number;
  readonly least_ms: number;
  readonly most_ms: number;
  readonly rate: { readonly per_second: number; readonly unit: string } | null;
}

/** Warms each case up by one round, whose answers are checked like all others, then times `rounds` of them. */
export async function race(cases: readonly Case[], rounds: number): Promise<readonly Times[]> {
  const times = cases.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, { run, check }] of cases.entries()) {
      const began = performance.now();
      const answer = await run();
      const took = performance.now() - began;
      check(answer);
      if (round > 0) times[i]!.push(took);
    }
  }
  return cases.map((each, i) => summarise(each, times[i]!));
}

function summarise({ name, work }: Case, times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const rate = work ? { per_second: (1000 * work.amount) / median, unit: work.unit } : null;
  return { name, median_ms: median, least_ms: sorted[0]!, most_ms: sorted.at(-1)!, rate };
}
