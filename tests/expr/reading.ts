/** Shared by the tests of expressions: reads texts as a plan would, at a place that is not the first column. */

import { createIssueLog, type Issue, issueMessage } from '../../src/base/issue.ts';
import { type Place, sourceAt } from '../../src/base/place.ts';
import type { Expr } from '../../src/expr/ast.ts';
import { parseExpression } from '../../src/expr/parse-expression.ts';
import type { UnitSystem } from '../../src/expr/unit.ts';
import { createUnitSystem } from '../../src/expr/unit-system.ts';

/** Where every text of these tests begins. */
export const start: Place = { file: 'plan.yaml', line: 7, column: 5 };

/** Units from pairs of name and definition, and the issues found. */
export function unitsOf(definitions: Readonly<Record<string, string>>): {
  units: UnitSystem;
  issues: readonly Issue[];
} {
  const log = createIssueLog();
  const entries = Object.entries(definitions).map(([name, text]) => ({
    name,
    source: sourceAt(text, start),
    at: start,
  }));
  return { units: createUnitSystem(entries, log), issues: log.issues };
}

/** The units that the contract's plans use. */
export const planUnits = unitsOf({ 亿元: '1e8 CNY', 万吨: '1e7 kg', 家: 'base' }).units;

/** Parses a text and gives its tree with the issues. */
export function read(text: string): { expr: Expr; issues: readonly Issue[] } {
  const log = createIssueLog();
  const expr = parseExpression(sourceAt(text, start), planUnits, log);
  return { expr, issues: log.issues };
}

/** Parses a text that must be right. */
export function parse(text: string): Expr {
  const { expr, issues } = read(text);
  if (issues.length > 0) throw new Error(`${text}: ${issues.map((issue) => issueMessage(issue, 'en')).join('; ')}`);
  return expr;
}

/** Every issue of a text as `offset: message`, the offset counted from 0. */
export function issuesOf(text: string): readonly string[] {
  return read(text).issues.map((issue) => `${issue.place.column - start.column}: ${issueMessage(issue, 'en')}`);
}

/** A tree without its places. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'at' && key !== 'columnAt')
      .map(([key, inner]) => [key, withoutPlaces(inner)]),
  );
}
