/** `attain run PLAN`: the forecast, as text or JSON, and as files. */

import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { mostPaths } from '../base/block.ts';
import type { Issue } from '../base/issue.ts';
import type { Forecast } from '../forecast/forecast.ts';
import { verdictExitCode } from '../forecast/verdict-exit-code.ts';
import type { PlanOptions } from '../index.ts';
import { forecastTables } from '../report/forecast-tables.ts';
import { forecastText } from '../report/forecast-text.ts';
import { jsonText } from '../report/json-text.ts';
import { type MessageKey, say } from '../report/messages.ts';
import { plainNumber } from '../report/number-text.ts';
import { durationText } from '../report/progress-text.ts';
import { executeInThreads } from '../simulate/pool.ts';
import { diagnoseIssues } from './diagnose.ts';
import { threadCount, wholeNumber } from './options.ts';
import { precisionOption } from './percentage-points.ts';
import { openPlan } from './plan-files.ts';
import { createProgressLine } from './progress.ts';
import {
  addSimulationOptions,
  readPlanOptions,
  readSimulationOptions,
  type TypedOptions,
} from './simulation-options.ts';
import type { Terminal } from './terminal.ts';
import { createTimings, type Timings, timingText } from './timings.ts';
import { refuseExcess, usageError } from './usage.ts';
import { withPlan } from './with-plan.ts';
import { checkWritable, type NewFile, writeFiles } from './write-files.ts';

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
}

const notBuilt = {
  '--blocks': ' <range>',
  '--summary': ' <file>',
  '--ledger': ' <file>',
};

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
    .allowExcessArguments();
  for (const [name, value] of Object.entries(notBuilt)) command.addOption(new Option(name + value).hideHelp());
  command.action(async (plan: string, options: RunOptions) => {
    for (const name of Object.keys(notBuilt)) refuseNotBuilt(name, command, terminal);
    refuseExcess('run', command.args, terminal.argv);
    finish(await run(plan, options, terminal));
  });
}

function refuseNotBuilt(name: string, command: Command, { argv }: Terminal): void {
  const option = command.options.find((each) => each.long === name)!;
  if (command.getOptionValueSource(option.attributeName()) === undefined) return;
  const typed = argv.find((word) => word === name || word.startsWith(`${name}=`)) ?? name;
  throw usageError(argv, typed, 'usage-not-built', { name });
}

function refuseWithWatch(name: 'out' | 'timing' | 'precision', options: RunOptions, argv: readonly string[]): void {
  if (options[name] === undefined) return;
  throw usageError(argv, options[name], 'usage-not-with', { option: `--${name}`, other: '--watch' });
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
  if (options.watch) {
    for (const name of ['out', 'timing', 'precision'] as const) refuseWithWatch(name, options, argv);
    const style = { json: options.json === true, verbose: options.verbose === true };
    const { watchPlan } = await import('./watch.ts');
    return watchPlan(file, { ...simulation, execute: executeInThreads(threads) }, style, terminal);
  }
  if (options.printProgram) return printProgram(file, readPlanOptions(options, terminal), terminal);
  if (options.out !== undefined) checkWritable(options.out, argv);
  if (options.timing !== undefined) checkWritable(join(options.timing, '..'), argv);
  const plan = openPlan(file, argv, terminal.language);
  return withPlan(plan, terminal, async () => {
    const { forecast } = await import('../index.ts');
    const warnings: Issue[] = [];
    const progress = createProgressLine(terminal, () => performance.now());
    const result = await forecast(plan, {
      ...simulation,
      execute: executeInThreads(threads),
      onProgress: progress.show,
      onWarnings: (issues) => warnings.push(...issues),
      onStage: timings.begin,
      onFallback: () => terminal.diagnose(`${say(terminal.language, 'no-simd')}\n`),
    }).finally(progress.clear);
    terminal.signal.throwIfAborted();
    diagnoseIssues(warnings, terminal, plan.sources);
    deliver(result, options, warnings.length > 0, timings, terminal);
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

/** Writes the files and prints the result: files first, so that a result that was printed was also written. */
function deliver(forecast: Forecast, options: RunOptions, warned: boolean, timings: Timings, terminal: Terminal): void {
  const { language, resultColour: colour, width, argv } = terminal;
  const json = jsonText(forecast);
  const bothTerminals = terminal.resultIsTerminal && terminal.diagnosisIsTerminal;
  const text = options.json
    ? json
    : forecastText(forecast, {
        language,
        colour,
        width,
        verbose: options.verbose === true,
        warnings: !(warned && bothTerminals),
      });
  const files = options.out === undefined ? [] : outFiles(options.out, forecast, json, terminal);
  if (options.timing !== undefined) files.push({ path: options.timing, text: timingText(timings) });
  writeFiles(files, argv);
  terminal.result(text);
  if (!terminal.diagnosisIsTerminal) return;
  if (files.length > 0) {
    const names = files.map((file) => file.path).join(say(language, 'list-comma'));
    terminal.diagnose(`${say(language, 'wrote-files', { files: names })}\n`);
  }
  const time = durationText(timings.elapsed() / 1000, language);
  terminal.diagnose(`${say(language, 'run-done', { paths: plainNumber(forecast.run.paths), time })}\n`);
}

function outFiles(folder: string, forecast: Forecast, json: string, { language }: Terminal): NewFile[] {
  const tables = forecastTables(forecast);
  const text = forecastText(forecast, { language, colour: false, width: 80, verbose: true });
  const texts = {
    'forecast.json': json,
    'forecast.txt': text,
    'targets.csv': tables.targets,
    'series.csv': tables.series,
  };
  return Object.entries(texts).map(([name, content]) => ({ path: join(folder, name), text: content }));
}
