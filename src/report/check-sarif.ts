/** What the check of plans found as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines. */

import { issueMessage, type Language } from '../base/issue.ts';
import { type MistakeKind, mistakes } from '../base/mistakes.ts';
import { cellName } from '../base/place.ts';
import { engineVersion } from '../base/version.ts';
import type { CheckedPlan, LocatedIssue } from './checked-plan.ts';
import { jsonText } from './json-text.ts';

/** Writes one run of SARIF: the results in the order of the plans, and the kinds of mistake among them as rules. */
export function checkSarif(plans: readonly CheckedPlan[], language: Language): string {
  const found = plans.flatMap(({ issues }) => issues);
  const kinds = [...new Set(found.map(({ issue }) => issue.kind))].sort();
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Attain', version: engineVersion, rules: kinds.map((kind) => ruleOf(kind, language)) },
        },
        language,
        columnKind: 'utf16CodeUnits',
        results: found.map((each) => resultOf(each, kinds, language)),
      },
    ],
  });
}

/** A kind of mistake as a rule, with its remedy; braces in its text name what a message fills in. */
function ruleOf(kind: MistakeKind, language: Language): object {
  const { [language]: text, remedy } = mistakes[kind];
  return { id: kind, shortDescription: { text }, help: { text: remedy[language] } };
}

function resultOf({ issue, file }: LocatedIssue, kinds: readonly MistakeKind[], language: Language): object {
  const { line, column, sheet } = issue.place;
  const artifactLocation = { uri: file === null ? '' : uriOf(file) };
  const location =
    sheet === undefined
      ? { physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } }
      : {
          physicalLocation: { artifactLocation },
          logicalLocations: [{ fullyQualifiedName: `${sheet}!${cellName(line, column)}` }],
        };
  return {
    ruleId: issue.kind,
    ruleIndex: kinds.indexOf(issue.kind),
    level: issue.severity,
    message: { text: issueMessage(issue, language) },
    locations: file === null ? [] : [location],
  };
}

/** A path as a URI (RFC 3986): relative ones stay relative, to be resolved where the check ran. */
function uriOf(path: string): string {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${uri}` : uri;
}
