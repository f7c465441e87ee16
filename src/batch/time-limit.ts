/** A limit on the time that something may take from its own begin on. */

/** Aborts its signal when the time is over; `end` stops the clock. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  readonly end: () => void;
}

const lookMs = 50;

/** Starts to watch for the begin; null seconds are no limit. What begins in another thread is looked at twenty times a second. */
export function limitTime(seconds: number | null, hasBegun: () => boolean): TimeLimit {
  const controller = new AbortController();
  if (seconds === null) return { signal: controller.signal, end: () => {} };
  let since = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (!hasBegun()) since = now;
    else if (now - since > seconds * 1000) controller.abort();
  }, lookMs);
  return { signal: controller.signal, end: () => clearInterval(timer) };
}
