/** Runs items from the packages of their plans, in whatever process: what many items share is made once. */

import { createIssueLog, issueMessage, PlanError } from '../base/issue.ts';
import { placeText } from '../base/place.ts';
import { openWritten, samplerOf, type WrittenPlan } from '../open/open.ts';
import { openWrittenOrder } from '../open/open-order.ts';
import { makeReady, type PreparedPlan, prepareWritten, type ReadyPlan, runReady } from '../open/run-plan.ts';
import type { PointOrder } from '../pilot/point-order.ts';
import type { SetText } from '../plan/apply-sets.ts';
import { openWorkbooks } from '../plan/open-workbooks.ts';
import { createEngine, type Engine } from '../simulate/engine.ts';
import { memoryOf, sizeOfJob } from '../simulate/memory.ts';
import type { Execute } from '../simulate/simulate.ts';
import type { ItemOptions } from './item.ts';
import type { Outcome } from './ledger/entry.ts';
import { type PlanPackage, unpackPlan } from './plan-package.ts';
import { createRecent } from './recent.ts';

/** What is asked of an item's plan. */
export interface ItemRequest {
  readonly options: ItemOptions;
  readonly set: readonly SetText[];
  readonly seed: number;
  /** The most memory that it may take; null: no limit but that of any run. */
  readonly megabytes: number | null;
}

export interface ItemRunner {
  /** Prepares an item without running it. Throws a PlanError. */
  readonly prepare: (from: PlanPackage, request: ItemRequest) => Promise<ReadyPlan>;
  /** Runs an item; what is wrong with its plan is an outcome. Throws our own mistakes, and the signal's reason when it is aborted. */
  readonly run: (from: PlanPackage, request: ItemRequest, signal?: AbortSignal) => Promise<Outcome>;
}

/** A plan that was read, with the order of its random numbers: null where it has none by itself or needs none. */
interface OpenedPlan {
  readonly written: WrittenPlan;
  readonly order: PointOrder | null;
}

const plansKept = 4;

/** Makes a runner of items; `execute` runs the blocks of one. */
export function createItemRunner(execute: Execute, engine: Engine = createEngine()): ItemRunner {
  const plans = createRecent<Promise<OpenedPlan>>(plansKept);
  const runs = createRecent<Promise<ReadyPlan>>(plansKept);
  const prepare: ItemRunner['prepare'] = async (from, { options, set, seed, megabytes }) => {
    const { variant, paths, precision, sampler } = options;
    const key = JSON.stringify([from.hash, options, set, megabytes]);
    const ready = await runs(key, async () => {
      const { written, order } = await plans(`${from.hash} ${sampler}`, () => openPackage(from, options));
      const given = {
        ...(variant === null ? {} : { variant }),
        ...(paths === null ? {} : { paths }),
        ...(precision === null ? {} : { precision }),
        ...(sampler === null ? {} : { sampler }),
      };
      const prepared = prepareWritten(written, { ...given, set }, order);
      checkMegabytes(prepared, megabytes);
      return makeReady(prepared, engine);
    });
    return { ...ready, job: { ...ready.job, seed }, options: { ...ready.options, seed } };
  };
  const run: ItemRunner['run'] = async (from, request, signal) => {
    try {
      const { options, ...ready } = await prepare(from, request);
      const stoppable = { ...options, execute, ...(signal === undefined ? {} : { signal }) };
      const { forecast } = await runReady({ ...ready, options: stoppable }, engine);
      return { kind: 'done', forecast };
    } catch (error) {
      if (error instanceof PlanError) return failedOutcome(error);
      throw error;
    }
  };
  return { prepare, run };
}

async function openPackage(from: PlanPackage, { sampler }: ItemOptions): Promise<OpenedPlan> {
  const written = openWritten(await openWorkbooks(unpackPlan(from)));
  const isOrdered = samplerOf(written.plan, sampler ?? undefined) === 'sobol';
  return { written, order: isOrdered ? openWrittenOrder(written) : null };
}

function checkMegabytes({ file, job }: PreparedPlan, limit: number | null): void {
  const megabytes = Math.ceil(memoryOf(sizeOfJob(job)) / 2 ** 20);
  if (limit === null || megabytes <= limit) return;
  const log = createIssueLog();
  const at = { file, line: 1, column: 1 };
  log.error('batch-item-too-large', at, { size: String(megabytes), limit: String(limit) });
  throw new PlanError(log.issues);
}

/** What a mistake in a plan makes of an item. */
export function failedOutcome({ issues }: Pick<PlanError, 'issues'>): Outcome {
  return {
    kind: 'failed',
    issues: issues
      .filter(({ severity }) => severity === 'error')
      .map((issue) => ({ kind: issue.kind, place: placeText(issue.place), message: issueMessage(issue, 'en') })),
  };
}
