/** `attain run --ledger FILE`: the forecast, recorded. */

import type { LedgerOptions } from '../batch/ledger/ledger.ts';
import type { Forecast } from '../forecast/forecast.ts';

/** A ledger to record a run in. */
export interface RunLedger {
  record(forecast: Forecast, seconds: number): Promise<void>;
}

/**
 * Opens a ledger for a run of a plan file, or makes it, so that what is wrong with it is told before the run; it is not held
 * meanwhile, so that runs beside each other can share it. Throws a PlanError.
 */
export async function openRunLedger(
  file: string,
  planFile: string,
  wait: Pick<LedgerOptions, 'waitSeconds'>,
): Promise<RunLedger> {
  const { openLedger } = await import('../batch/ledger/ledger.ts');
  const { itemOfRun } = await import('../batch/ledger/item-of-run.ts');
  const { planPathFrom } = await import('../batch/ledger/plan-path.ts');
  await (await openLedger(file, { mode: 'write', ...wait })).close();
  return {
    record: async (forecast, seconds) => {
      const { name, variant, set, as_of } = forecast.plan;
      const { seed, paths } = forecast.run;
      const ledger = await openLedger(file, { mode: 'write', ...wait });
      try {
        await ledger.record([
          {
            ...{ item: itemOfRun(forecast), batch: null, plan: name, variant, set, seed, as_of, row: null },
            ...{ plan_path: planPathFrom(file, planFile), outcome: { kind: 'done', forecast }, seconds, paths },
          },
        ]);
      } finally {
        await ledger.close();
      }
    },
  };
}
