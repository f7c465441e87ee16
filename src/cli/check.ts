/** `attain check PLAN…`: everything that can be wrong with plans, without running them. */

import type { Command } from 'commander';
import { type Issue, type Language, PlanError } from '../base/issue.ts';
import type { PlanCounts, PlanOptions } from '../index.ts';
import { createInk } from '../report/ink.ts';
import { type MessageKey, say } from '../report/messages.ts';
import { plainNumber } from '../report/number-text.ts';
import { diagnoseIssues } from './diagnose.ts';
import { openPlan } from './plan-files.ts';
import { addPlanOptions, readPlanOptions, type TypedPlanOptions } from './simulation-options.ts';
import type { Terminal } from './terminal.ts';

/** Adds the command to the program; `finish` takes its exit code. */
export function addCheck(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language } = terminal;
  addPlanOptions(program.command('check'), terminal)
    .description(say(language, 'help-check'))
    .argument('<plans...>', say(language, 'help-plans'))
    .action(async (files: readonly string[], typed: TypedPlanOptions) => {
      const options = readPlanOptions(typed, terminal);
      const codes: number[] = [];
      for (const file of files) codes.push(await check(file, options, terminal));
      finish(Math.max(...codes));
    });
}

async function check(file: string, options: PlanOptions, terminal: Terminal): Promise<number> {
  const sources = new Map<string, string>();
  const found = await issuesOf(file, options, terminal, sources);
  diagnoseIssues(found.issues, terminal, sources);
  if (found.issues.some((issue) => issue.severity === 'error')) return 2;
  const { language, resultColour } = terminal;
  const ok = createInk(resultColour).green(say(language, 'check-ok', { file }));
  const { variables, values, draws, targets } = found.counts!;
  const counts = [
    countText('count-variables', variables, language),
    countText('count-values', values, language),
    countText('count-draws', draws, language),
    countText('count-targets', targets, language),
  ];
  terminal.result(`${ok}  ${counts.join(say(language, 'list-comma'))}\n`);
  return 0;
}

function countText(key: MessageKey & `count-${string}`, count: number, language: Language): string {
  const text = say(language, key, { count: plainNumber(count) });
  // Every English name in the catalogue has a regular plural.
  return language === 'en' && count === 1 ? text.slice(0, -1) : text;
}

interface Found {
  readonly issues: readonly Issue[];
  /** Null where an issue is an error. */
  readonly counts: PlanCounts | null;
}

/** Checks a plan; what it throws as an issue is found like any other, so that the next plan is still looked at. */
async function issuesOf(
  file: string,
  options: PlanOptions,
  { argv, language }: Terminal,
  sources: Map<string, string>,
): Promise<Found> {
  try {
    const plan = openPlan(file, argv, language);
    const { checkPlan } = await import('../index.ts');
    const result = checkPlan(plan, options);
    for (const [name, text] of plan.sources) sources.set(name, text);
    return result;
  } catch (error) {
    if (error instanceof PlanError) return { issues: error.issues, counts: null };
    throw error;
  }
}
