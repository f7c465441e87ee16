/** The exit code that a forecast's verdicts ask for. */

import type { Forecast } from './forecast.ts';

/** 3 when a requirement is missed, 4 when none is missed but one is undecided, 0 otherwise. */
export function verdictExitCode(forecast: Forecast): 0 | 3 | 4 {
  const verdicts = forecast.targets.map((target) => target.verdict);
  if (verdicts.includes('missed')) return 3;
  return verdicts.includes('undecided') ? 4 : 0;
}
