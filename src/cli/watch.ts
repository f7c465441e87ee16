/** `attain run PLAN --watch`: a run again after each save, with the differences from the run before. */

import { dirname, join, relative, sep } from 'node:path';
import { type Issue, PlanError } from '../base/issue.ts';
import { type ForecastOptions, type RunToCompare, runComparable } from '../index.ts';
import { withThreads } from '../simulate/threads.ts';
import { diagnoseIssues } from './diagnose.ts';
import { openPlan, type PlanFiles } from './plan-files.ts';
import { createProgressLine } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { commandLineFile } from './usage.ts';
import { type FileWatch, watchFiles } from './watch-files.ts';
import { createWatchReport, type WatchStyle } from './watch-report.ts';

/** Paths where nothing says how many: an author waits for each save, and differences on common random numbers are exact enough. */
const draftPaths = 16_384;

/** What came of a run: itself, the mistakes that forbade it, or nothing, as a save came in between. */
type Attempt =
  | { readonly kind: 'run'; readonly run: RunToCompare; readonly warnings: readonly Issue[]; readonly plan: PlanFiles }
  | { readonly kind: 'wrong'; readonly issues: readonly Issue[]; readonly plan: PlanFiles | null }
  | { readonly kind: 'overtaken' };

/**
 * Runs a plan, and again whenever it or one of its tables is saved, until the terminal's signal is aborted: then it throws the
 * reason. The threads last from run to run, unless a save cuts one off. A save during a run starts it anew. Gives 2 when the command line itself is wrong, so that no save can mend it.
 */
export async function watchPlan(
  file: string,
  simulation: ForecastOptions,
  threads: number,
  style: WatchStyle,
  terminal: Terminal,
): Promise<number> {
  return withThreads(threads, (runs) =>
    watchRuns(file, { defaultPaths: draftPaths, ...simulation, ...runs }, style, terminal),
  );
}

async function watchRuns(
  file: string,
  options: ForecastOptions,
  style: WatchStyle,
  terminal: Terminal,
): Promise<number> {
  const { signal } = terminal;
  const files = watchFiles();
  const report = createWatchReport(style, terminal);
  try {
    for (let saved: readonly string[] = []; ; ) {
      const overtaken = new AbortController();
      const attempt = attemptRun(file, options, report.last(), files, overtaken.signal, terminal);
      const save = files.next(signal).then((names) => {
        overtaken.abort();
        return names;
      });
      save.catch(() => {}); // awaited below, unless the run throws first
      const made = await attempt;
      signal.throwIfAborted();
      if (made.kind === 'run') report.ran(made.run, saved, made.warnings, made.plan.sources);
      if (made.kind === 'wrong') {
        diagnoseIssues(made.issues, terminal, made.plan?.sources);
        if (saved.length === 0 && made.issues.every(({ place }) => place.file === commandLineFile)) return 2;
        report.failed();
      }
      if (made.kind !== 'overtaken') report.waits(file, files.count());
      saved = await save;
    }
  } finally {
    files.close();
  }
}

async function attemptRun(
  file: string,
  options: ForecastOptions,
  last: RunToCompare | null,
  files: FileWatch,
  overtaken: AbortSignal,
  terminal: Terminal,
): Promise<Attempt> {
  const warnings: Issue[] = [];
  const progress = createProgressLine(terminal, () => performance.now());
  let plan: PlanFiles | null = null;
  try {
    files.add(file);
    plan = watchReads(openPlan(file, terminal.argv, terminal.language), files);
    const settings = {
      ...options,
      onProgress: progress.show,
      onWarnings: (issues: readonly Issue[]) => warnings.push(...issues),
      signal: AbortSignal.any([terminal.signal, overtaken]),
    };
    const run = await runComparable(plan, settings, last).finally(progress.clear);
    return overtaken.aborted ? { kind: 'overtaken' } : { kind: 'run', run, warnings, plan };
  } catch (error) {
    if (error instanceof PlanError) return { kind: 'wrong', issues: error.issues, plan };
    if (overtaken.aborted && !terminal.signal.aborted) return { kind: 'overtaken' };
    throw error;
  }
}

/** Has each file watched that a plan reads, whether it is there or not, but none outside of the plan's folder. */
function watchReads(plan: PlanFiles, files: FileWatch): PlanFiles {
  const folder = dirname(plan.file);
  return {
    ...plan,
    read: (path) => {
      const data = join(folder, path);
      if (relative(folder, data).split(sep)[0] !== '..') files.add(data);
      return plan.read(path);
    },
  };
}
