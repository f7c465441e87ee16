/** The example of a mistake as files: its plan made complete, and the files beside it. */

import type { MistakeExample } from '../../src/base/mistakes/mistake.ts';

/** What a plan cannot do without, by its first key. */
const needed = { plan: 'plan: 1\n', time: 'time: { origin: 2024, end: 2026, step: year }\n' };

/** Gives the texts of an example's files by path; the plan is `plan.yaml`, where there is one. */
export function exampleFiles({ plan, wholePlan, files = {} }: MistakeExample): Readonly<Record<string, string>> {
  const text = wholePlan ?? (plan === undefined ? undefined : completed(plan));
  return text === undefined ? files : { 'plan.yaml': text, ...files };
}

function completed(plan: string): string {
  const lacking = Object.entries(needed).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(plan));
  return lacking.map(([, line]) => line).join('') + plan;
}
