/** Which operations the kernel's module has code for, and by what code. */

import {
  opAbs,
  opAdd,
  opAddQuotient,
  opAnd,
  opCeil,
  opCheck,
  opClamp,
  opCopy,
  opDivide,
  opDivideBySum,
  opEqual,
  opExp,
  opFloor,
  opGrow,
  opLess,
  opLessOrEqual,
  opLog,
  opLog1p,
  opMaximum,
  opMinimum,
  opMultiply,
  opMultiplyAdd,
  opNegate,
  opNormal,
  opNot,
  opNotEqual,
  opOr,
  opReport,
  opRequire,
  opRound,
  opSelect,
  opSign,
  opSqrt,
  opSubtract,
  opSubtractProduct,
  opUniform,
} from './op-codes.ts';
import type { ProgramOperation } from './operations.ts';
import type { Op } from './program.ts';

const operationCodes: Partial<Record<ProgramOperation, number>> = {
  negate: opNegate,
  add: opAdd,
  subtract: opSubtract,
  multiply: opMultiply,
  divide: opDivide,
  exp: opExp,
  log: opLog,
  log1p: opLog1p,
  sqrt: opSqrt,
  abs: opAbs,
  floor: opFloor,
  ceil: opCeil,
  round: opRound,
  sign: opSign,
  minimum: opMinimum,
  maximum: opMaximum,
  less: opLess,
  'less-or-equal': opLessOrEqual,
  equal: opEqual,
  'not-equal': opNotEqual,
  and: opAnd,
  or: opOr,
  not: opNot,
  select: opSelect,
  clamp: opClamp,
  'multiply-add': opMultiplyAdd,
  'subtract-product': opSubtractProduct,
  'divide-by-sum': opDivideBySum,
  'add-quotient': opAddQuotient,
};

const kindCodes: Partial<Record<Op['kind'], number>> = {
  uniform: opUniform,
  normal: opNormal,
  grow: opGrow,
  copy: opCopy,
  check: opCheck,
  require: opRequire,
  report: opReport,
};

/** The module's code of an operation; null where the host runs it. */
export function moduleCode(op: Op): number | null {
  return (op.kind === 'apply' ? operationCodes[op.operation] : kindCodes[op.kind]) ?? null;
}
