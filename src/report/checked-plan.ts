/** What the check of plans found, for machines: as JSON, as SARIF, or as the workflow commands of GitHub. */

import { type Issue, issueMessage, type Language } from '../base/issue.ts';
import { cellName } from '../base/place.ts';
import { jsonText } from './json-text.ts';
import { printable } from './layout.ts';

/** One issue with the path of its file from the working folder; null for a mistake on the command line. */
export interface LocatedIssue {
  readonly issue: Issue;
  readonly file: string | null;
}

/** What the check of one plan found. */
export interface CheckedPlan {
  readonly file: string;
  readonly issues: readonly LocatedIssue[];
  /** Null when one of the issues is an error. */
  readonly counts: Readonly<Record<'variables' | 'values' | 'draws' | 'targets', number>> | null;
}

/** Writes the check as JSON of the form `attain/check@1`: every plan with its issues, in the order of the command line. */
export function checkJson(plans: readonly CheckedPlan[], language: Language): string {
  return jsonText({
    schema: 'attain/check@1',
    plans: plans.map(({ file, issues, counts }) => ({
      file,
      issues: issues.map(({ issue, file: where }) => ({
        kind: issue.kind,
        severity: issue.severity,
        file: where,
        line: where === null ? null : issue.place.line,
        column: where === null ? null : issue.place.column,
        ...(issue.place.sheet === undefined ? {} : { sheet: issue.place.sheet }),
        message: issueMessage(issue, language),
        nearest: issue.nearest,
      })),
      counts: counts === null ? null : { ...counts },
    })),
  });
}

/** Writes one workflow command for each issue (GitHub Docs, "Workflow commands"); empty when there is none. */
export function checkGithub(plans: readonly CheckedPlan[], language: Language): string {
  const lines = plans.flatMap(({ issues }) =>
    issues.map(({ issue, file }) => {
      const { line, column, sheet } = issue.place;
      // A workbook has no lines that could be shown, so the cell stands in the message.
      const position = sheet === undefined ? `,line=${line},col=${column}` : '';
      const where = file === null ? '' : ` file=${escapeProperty(file)}${position}`;
      const cell = sheet === undefined ? '' : `${sheet}!${cellName(line, column)} `;
      return `::${issue.severity}${where}::${escapeData(printable(cell + issueMessage(issue, language)))}\n`;
    }),
  );
  return lines.join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
