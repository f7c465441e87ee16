/** The check of a batch: how many items, about how long and how much memory, and what is wrong with the plans. Nothing is run but a few blocks. */

import { blockPaths } from '../base/block.ts';
import { createIssueLog, type Issue, PlanError } from '../base/issue.ts';
import { openWritten } from '../open/open.ts';
import { type ReadyPlan, runReady } from '../open/run-plan.ts';
import { applySets } from '../plan/apply-sets.ts';
import { openWorkbooks } from '../plan/open-workbooks.ts';
import type { Plan } from '../plan/plan.ts';
import { memoryOf, sizeOfJob } from '../simulate/memory.ts';
import { executeAtOnce } from '../simulate/simulate.ts';
import { countItems, countSettings, type Family, itemsOf, settingsOf } from './family.ts';
import type { Batch } from './open-batch.ts';
import { unpackPlan } from './plan-package.ts';
import { createItemRunner, type ItemRunner } from './run-item.ts';

/** The items of a plan under a variant. */
export interface FamilyCheck {
  readonly plan: string;
  readonly variant: string | null;
  readonly items: number;
  /** Of an item, the most there may be where there is a precision; null where it cannot be run. */
  readonly paths: number | null;
  /** About, of an item on one thread. */
  readonly seconds: number | null;
  /** About, of an item. */
  readonly bytes: number | null;
}

export interface BatchCheck {
  readonly name: string;
  readonly items: number;
  readonly paths: number;
  readonly threads: number;
  /** About, on so many threads. */
  readonly seconds: number;
  /** About, of all threads together. */
  readonly bytes: number;
  readonly families: readonly FamilyCheck[];
  readonly issues: readonly Issue[];
}

/** What a process and each of its threads take before they run anything. */
const processBytes = 150 * 2 ** 20;
const threadBytes = 60 * 2 ** 20;

/** Checks a batch for a run on so many threads, by a clock of milliseconds. */
export async function checkBatch(
  { manifest, families }: Batch,
  threads: number,
  now: () => number,
): Promise<BatchCheck> {
  const { megabytes } = manifest.limits;
  const runner = createItemRunner(executeAtOnce);
  const times = new Map<string, Times>();
  const checks: FamilyCheck[] = [];
  const issues: Issue[] = [];
  for (const family of families) {
    const { hash } = family.package;
    const { ready, issues: found } = await prepareFirst(family, megabytes, runner);
    issues.push(...found, ...(found.length > 0 ? [] : await settingIssues(family)));
    // variants of a plan take about the same time
    if (ready !== null && !times.has(hash)) times.set(hash, await measure(ready, family, now));
    checks.push(checkOf(family, ready, times.get(hash)));
  }
  const sum = (of: (check: FamilyCheck) => number): number => checks.reduce((total, check) => total + of(check), 0);
  const largest = Math.max(0, ...checks.map(({ bytes }) => bytes ?? 0));
  return {
    name: manifest.name,
    items: sum(({ items }) => items),
    paths: sum(({ items, paths }) => items * (paths ?? 0)),
    threads,
    seconds: sum(({ items, seconds }) => items * (seconds ?? 0)) / threads,
    bytes: processBytes + threads * (threadBytes + largest),
    families: checks,
    issues: [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()],
  };
}

function checkOf(family: Family, ready: ReadyPlan | null, times: Times | undefined): FamilyCheck {
  const { planPath: plan, options } = family;
  const items = countItems(family);
  const head = { plan, variant: options.variant, items };
  if (ready === null || times === undefined) return { ...head, paths: null, seconds: null, bytes: null };
  const preparing = (times.setting * countSettings(family)) / items;
  return {
    ...head,
    paths: ready.blocks * blockPaths,
    seconds: preparing + times.item + times.block * ready.blocks,
    bytes: memoryOf(sizeOfJob(ready.job)),
  };
}

/** Prepares the first item of a family. */
async function prepareFirst(
  family: Family,
  megabytes: number | null,
  { prepare }: ItemRunner,
): Promise<{ readonly ready: ReadyPlan | null; readonly issues: readonly Issue[] }> {
  const [item] = itemsOf(family);
  if (item === undefined || family.issues.length > 0) return { ready: null, issues: family.issues };
  try {
    const { set, seed } = item;
    return { ready: await prepare(family.package, { options: family.options, set, seed, megabytes }), issues: [] };
  } catch (error) {
    if (error instanceof PlanError) return { ready: null, issues: error.issues };
    throw error;
  }
}

/** Reads all that a family's items set; their models are built when they run. */
async function settingIssues(family: Family): Promise<readonly Issue[]> {
  if (countSettings(family) === 1) return [];
  const plan = await planOf(family);
  const log = createIssueLog();
  for (const set of settingsOf(family)) applySets(plan, family.options.variant, set, log);
  return log.issues;
}

async function planOf({ package: from }: Family): Promise<Plan> {
  return openWritten(await openWorkbooks(unpackPlan(from))).plan;
}

/** Seconds that parts of an item's run take. */
interface Times {
  /** For each different setting. */
  readonly setting: number;
  readonly item: number;
  readonly block: number;
}

const fewBlocks = 1;
const moreBlocks = 9;

async function measure(ready: ReadyPlan, family: Family, now: () => number): Promise<Times> {
  const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const began = now();
    await work();
    return (now() - began) / 1000;
  };
  const run = (blocks: number) => (): Promise<unknown> => {
    const options = { ...ready.options, execute: executeAtOnce };
    return runReady({ ...ready, options, blocks, precision: null });
  };
  await run(fewBlocks)(); // warms up
  const [few, more] = [await secondsOf(run(fewBlocks)), await secondsOf(run(moreBlocks))];
  const block = Math.max(0, more - few) / (moreBlocks - fewBlocks);
  const again = createItemRunner(executeAtOnce);
  const setting = await secondsOf(() => prepareFirst(family, null, again));
  return { setting, item: Math.max(0, few - fewBlocks * block), block };
}
