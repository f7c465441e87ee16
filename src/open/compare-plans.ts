/** Plans, or one plan with its variants and cases, run on common random numbers and compared with the first. */

import { type ComparableRun, compareRuns } from '../analysis/compare-runs.ts';
import type { Comparison } from '../analysis/comparison.ts';
import { invariant } from '../base/assert.ts';
import { blockPaths } from '../base/block.ts';
import { createIssueLog, type Issue, PlanError } from '../base/issue.ts';
import { gibibytes, memoryLimit } from '../base/memory.ts';
import type { PointOrder } from '../pilot/point-order.ts';
import type { SetText } from '../plan/apply-sets.ts';
import { openWorkbooks } from '../plan/open-workbooks.ts';
import type { PlanInput, PlanSource } from '../plan/plan-source.ts';
import { hitBytes } from '../summary/hit-bits.ts';
import { checkCall } from './check-call.ts';
import { openWritten, type WrittenPlan } from './open.ts';
import { compareOptionKeys, forecastOptionKeys } from './option-keys.ts';
import { type CompareOptions, type ForecastOptions, setTexts } from './options.ts';
import { type PlanRun, type PreparedPlan, prepareWritten, runPrepared } from './run-plan.ts';

/**
 * Compares several plans, or one plan as written with its variants and cases. All columns run on the seed, the paths, the
 * sampler and the order of dimensions of the first, so that a difference is known better than either figure. Throws a PlanError with the issues of all columns, and the
 * signal's reason when it is aborted.
 */
export async function compare(
  sources: PlanSource | readonly PlanSource[],
  options: CompareOptions = {},
): Promise<Comparison> {
  const { failOnDrop = null, onProgress, onWarnings } = options;
  for (const source of [sources].flat()) checkCall('compare', source, options, compareOptionKeys);
  const columns = prepareColumns(await Promise.all([sources].flat().map(openWorkbooks)), options);
  const warnings = distinct(columns.flatMap(({ prepared }) => prepared.warnings));
  if (warnings.length > 0) onWarnings?.(warnings);
  const runs: (PlanRun & { readonly case: string | null })[] = [];
  for (const { prepared, sets } of columns) {
    const { blocks } = prepared;
    const before = runs.length * blocks;
    const progress = (done: number): void => onProgress?.(before + done, columns.length * blocks);
    const run = await runPrepared({ ...prepared, options: { ...prepared.options, onProgress: progress } });
    runs.push({ ...run, case: caseText(sets) });
  }
  return compareRuns(runs, failOnDrop);
}

/** A run that later ones can be compared with: they take the order of its random numbers. */
export interface RunToCompare extends ComparableRun {
  readonly order: PointOrder | null;
}

/**
 * Runs a plan so that the run can be compared by `compareRuns` with others of the same seed, sampler and paths; `like` is the
 * run that it is to be compared with, if there is one. Throws a PlanError as `forecast` does, and the signal's reason when it
 * is aborted.
 */
export async function runComparable(
  source: PlanSource,
  options: ForecastOptions = {},
  like: RunToCompare | null = null,
): Promise<RunToCompare> {
  checkCall('runComparable', source, options, forecastOptionKeys);
  options.onStage?.('read');
  const prepared = prepareComparable(openWritten(await openWorkbooks(source)), options, like?.order);
  return { ...(await runPrepared(prepared)), case: null, order: prepared.order };
}

/** Prepares a plan so that its run can be compared with others path by path, in their order if there is one. Throws a PlanError with all of its issues. */
function prepareComparable(
  written: WrittenPlan,
  options: ForecastOptions,
  order: PointOrder | null = null,
): PreparedPlan {
  // all columns have the paths of the first, so none of them may stop before
  const prepared = prepareWritten(written, { ...options, precision: null }, order);
  const { plan, job, blocks } = prepared;
  const bytes = 2 * job.request.targets.length * blocks * hitBytes; // of the first column and of another
  if (bytes > memoryLimit) {
    const log = createIssueLog();
    const size = { size: gibibytes(bytes), limit: gibibytes(memoryLimit) };
    log.error('compare-too-large', { file: plan.file, line: 1, column: 1 }, size);
    throw new PlanError(log.issues);
  }
  return { ...prepared, job: { ...job, request: { ...job.request, pathwise: true } } };
}

/** What a column runs; `sets` are those of a case. */
interface Column {
  readonly prepared: PreparedPlan;
  readonly sets: readonly SetText[];
}

function prepareColumns(sources: readonly PlanInput[], options: CompareOptions): readonly Column[] {
  const { variants, failOnDrop: _, onWarnings: __, cases: ___, ...shared } = options;
  const cases = (options.cases ?? []).map(setTexts);
  const [source, ...others] = sources;
  invariant(source !== undefined, 'compare: there is a plan');
  invariant(
    others.length === 0 || ((variants ?? []).length <= 1 && cases.length === 0),
    'compare: several plans are compared as written or under one variant',
  );
  const issues: Issue[] = [];
  let first: Column | null = null;
  const open = new Map<PlanInput, WrittenPlan>();
  const written = (of: PlanInput): WrittenPlan => {
    const known = open.get(of) ?? openWritten(of);
    open.set(of, known);
    return known;
  };
  const prepare = (of: PlanInput, sets: readonly SetText[], changes: ForecastOptions): Column | null => {
    try {
      const set = [...setTexts(shared.set), ...sets];
      return { prepared: prepareComparable(written(of), { ...shared, ...changes, set }, first?.prepared.order), sets };
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      issues.push(...error.issues);
      return null;
    }
  };
  const under = (variant: string | undefined): ForecastOptions => (variant === undefined ? {} : { variant });
  first = prepare(source, [], others.length === 0 ? {} : under(variants?.[0]));
  const like = first === null ? {} : likeRun(first.prepared);
  const rest =
    others.length > 0
      ? others.map((other) => prepare(other, [], { ...like, ...under(variants?.[0]) }))
      : [
          ...variantsOf(first, options).map((variant) => prepare(source, [], { ...like, variant })),
          ...cases.map((sets) => prepare(source, sets, like)),
        ];
  if (first !== null && rest.length === 0) {
    const log = createIssueLog();
    log.error('compare-alone', { file: source.file, line: 1, column: 1 }, { file: source.file });
    issues.push(...log.issues);
  }
  if (issues.length > 0) throw new PlanError(distinct(issues));
  return [first, ...rest].map((column) => column!);
}

/** The options of a run on the random numbers of another. */
function likeRun({ job: { seed }, blocks, sampler }: PreparedPlan): ForecastOptions {
  return { seed, sampler, paths: blocks * blockPaths };
}

/** The variants that are asked for, or, when neither they nor cases are, all that a plan has. */
function variantsOf(first: Column | null, { variants, cases = [] }: CompareOptions): readonly string[] {
  if (variants !== undefined || cases.length > 0) return variants ?? [];
  return first?.prepared.plan.variants.map(({ name }) => name) ?? [];
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

function caseText(sets: readonly SetText[]): string | null {
  return sets.length === 0 ? null : sets.map(({ name, text }) => `${name} = ${text.trim()}`).join('; ');
}
