/** Whether targets fall by more than is allowed from the first column of a comparison to another. */

import type { ComparedForecast, ComparedTarget, Drop, DropGate } from './comparison.ts';

/**
 * Judges falls against a limit, a fraction: one is beyond it when the whole interval of the difference is, and within it when
 * the whole interval is. A target that a column lacks and the first has is undecided, so that no gate passes by losing it.
 */
export function judgeDrops(targets: readonly ComparedTarget[], limit: number): DropGate {
  const drops = targets.flatMap(({ id, columns: [first, ...others] }) =>
    first === null || first === undefined ? [] : others.flatMap((column, i) => judge(id, i + 1, column, limit)),
  );
  const verdicts = drops.map(({ verdict }) => verdict);
  const verdict = verdicts.includes('failed') ? 'failed' : verdicts.includes('undecided') ? 'undecided' : 'passed';
  return { limit, verdict, drops };
}

function judge(target: string, column: number, forecast: ComparedForecast | null, limit: number): Drop[] {
  const interval = forecast?.difference?.interval;
  if (interval !== undefined && -interval.lower <= limit) return [];
  const failed = interval !== undefined && -interval.upper > limit;
  return [{ target, column, verdict: failed ? 'failed' : 'undecided' }];
}
