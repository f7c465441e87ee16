/** Issues to stderr, each with the line that it points at. */

import type { Issue } from '../base/issue.ts';
import { issueText } from '../report/issue-text.ts';
import type { Terminal } from './terminal.ts';
import { commandLineFile, commandLineText } from './usage.ts';

/** Writes issues as diagnostics; `sources` are the texts of the files that they point into. */
export function diagnoseIssues(
  issues: readonly Issue[],
  terminal: Terminal,
  sources: ReadonlyMap<string, string> = new Map(),
): void {
  const all = new Map([...sources, [commandLineFile, commandLineText(terminal.argv)]]);
  terminal.diagnose(issueText(issues, { language: terminal.language, colour: terminal.diagnosisColour, sources: all }));
}
