/** What a threshold target asks, in parts. */

import type { ThresholdForecast } from '../forecast/forecast.ts';

/** The one of in, by, through and the one of at_least, at_most that a threshold target has. */
export function thresholdParts(target: ThresholdForecast): {
  readonly when: 'in' | 'by' | 'through';
  readonly period: string;
  readonly direction: 'at_least' | 'at_most';
  readonly threshold: number;
} {
  const when = target.in !== undefined ? 'in' : target.by !== undefined ? 'by' : 'through';
  const direction = target.at_least !== undefined ? 'at_least' : 'at_most';
  return { when, period: target[when]!, direction, threshold: target[direction]! };
}
