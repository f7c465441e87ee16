/** Tries an item again that ended by no mistake of its plan: a worker that died, a time that ran out, a mistake of ours. */

import { say } from '../report/messages.ts';
import type { ItemReport } from './tasks.ts';
import type { TimeLimit } from './time-limit.ts';

/** How often and how long an item is tried. */
export interface AttemptLimits {
  readonly retries: number;
  readonly seconds: number | null;
  /** Aborted when the batch is to end; an item that ends by that is not tried again. */
  readonly signal: AbortSignal;
}

/** One try: what ends it when its time is over, and what it gives. */
export interface Try<T> {
  readonly limit: TimeLimit;
  readonly result: Promise<T>;
}

/**
 * Tries an item until it ends with an outcome, as often as is allowed, and gives what ended it last as an outcome where it never does;
 * `plan` is what the issue points at.
 */
export async function attempt(
  begin: () => Try<ItemReport>,
  { retries, seconds, signal }: AttemptLimits,
  plan: string,
): Promise<ItemReport> {
  const began = performance.now();
  for (let tries = 0; ; tries++) {
    const { limit, result } = begin();
    try {
      return await result;
    } catch (error) {
      signal.throwIfAborted();
      if (tries < retries) continue;
      const issue = limit.signal.aborted
        ? { kind: 'out-of-time', message: say('en', 'batch-out-of-time', { seconds: String(seconds) }) }
        : { kind: 'our-fault', message: error instanceof Error ? error.message : String(error) };
      const outcome = { kind: 'failed', issues: [{ ...issue, place: `${plan}:1:1` }] } as const;
      return { outcome, seconds: (performance.now() - began) / 1000 };
    } finally {
      limit.end();
    }
  }
}
