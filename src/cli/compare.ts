/** `attain compare PLAN…`: variants or cases of a plan, or several plans, side by side on common random numbers. */

import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { mostPaths } from '../base/block.ts';
import { type Issue, PlanError } from '../base/issue.ts';
import type { CompareOptions, Comparison } from '../index.ts';
import { comparisonText } from '../report/comparison-text.ts';
import { jsonText } from '../report/json-text.ts';
import { type MessageKey, say } from '../report/messages.ts';
import { withThreads } from '../simulate/threads.ts';
import { diagnoseIssues } from './diagnose.ts';
import { caseOptions, threadCount, wholeNumber } from './options.ts';
import { percentagePoints } from './percentage-points.ts';
import { openPlan, type PlanFiles } from './plan-files.ts';
import { createProgressLine } from './progress.ts';
import {
  addSamplingOptions,
  addSetOption,
  collect,
  readSimulationOptions,
  type TypedOptions,
} from './simulation-options.ts';
import { tellWritten } from './tell-written.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage.ts';
import { checkWritable, type NewFile, writeFiles } from './write-files.ts';

const gateExitCodes = { passed: 0, failed: 3, undecided: 4 } as const;

interface TypedCompareOptions extends Omit<TypedOptions, 'variant'> {
  readonly variant?: readonly string[];
  readonly case?: readonly string[];
  readonly paths?: string;
  readonly threads?: string;
  readonly failOnDrop?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly verbose?: boolean;
}

/** Adds the command to the program; `finish` takes its exit code. */
export function addCompare(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const text = (key: MessageKey & `help-${string}`): string => say(terminal.language, key);
  const repeated = (flags: string, key: MessageKey & `help-${string}`): Option =>
    new Option(flags, text(key)).argParser(collect);
  const command = program
    .command('compare')
    .description(text('help-compare'))
    .argument('<plans...>', text('help-compare-plans'))
    .addOption(repeated('--variant <name>', 'help-compare-variant'))
    .addOption(repeated('--case <settings>', 'help-case'));
  addSamplingOptions(addSetOption(command, terminal), terminal)
    .option('--paths <number>', text('help-paths'))
    .option('--threads <number>', text('help-threads'))
    .option('--fail-on-drop <points>', text('help-fail-on-drop'))
    .option('--json', text('help-json'))
    .option('--out <folder>', text('help-compare-out'))
    .option('--verbose', text('help-compare-verbose'))
    .action(async (files: readonly string[], typed: TypedCompareOptions) => {
      finish(await compare(files, typed, terminal));
    });
}

async function compare(files: readonly string[], typed: TypedCompareOptions, terminal: Terminal): Promise<number> {
  const options = readOptions(files, typed, terminal);
  const threads = threadCount(terminal.argv, typed.threads);
  if (typed.out !== undefined) checkWritable(typed.out, terminal.argv);
  const plans = openPlans(files, terminal);
  const sources = new Map<string, string>();
  const warnings: Issue[] = [];
  const progress = createProgressLine(terminal, () => performance.now());
  try {
    const { compare: comparePlans } = await import('../index.ts');
    const settings = {
      ...options,
      onProgress: progress.show,
      onWarnings: (issues: readonly Issue[]) => warnings.push(...issues),
    };
    const comparison = await withThreads(threads, (runs) => comparePlans(plans, { ...settings, ...runs })).finally(
      () => {
        progress.clear();
        for (const plan of plans) for (const [name, text] of plan.sources) sources.set(name, text);
      },
    );
    terminal.signal.throwIfAborted();
    diagnoseIssues(warnings, terminal, sources);
    deliver(comparison, typed, warnings.length > 0, terminal);
    return comparison.gate === null ? 0 : gateExitCodes[comparison.gate.verdict];
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    diagnoseIssues(error.issues, terminal, sources);
    return 2;
  }
}

function readOptions(files: readonly string[], typed: TypedCompareOptions, terminal: Terminal): CompareOptions {
  const { argv } = terminal;
  const { variant: variants, case: cases, paths, failOnDrop, seed, sampler, set } = typed;
  if (files.length > 1 && variants !== undefined && variants.length > 1)
    throw usageError(argv, variants[1]!, 'compare-one-variant', { name: variants[1]! });
  if (files.length > 1 && cases !== undefined)
    throw usageError(argv, cases[0]!, 'compare-case-of-plans', { value: JSON.stringify(cases[0]) });
  const simulation = readSimulationOptions(
    { ...(seed === undefined ? {} : { seed }), ...(sampler === undefined ? {} : { sampler }), set: set ?? [] },
    terminal,
  );
  return {
    ...simulation,
    ...(variants === undefined ? {} : { variants }),
    ...(cases === undefined ? {} : { cases: caseOptions(argv, cases) }),
    ...(paths === undefined ? {} : { paths: wholeNumber(argv, '--paths', paths, 1, mostPaths) }),
    ...(failOnDrop === undefined ? {} : { failOnDrop: percentagePoints(argv, '--fail-on-drop', failOnDrop) }),
  };
}

/** Opens all plans, so that every one that cannot be is told. */
function openPlans(files: readonly string[], terminal: Terminal): PlanFiles[] {
  const issues: Issue[] = [];
  const plans = files.flatMap((file) => {
    try {
      return [openPlan(file, terminal.argv, terminal.language)];
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      issues.push(...error.issues);
      return [];
    }
  });
  if (issues.length > 0) throw new PlanError(issues);
  return plans;
}

function deliver(comparison: Comparison, typed: TypedCompareOptions, warned: boolean, terminal: Terminal): void {
  const { language, resultColour: colour, width, argv } = terminal;
  const json = jsonText(comparison);
  const bothTerminals = terminal.resultIsTerminal && terminal.diagnosisIsTerminal;
  const warnings = !(warned && bothTerminals);
  const verbose = typed.verbose === true;
  if (typed.out !== undefined) {
    const plain = comparisonText(comparison, { language, colour: false, width: 80, verbose: true });
    const files: NewFile[] = [
      { path: join(typed.out, 'comparison.json'), text: json },
      { path: join(typed.out, 'comparison.txt'), text: plain },
    ];
    writeFiles(files, argv);
    tellWritten(files, terminal);
  }
  terminal.result(typed.json ? json : comparisonText(comparison, { language, colour, width, verbose, warnings }));
}
