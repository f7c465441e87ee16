/** `attain check PLAN…`: everything that can be wrong with plans, without running them. */

import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { type Issue, type Language, PlanError } from '../base/issue.ts';
import type { PlanCounts, PlanOptions } from '../index.ts';
import { checkSarif } from '../report/check-sarif.ts';
import { type CheckedPlan, checkGithub, checkJson } from '../report/checked-plan.ts';
import { createInk } from '../report/ink.ts';
import { type MessageKey, say } from '../report/messages.ts';
import { plainNumber } from '../report/number-text.ts';
import { diagnoseIssues } from './diagnose.ts';
import { choice } from './options.ts';
import { openPlan } from './plan-files.ts';
import { addPlanOptions, readPlanOptions, type TypedPlanOptions } from './simulation-options.ts';
import type { Terminal } from './terminal.ts';
import { commandLineFile } from './usage.ts';

const formats = ['text', 'json', 'sarif', 'github'] as const;

type Format = (typeof formats)[number];

interface CheckOptions extends TypedPlanOptions {
  readonly format?: string;
}

/** Adds the command to the program; `finish` takes its exit code. */
export function addCheck(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language } = terminal;
  addPlanOptions(program.command('check'), terminal)
    .description(say(language, 'help-check'))
    .argument('<plans...>', say(language, 'help-plans'))
    .option('--format <name>', say(language, 'help-format'))
    .action(async (files: readonly string[], typed: CheckOptions) => {
      const options = readPlanOptions(typed, terminal);
      const format = choice(terminal.argv, '--format', typed.format ?? 'text', formats);
      const checked: Found[] = [];
      for (const file of files) {
        const found = await issuesOf(file, options, terminal);
        if (format === 'text') tell(found, terminal);
        checked.push(found);
      }
      if (format !== 'text') terminal.result(machineText(checked.map(located), format, language));
      finish(checked.some(({ counts }) => counts === null) ? 2 : 0);
    });
}

/** Tells what was found: issues to stderr, and that a plan is in order to stdout. */
function tell({ file, issues, counts, sources }: Found, terminal: Terminal): void {
  diagnoseIssues(issues, terminal, sources);
  if (counts === null) return;
  const { language, resultColour } = terminal;
  const ok = createInk(resultColour).green(say(language, 'check-ok', { file }));
  const { variables, values, draws, targets } = counts;
  const texts = [
    countText('count-variables', variables, language),
    countText('count-values', values, language),
    countText('count-draws', draws, language),
    countText('count-targets', targets, language),
  ];
  terminal.result(`${ok}  ${texts.join(say(language, 'list-comma'))}\n`);
}

function machineText(plans: readonly CheckedPlan[], format: Exclude<Format, 'text'>, language: Language): string {
  switch (format) {
    case 'json':
      return checkJson(plans, language);
    case 'github':
      return checkGithub(plans, language);
    case 'sarif':
      return checkSarif(plans, language);
  }
}

/** Gives issues the paths of their files from here: a plan names its data by the path from its own folder. */
function located({ file, issues, counts }: Found): CheckedPlan {
  const fileFromHere = ({ place }: Issue): string | null => {
    if (place.file === commandLineFile) return null;
    return place.file === file ? file : join(dirname(file), place.file);
  };
  return { file, counts, issues: issues.map((issue) => ({ issue, file: fileFromHere(issue) })) };
}

function countText(key: MessageKey & `count-${string}`, count: number, language: Language): string {
  const text = say(language, key, { count: plainNumber(count) });
  // Every English name in the catalogue has a regular plural.
  return language === 'en' && count === 1 ? text.slice(0, -1) : text;
}

interface Found {
  readonly file: string;
  /** The texts that were read, by the names that places give them. */
  readonly sources: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
  /** Null where an issue is an error. */
  readonly counts: PlanCounts | null;
}

/** Checks a plan; what it throws as an issue is found like any other, so that the next plan is still looked at. */
async function issuesOf(file: string, options: PlanOptions, { argv, language }: Terminal): Promise<Found> {
  try {
    const plan = openPlan(file, argv, language);
    const { checkPlan } = await import('../index.ts');
    return { file, sources: plan.sources, ...(await checkPlan(plan, options)) };
  } catch (error) {
    if (error instanceof PlanError) return { file, sources: new Map(), issues: error.issues, counts: null };
    throw error;
  }
}
