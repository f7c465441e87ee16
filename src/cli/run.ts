/** `attain run PLAN`: the forecast, as text or JSON, and as files. */

import { join } from 'node:path';
import type { Command } from 'commander';
import { mostPaths } from '../base/block.ts';
import type { Issue } from '../base/issue.ts';
import { verdictExitCode } from '../forecast/verdict-exit-code.ts';
import type { PlanOptions } from '../index.ts';
import { type MessageKey, say } from '../report/messages.ts';
import { plainNumber } from '../report/number-text.ts';
import { durationText } from '../report/progress-text.ts';
import { executeInThreads, withThreads } from '../simulate/threads.ts';
import { deliverForecast } from './deliver-forecast.ts';
import { diagnoseIssues } from './diagnose.ts';
import { readWait } from './ledger/with-ledger.ts';
import { threadCount, wholeNumber } from './options.ts';
import { precisionOption } from './percentage-points.ts';
import { openPlan } from './plan-files.ts';
import { createProgressLine } from './progress.ts';
import { openRunLedger } from './record-run.ts';
import {
  addSimulationOptions,
  readPlanOptions,
  readSimulationOptions,
  type TypedOptions,
} from './simulation-options.ts';
import type { Terminal } from './terminal.ts';
import { createTimings, timingText } from './timings.ts';
import { refuseExcess, usageError } from './usage.ts';
import { withPlan } from './with-plan.ts';
import { checkWritable } from './write-files.ts';

interface RunOptions extends TypedOptions {
  readonly paths?: string;
  readonly precision?: string;
  readonly threads?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly timing?: string;
  readonly verbose?: boolean;
  readonly watch?: boolean;
  readonly printProgram?: boolean;
  readonly blocks?: string;
  readonly summary?: string;
  readonly ledger?: string;
  readonly wait?: string;
}

/** Adds the command to the program; `finish` takes its exit code. */
export function addRun(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const text = (key: MessageKey & `help-${string}`): string => say(terminal.language, key);
  const command = addSimulationOptions(program.command('run'), terminal)
    .description(text('help-run'))
    .argument('<plan>', text('help-plan'))
    .option('--paths <number>', text('help-paths'))
    .option('--precision <points>', text('help-precision'))
    .option('--threads <number>', text('help-threads'))
    .option('--json', text('help-json'))
    .option('--out <folder>', text('help-out'))
    .option('--watch', text('help-watch'))
    .option('--timing <file>', text('help-timing'))
    .option('--print-program', text('help-print-program'))
    .option('--verbose', text('help-verbose'))
    .option('--ledger <file>', text('help-run-ledger'))
    .option('--wait <seconds>', text('help-wait'))
    .option('--blocks <range>', text('help-blocks'))
    .option('--summary <file>', text('help-summary'))
    .allowExcessArguments();
  command.action(async (plan: string, options: RunOptions) => {
    refuseExcess('run', command.args, terminal.argv);
    finish(await run(plan, options, terminal));
  });
}

/** Refuses options that do not go with another one. Throws a PlanError. */
function refuseWith(
  other: '--watch' | '--blocks',
  names: readonly ('out' | 'timing' | 'precision' | 'blocks' | 'summary' | 'ledger')[],
  options: RunOptions,
  argv: readonly string[],
): void {
  for (const name of names) {
    const typed = options[name];
    if (typed !== undefined) throw usageError(argv, typed, 'usage-not-with', { option: `--${name}`, other });
  }
}

async function run(file: string, options: RunOptions, terminal: Terminal): Promise<number> {
  const { argv } = terminal;
  const timings = createTimings(() => performance.now());
  const simulation = {
    ...readSimulationOptions(options, terminal),
    ...(options.paths === undefined ? {} : { paths: wholeNumber(argv, '--paths', options.paths, 1, mostPaths) }),
    ...(options.precision === undefined ? {} : { precision: precisionOption(argv, '--precision', options.precision) }),
  };
  const threads = threadCount(argv, options.threads);
  const wait = readWait(options.wait, terminal);
  if (options.watch) {
    refuseWith('--watch', ['out', 'timing', 'precision', 'blocks', 'summary', 'ledger'], options, argv);
    const style = { json: options.json === true, verbose: options.verbose === true };
    const { watchPlan } = await import('./watch.ts');
    return watchPlan(file, simulation, threads, style, terminal);
  }
  if (options.printProgram) return printProgram(file, readPlanOptions(options, terminal), terminal);
  if (options.blocks !== undefined || options.summary !== undefined) {
    refuseWith('--blocks', ['out', 'timing', 'precision', 'ledger'], options, argv);
    const { runShard } = await import('./run-shard.ts');
    return runShard(file, { ...simulation, execute: executeInThreads(threads) }, options, terminal);
  }
  if (options.out !== undefined) checkWritable(options.out, argv);
  if (options.timing !== undefined) checkWritable(join(options.timing, '..'), argv);
  const plan = openPlan(file, argv, terminal.language);
  return withPlan(plan, terminal, async () => {
    const ledger = options.ledger === undefined ? null : await openRunLedger(options.ledger, file, wait);
    const { forecast } = await import('../index.ts');
    const warnings: Issue[] = [];
    const progress = createProgressLine(terminal, () => performance.now());
    const settings = {
      ...simulation,
      onProgress: progress.show,
      onWarnings: (issues: readonly Issue[]) => warnings.push(...issues),
      onStage: timings.begin,
      onFallback: () => terminal.diagnose(`${say(terminal.language, 'no-simd')}\n`),
    };
    const result = await withThreads(threads, (runs) => forecast(plan, { ...settings, ...runs })).finally(
      progress.clear,
    );
    terminal.signal.throwIfAborted();
    diagnoseIssues(warnings, terminal, plan.sources);
    await ledger?.record(result, timings.elapsed() / 1000);
    const timing = options.timing === undefined ? [] : [{ path: options.timing, text: timingText(timings) }];
    deliverForecast(result, { ...options, warned: warnings.length > 0 }, timing, terminal);
    if (terminal.diagnosisIsTerminal) {
      const time = durationText(timings.elapsed() / 1000, terminal.language);
      terminal.diagnose(`${say(terminal.language, 'run-done', { paths: plainNumber(result.run.paths), time })}\n`);
    }
    return verdictExitCode(result);
  });
}

/** Prints the program that the plan's run would run, and runs nothing. */
function printProgram(file: string, options: PlanOptions, terminal: Terminal): Promise<number> {
  const plan = openPlan(file, terminal.argv, terminal.language);
  return withPlan(plan, terminal, async () => {
    const { programText } = await import('../index.ts');
    terminal.result(await programText(plan, options));
    return 0;
  });
}
