/** Checks the calls in an expression: known functions, argument counts, distributions and lists only where a draw has them. */

import type { IssueLog } from '../base/issue.ts';
import type { Distribution, Parameter } from '../dist/distribution.ts';
import { distributions } from '../dist/registry.ts';
import { distributionSignature } from '../dist/signature.ts';
import type { CallNode, Expr } from '../expr/ast.ts';
import { functions } from '../expr/functions.ts';
import { printExpression } from '../expr/print-expression.ts';

/** Tells whether an expression is a distribution's call at its top. */
export function isDistributionCall(expr: Expr): boolean {
  return expr.kind === 'call' && distributions.has(expr.name);
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
 * Checks a draw: a distribution's call with formulas, lists of formulas, columns and other distributions as its arguments.
 * @param text the expression as written
 * @returns whether it is one; issues about its arguments leave it true
 */
export function checkDraw(expr: Expr, text: string, log: IssueLog): boolean {
  if (expr.kind === 'invalid') return false;
  if (expr.kind !== 'call' || functions.has(expr.name)) {
    log.error('draw-not-distribution', expr.at, { text });
    return false;
  }
  const distribution = distributions.get(expr.name);
  if (!distribution) {
    log.error('unknown-distribution', expr.at, { name: expr.name }, log.nearest(expr.name, distributions.keys()));
    return false;
  }
  return checkArguments(expr, distribution, log);
}

function checkArguments(call: CallNode, distribution: Distribution, log: IssueLog): boolean {
  const { name, parameters } = distribution;
  if (call.args.length !== parameters.length) {
    const form = distributionSignature(distribution);
    const takes = argumentCount(parameters.length, parameters.length);
    log.error('wrong-distribution-arguments', call.at, { form, ...takes, given: String(call.args.length) });
    return false;
  }
  const valid = parameters.map((parameter, i) => {
    const arg = call.args[i]!;
    if (arg.kind === 'invalid') return true;
    if (parameter.of !== 'column' && (arg.kind === 'list') !== (parameter.list === true)) {
      const example = parameter.of === 'distribution' ? '[normal(0, 1), normal(5, 2)]' : '[1, 2]';
      if (parameter.list) log.error('list-expected', arg.at, { name: parameter.name, of: name, example });
      else log.error('list-not-expected', arg.at, { name: parameter.name, of: name });
      return false;
    }
    const items = arg.kind === 'list' && parameter.list ? arg.items : [arg];
    return items.map((item) => checkArgument(item, parameter, name, log)).every((each) => each);
  });
  return valid.every((each) => each);
}

function checkArgument(arg: Expr, { name, of: kind }: Parameter, distribution: string, log: IssueLog): boolean {
  if (arg.kind === 'invalid') return true;
  if (kind === 'column') {
    if (arg.kind !== 'column') log.error('column-expected', arg.at, { name, of: distribution });
    return arg.kind === 'column';
  }
  if (kind !== 'distribution') {
    checkFormula(arg, log);
    return true;
  }
  if (arg.kind === 'call' && !functions.has(arg.name)) return checkDraw(arg, printExpression(arg), log);
  const isName = arg.kind === 'name';
  log.error(isName ? 'variable-as-distribution' : 'distribution-expected', arg.at, {
    name,
    of: distribution,
    text: printExpression(arg),
  });
  return false;
}

function checkFunction(call: CallNode, log: IssueLog): boolean {
  const { name, at, args } = call;
  const entry = functions.get(name);
  if (!entry) {
    logUnknownCall(call, log);
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
  if (distributions.has(name)) {
    const text = printExpression(call);
    const quoted = text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
    log.error('draw-in-formula', at, { name, example: `{ draw: ${quoted} }` });
    return;
  }
  const [base, exponent] = call.args;
  if (/^pow(?:er)?$/i.test(name) && base && exponent && call.args.length === 2) {
    const power: Expr = { kind: 'binary', operator: '^', left: base, right: exponent, at };
    log.error('write-instead', at, { text: printExpression(call), remedy: printExpression(power) });
    return;
  }
  const near = elsewhere.get(name.toLowerCase()) ?? log.nearest(name, [...functions.keys(), ...distributions.keys()]);
  if (near !== null && distributions.has(near)) {
    log.error('unknown-distribution', at, { name }, near);
    return;
  }
  log.error('unknown-function', at, { name }, near);
}

/** What spreadsheets and other languages call functions and distributions of this one. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['ln', 'log'],
  ['lg', 'log10'],
  ['avg', 'mean'],
  ['average', 'mean'],
  ['ifelse', 'if'],
  ['iif', 'if'],
  ['int', 'floor'],
  ['ceiling', 'ceil'],
  ['norm', 'normal'],
  ['gauss', 'normal'],
  ['gaussian', 'normal'],
  ['triang', 'triangular'],
]);
