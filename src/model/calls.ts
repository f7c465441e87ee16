/** Calls of ordinary functions: numbers in, a number out, units as each function asks. */

import { decimalYear, parsePeriod } from '../base/period.ts';
import type { CallNode } from '../expr/ast.ts';
import { functions } from '../expr/functions.ts';
import { isDimensionless, multiplyUnits, plainUnit, type Unit } from '../expr/unit.ts';
import { buildGroup } from './groups.ts';
import { groupingOf } from './indexes.ts';
import { buildLookup } from './lookup.ts';
import type { Scalar } from './model.ts';
import { isUnknownName } from './names.ts';
import { apply, constant, type Operation } from './operations.ts';
import { buildAt, buildPrev } from './references.ts';
import type { Build, Scope } from './scope.ts';
import { asNumber, asPlain, invalidTerm, type NumberTerm, numberTerm, type Term, unify } from './term.ts';

/** Functions of a plain number. */
const plainFunctions: Readonly<Record<string, Operation>> = {
  exp: 'exp',
  log: 'log',
  log10: 'log10',
  sqrt: 'sqrt',
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  atan: 'atan',
  tanh: 'tanh',
};
/** Functions that keep their argument's unit. */
const sameUnitFunctions: Readonly<Record<string, Operation>> = {
  abs: 'abs',
  floor: 'floor',
  ceil: 'ceil',
  round: 'round',
};

/** Builds any call. One whose name or number of arguments is wrong has been logged by the plan reader. */
export function buildCall(call: CallNode, scope: Scope, build: Build): Term {
  const entry = functions.get(call.name);
  const count = call.args.length;
  if (!entry || count < entry.fewest || count > entry.most) return invalidTerm(call.at);
  const how = groupingOf(call, scope.workshop.names);
  if (how && how.kind !== 'values') return buildGroup(call, how, scope, build);
  const unknown = how && call.args.find((arg) => arg.kind === 'name' && isUnknownName(arg.name, scope.workshop.names));
  // Probably an index, so that what the other arguments run over is not to be judged.
  if (unknown) return build(unknown, scope);
  if (how && call.name !== 'min' && call.name !== 'max') {
    scope.workshop.log.error('group-needs-condition', call.args[1]!.at, { name: call.name });
    return invalidTerm(call.at);
  }
  switch (call.name) {
    case 'at':
      return buildAt(call, scope, build);
    case 'prev':
      return buildPrev(call, scope, build);
    case 'cumulative':
      return buildCumulative(call, scope, build);
    case 'lookup':
      return buildLookup(call, scope, build);
    case 'period':
      return buildPeriod(call, scope);
    default:
      return buildOfNumbers(call, scope, build);
  }
}

/** `cumulative(x)`: 0 at the origin, then the sum of x·dt over steps 1…t, in x's unit times year. */
function buildCumulative(call: CallNode, scope: Scope, build: Build): Term {
  const { log, dt, runningSum, names } = scope.workshop;
  const flow = asNumber(build(call.args[0]!, { ...scope, lag: 0 }), log);
  if (flow === null) return invalidTerm(call.at);
  const cell = runningSum(apply('multiply', flow.scalar, constant(dt)), call.at);
  const unit = flow.unit && multiplyUnits(flow.unit, names.plan.units.get('year')!);
  // A plain number has no unit to multiply, so its running sum stays plain.
  const summed = flow.unit && isDimensionless(flow.unit) ? flow.unit : unit;
  return numberTerm({ kind: 'cell', cell, lag: scope.lag }, summed, call.at);
}

function buildPeriod(call: CallNode, scope: Scope): Term {
  const [arg] = call.args;
  const text = arg!.kind === 'text' ? arg.value : null;
  const period = text === null ? null : parsePeriod(text);
  if (period) return numberTerm(constant(decimalYear(period)), plainUnit, call.at);
  scope.workshop.log.error('period-call', arg!.at, { text: text ?? '' });
  return invalidTerm(call.at);
}

function buildOfNumbers(call: CallNode, scope: Scope, build: Build): Term {
  const { log } = scope.workshop;
  const terms = call.args.map((arg) => asNumber(build(arg, scope), log));
  if (terms.some((term) => term === null)) return invalidTerm(call.at);
  const result = applyFunction(call, terms as readonly NumberTerm[], scope);
  return result ? numberTerm(result.scalar, result.unit, call.at) : invalidTerm(call.at);
}

type Result = { readonly scalar: Scalar; readonly unit: Unit | null } | null;

function applyFunction(call: CallNode, args: readonly NumberTerm[], scope: Scope): Result {
  const { log } = scope.workshop;
  const [first] = args as [NumberTerm];
  const plain = plainFunctions[call.name];
  if (plain) {
    const x = asPlain(first, log);
    return x && { scalar: apply(plain, x), unit: plainUnit };
  }
  const same = sameUnitFunctions[call.name];
  if (same) return { scalar: apply(same, first.scalar), unit: first.unit };
  if (call.name === 'sign') return { scalar: apply('sign', first.scalar), unit: plainUnit };
  if (call.name === 'if') return choose(args, scope);
  const unified = unify(args, log);
  if (unified === null) return null;
  const [a, b, c] = unified.scalars as readonly [Scalar, Scalar, Scalar];
  switch (call.name) {
    case 'min':
      return { scalar: unified.scalars.reduce((x, y) => apply('minimum', x, y)), unit: unified.unit };
    case 'max':
      return { scalar: unified.scalars.reduce((x, y) => apply('maximum', x, y)), unit: unified.unit };
    case 'mod':
      return { scalar: apply('modulo', a, b), unit: unified.unit };
    case 'clamp':
      return { scalar: clamp(a, b, c), unit: unified.unit };
    case 'ramp':
      return { scalar: rampOf(a, b), unit: plainUnit };
    case 's_curve':
      return { scalar: sCurve(rampOf(a, b)), unit: plainUnit };
    case 'pulse':
      return { scalar: apply('and', apply('less-or-equal', b, a), apply('less', a, c)), unit: plainUnit };
    default:
      throw new Error(`applyFunction: no rule for ${call.name}`);
  }
}

function choose(args: readonly NumberTerm[], scope: Scope): Result {
  const { log } = scope.workshop;
  const [condition, then, otherwise] = args as readonly [NumberTerm, NumberTerm, NumberTerm];
  const holds = asPlain(condition, log);
  const unified = unify([then, otherwise], log);
  if (holds === null || unified === null) return null;
  return { scalar: apply('select', holds, ...unified.scalars), unit: unified.unit };
}

function clamp(x: Scalar, low: Scalar, high: Scalar): Scalar {
  return apply('minimum', apply('maximum', x, low), high);
}

/** clamp(elapsed / duration, 0, 1); a duration of 0 is a step at elapsed = 0. */
function rampOf(elapsed: Scalar, duration: Scalar): Scalar {
  const share = clamp(apply('divide', elapsed, duration), constant(0), constant(1));
  const step = apply('less-or-equal', constant(0), elapsed);
  return apply('select', apply('equal', duration, constant(0)), step, share);
}

/** u²(3 − 2u) */
function sCurve(u: Scalar): Scalar {
  const slope = apply('subtract', constant(3), apply('multiply', constant(2), u));
  return apply('multiply', apply('multiply', u, u), slope);
}
