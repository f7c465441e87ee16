/** Checks the calls in an expression: known functions, argument counts, distributions and lists only where a draw has them. */

import type { IssueLog } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import type { Distribution } from '../dist/distribution.ts';
import { distributions, distributionsNotBuilt } from '../dist/registry.ts';
import type { CallNode, Expr } from '../expr/ast.ts';
import { functions } from '../expr/functions.ts';
import { printExpression } from '../expr/print-expression.ts';

/** Tells whether an expression is a distribution's call at its top, built or not. */
export function isDistributionCall(expr: Expr): boolean {
  return expr.kind === 'call' && isDistribution(expr.name);
}

function isDistribution(name: string): boolean {
  return distributions.has(name) || distributionsNotBuilt.includes(name);
}

/** Checks a formula: no distributions, no lists, every function known with as many arguments as it takes. */
export function checkFormula(expr: Expr, log: IssueLog): void {
  switch (expr.kind) {
    case 'call':
      if (checkFunction(expr, log)) for (const arg of expr.args) checkFormula(arg, log);
      return;
    case 'list':
      log.error('list-in-formula', expr.at, { text: printExpression(expr) });
      return;
    case 'unary':
      checkFormula(expr.operand, log);
      return;
    case 'binary':
      checkFormula(expr.left, log);
      checkFormula(expr.right, log);
      return;
    default:
  }
}

/**
 * Checks a draw: a distribution's call with formulas, and lists of formulas, as its arguments.
 * @param text the expression as written
 * @returns whether it is one; issues about its arguments leave it true
 */
export function checkDraw(expr: Expr, text: string, log: IssueLog): boolean {
  if (expr.kind === 'invalid') return false;
  if (expr.kind !== 'call' || functions.has(expr.name)) {
    log.error('draw-not-distribution', expr.at, { text });
    return false;
  }
  if (distributionsNotBuilt.includes(expr.name)) {
    log.error('distribution-not-built', expr.at, { name: expr.name });
    return false;
  }
  const distribution = distributions.get(expr.name);
  if (!distribution) {
    log.error('unknown-distribution', expr.at, { name: expr.name }, nearest(expr.name, distributionNames()));
    return false;
  }
  return checkArguments(expr, distribution, log);
}

function checkArguments(call: CallNode, { name, parameters }: Distribution, log: IssueLog): boolean {
  if (call.args.length !== parameters.length) {
    const form = `${name}(${parameters.map((each) => (each.list ? `[${each.name}]` : each.name)).join(', ')})`;
    const takes = argumentCount(parameters.length, parameters.length);
    log.error('wrong-distribution-arguments', call.at, { form, ...takes, given: String(call.args.length) });
    return false;
  }
  const valid = parameters.map((parameter, i) => {
    const arg = call.args[i]!;
    if (arg.kind === 'invalid') return true;
    if (parameter.list === true) {
      if (arg.kind !== 'list') log.error('list-expected', arg.at, { name: parameter.name, of: name });
      else for (const item of arg.items) checkFormula(item, log);
      return arg.kind === 'list';
    }
    if (arg.kind === 'list') log.error('list-not-expected', arg.at, { name: parameter.name, of: name });
    else checkFormula(arg, log);
    return arg.kind !== 'list';
  });
  return valid.every((each) => each);
}

function checkFunction(call: CallNode, log: IssueLog): boolean {
  const { name, at, args } = call;
  const entry = functions.get(name);
  if (!entry) {
    logUnknownCall(call, log);
    return false;
  }
  if (!entry.built) {
    log.error('function-not-built', at, { name });
    return false;
  }
  if (args.length >= entry.fewest && args.length <= entry.most) return true;
  const takes = argumentCount(entry.fewest, entry.most);
  log.error('wrong-argument-count', at, { name, ...takes, given: String(args.length) });
  return true;
}

/** Says how many arguments a call takes, in both languages. */
function argumentCount(fewest: number, most: number): { readonly takes: string; readonly takesZh: string } {
  const arguments_ = (count: number): string => (count === 1 ? '1 argument' : `${count} arguments`);
  if (fewest === most) return { takes: arguments_(fewest), takesZh: ` ${fewest} 个参数` };
  if (most === Number.POSITIVE_INFINITY) {
    return { takes: `at least ${arguments_(fewest)}`, takesZh: `至少 ${fewest} 个参数` };
  }
  const between = most === fewest + 1 ? 'or' : 'to';
  return { takes: `${fewest} ${between} ${arguments_(most)}`, takesZh: ` ${fewest} 至 ${most} 个参数` };
}

function logUnknownCall(call: CallNode, log: IssueLog): void {
  const { name, at } = call;
  if (isDistribution(name)) {
    const text = printExpression(call);
    const quoted = text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
    log.error('draw-in-formula', at, { name, example: `{ draw: ${quoted} }` });
    return;
  }
  const near = nearest(name, [...functions.keys(), ...distributionNames()]);
  if (near !== null && isDistribution(near)) {
    log.error('unknown-distribution', at, { name }, near);
    return;
  }
  log.error('unknown-function', at, { name }, near);
}

function distributionNames(): readonly string[] {
  return [...distributions.keys(), ...distributionsNotBuilt];
}
