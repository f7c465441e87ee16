/** Reads plan texts for tests, and writes issues as `line:column message`. */

import { createIssueLog, type Issue, issueMessage, PlanError } from '../../src/base/issue.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import type { FileContent } from '../../src/plan/read-text.ts';

/** A plan that was read, with its issues as text in the order of places. */
export interface Reading {
  readonly plan: Plan | null;
  readonly issues: readonly string[];
  readonly raw: readonly Issue[];
}

/** Reads a plan named `plan.yaml` with files beside it, by path. */
export function reading(text: FileContent, files: Readonly<Record<string, FileContent>> = {}): Reading {
  const log = createIssueLog();
  const read = (path: string): FileContent => {
    const found = files[path];
    if (found === undefined) throw new Error('no such file');
    return found;
  };
  const plan = readPlan({ file: 'plan.yaml', text, read, workbooks: new Map() }, log);
  const raw = new PlanError(log.issues).issues;
  return { plan, raw, issues: raw.map(issueText) };
}

/** `line:column message`, with the file's name in front for any but the plan. */
export function issueText(issue: Issue): string {
  const { file, line, column } = issue.place;
  return `${file === 'plan.yaml' ? '' : `${file}:`}${line}:${column} ${issueMessage(issue, 'en')}`;
}

/** A complete plan of five lines with more text behind it. */
export function planText(rest: string): string {
  return `plan: 1\ntime: { origin: 2021, end: 2025, step: year }\n${rest}`;
}
