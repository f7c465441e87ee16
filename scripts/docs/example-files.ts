/** The example of a mistake as files: its plan made complete, and the files beside it. */

import type { MistakeExample } from '../../src/base/mistakes/mistake.ts';

/** What a plan cannot do without, by its first key. */
const needed = { plan: 'plan: 1\n', time: 'time: { origin: 2024, end: 2026, step: year }\n' };

/** Gives an example's files by path, as text or bytes; the plan is `plan.yaml`, where there is one. */
export function exampleFiles(example: MistakeExample): Readonly<Record<string, string | Uint8Array>> {
  const { plan, wholePlan, files = {} } = example;
  const text = wholePlan ?? (plan === undefined ? undefined : completed(plan));
  const contents = Object.entries(files).map(([path, content]) => {
    return [path, typeof content === 'string' ? content : Uint8Array.from(content)] as const;
  });
  return { ...(text === undefined ? {} : { 'plan.yaml': text }), ...Object.fromEntries(contents) };
}

function completed(plan: string): string {
  const lacking = Object.entries(needed).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(plan));
  return lacking.map(([, line]) => line).join('') + plan;
}
