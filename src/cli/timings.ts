/** How long each stage of a run took. */

import { jsonText } from '../report/json-text.ts';

/** Collects the stages' times; the clock is given. */
export interface Timings {
  /** Notes that a stage begins, which ends the one before. */
  readonly begin: (stage: string) => void;
  /** Milliseconds of each stage so far; ends the stage at hand. */
  readonly stages: () => ReadonlyMap<string, number>;
  /** Milliseconds since the timings were made. */
  readonly elapsed: () => number;
}

/** Makes empty timings on a clock of milliseconds. */
export function createTimings(now: () => number): Timings {
  const began = now();
  const stages = new Map<string, number>();
  let current: { readonly stage: string; readonly since: number } | null = null;
  const end = (): void => {
    if (current !== null) stages.set(current.stage, (stages.get(current.stage) ?? 0) + now() - current.since);
    current = null;
  };
  return {
    begin: (stage) => {
      end();
      current = { stage, since: now() };
    },
    stages: () => {
      end();
      return stages;
    },
    elapsed: () => now() - began,
  };
}

/** Writes timings as JSON, all in milliseconds; the total is more than the stages' sum by what lies between them. */
export function timingText(timings: Timings): string {
  return jsonText({
    schema: 'attain/timing@1',
    total_ms: timings.elapsed(),
    stages_ms: Object.fromEntries(timings.stages()),
  });
}
