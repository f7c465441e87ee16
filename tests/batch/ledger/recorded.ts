/** Ledgers for tests, in folders of their own, and what is recorded in them. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '../../../src/batch/ledger/ledger.ts';
import { type Forecast, forecast } from '../../../src/index.ts';
import { contractPlan, planOf } from '../../contract-files.ts';

/** A path for a ledger that is not there yet. */
export function newLedgerPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'attain-ledger-')), 'nightly.duckdb');
}

/** Forecasts a contract plan with few paths. */
export function contractForecast(name: string): Promise<Forecast> {
  const { file, text, read } = contractPlan(name);
  return forecast({ file, text, read }, { paths: 1024 });
}

/** A small forecast with a target of every kind. */
export function smallForecast(seed = 1): Promise<Forecast> {
  const plan = planOf(`plan: 1
name: small
title: { en: Small, zh: 小 }
time: { origin: 2023-Q4, end: 2025-Q4, step: quarter, report: quarter }
variables:
  growth: normal(2%, 3%)
  output: { start: 100, next: output * (1 + growth), aggregate: mean }
targets:
  in: { measure: output, in: 2025-Q2, at_least: 110, require: 50%, status: { on_track: 60%, at_risk: 30% } }
  by: { measure: output, by: 2024-Q4, at_least: 105, title: 早 }
  through: { measure: output, through: 2025-Q4, at_most: 130 }
  all: { all: [in, by] }
  two: { count: [in, by, through], at_least: 2 }
`);
  return forecast(plan, { paths: 1024, seed });
}

/** The entry of a done item; the item's hash is made of a number. */
export function doneEntry(item: number, of: Forecast, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const { name, variant, set } = of.plan;
  return {
    ...{ item: item.toString(16).padStart(64, '0'), batch: 'nightly', plan: name, variant, set, seed: of.run.seed },
    ...{ as_of: null, row: null, plan_path: `plans/${name}.yaml`, outcome: { kind: 'done', forecast: of } },
    ...{ seconds: 0.25, paths: of.run.paths },
    ...more,
  };
}

/** The entry of an item that failed. */
export function failedEntry(item: number, of: Forecast): LedgerEntry {
  const issues = [{ kind: 'not-finite', place: 'plan.yaml:3:1', message: 'a value is not finite' }];
  return doneEntry(item, of, { outcome: { kind: 'failed', issues } });
}
