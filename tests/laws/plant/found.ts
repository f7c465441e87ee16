/** Looks for a planted mistake among what the check of a plan says. */

import type { Planted } from './graft.ts';
import { issuesOf } from './hosts.ts';

/** Null when an issue of one of the kinds stands where the mistake was planted, with the right suggestion; else what was said. */
export async function missing(kinds: readonly string[], { text, files, place, nearest }: Planted): Promise<unknown> {
  const issues = await issuesOf(text, files);
  const found = issues.some(
    (issue) =>
      kinds.includes(issue.kind) &&
      issue.nearest === nearest &&
      issue.place.file === place.file &&
      issue.place.line === place.line &&
      issue.place.column === place.column,
  );
  if (found) return null;
  return {
    planted: { kinds, place, nearest, line: text.split('\n')[place.line - 1] },
    said: issues.slice(0, 5).map((issue) => ({ kind: issue.kind, place: issue.place, nearest: issue.nearest })),
  };
}
