/** Runs a list of operations: six words each, a code, an output column and up to four operands; joined quotients have parts of six words behind theirs. */

import {
  opAbs,
  opAdd,
  opAddFour,
  opAddQuotient,
  opAddThree,
  opAnd,
  opCeil,
  opCheck,
  opClamp,
  opControl,
  opCopy,
  opDivide,
  opDivideBySum,
  opEqual,
  opExp,
  opFloor,
  opGrow,
  opGrowingQuotient,
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
  opPoisson,
  opGrowingQuotients,
  opPower,
  opQuotients,
  opReport,
  opRequire,
  opRound,
  opScaledExp,
  opSelect,
  opSign,
  opSqrt,
  opSubtract,
  opSubtractProduct,
  opTable,
  opTriangular,
  opTurn,
  opUniform,
  wordsPerOp,
  wordsPerReport,
} from '../src/kernel/op-codes';
import { copy, negate, absolute, squareRoot, floor, ceil, round, signOf, add, addThree, addFour, subtract, multiply, divide, multiplyAdd, subtractProduct, divideBySum, addQuotient } from './arithmetic';
import { productSums, sums } from './control-sums';
import { not, minimum, maximum, less, lessOrEqual, equal, notEqual, and, or, select, clamp } from './choice';
import { exponential, grow, growingQuotient, growOrRenew, scaledExponential } from './exponential';
import { logarithm, logarithmOfOneAnd } from './logarithm';
import { independentNormals, normals, placeOf, uniforms } from './points';
import { poissonQuantiles } from './poisson';
import { power } from './power';
import { tableQuantiles } from './quantile-table';
import { triangularQuantiles } from './triangular';
import { addToProducts } from './turning';
import { growParts, growThree, growTwo, quotients } from './quotients';
import { hasNotFinite, hasZero, report } from './watch';
import { at, strideOf } from './operand';
import { redraw, renewGrowth } from './repair';

// @ts-ignore: decorator
@inline function word(op: usize, index: i32): u32 {
  return load<u32>(op + (index << 2));
}

/**
 * Runs the operations from `first` to before `end`. `schedule` and `entries` are where the step's schedules and report entries begin. Tells
 * whether a check or a requirement failed on any path.
 */
export function run(first: usize, end: usize, schedule: usize, entries: usize, step: i32, block: i32): bool {
  let failed = false;
  for (let op = first; op < end; op += wordsPerOp << 2) {
    const out: usize = word(op, 1);
    const wa = word(op, 2), wb = word(op, 3), wc = word(op, 4), wd = word(op, 5);
    const a = at(wa, schedule), b = at(wb, schedule), c = at(wc, schedule), d = at(wd, schedule);
    const da = strideOf(wa), db = strideOf(wb), dc = strideOf(wc), dd = strideOf(wd);
    switch (word(op, 0)) {
      case opCopy:
        copy(out, a, da);
        break;
      case opNegate:
        negate(out, a, da);
        break;
      case opAbs:
        absolute(out, a, da);
        break;
      case opSqrt:
        squareRoot(out, a, da);
        break;
      case opFloor:
        floor(out, a, da);
        break;
      case opCeil:
        ceil(out, a, da);
        break;
      case opRound:
        round(out, a, da);
        break;
      case opSign:
        signOf(out, a, da);
        break;
      case opNot:
        not(out, a, da);
        break;
      case opExp:
        exponential(out, a, da);
        break;
      case opLog:
        logarithm(out, a, da);
        break;
      case opLog1p:
        logarithmOfOneAnd(out, a, da);
        break;
      case opPower:
        power(out, a, da, b, db);
        break;
      case opPoisson:
        poissonQuantiles(out, a, da, b, db);
        break;
      case opAdd:
        add(out, a, da, b, db);
        break;
      case opSubtract:
        subtract(out, a, da, b, db);
        break;
      case opMultiply:
        multiply(out, a, da, b, db);
        break;
      case opDivide:
        divide(out, a, da, b, db);
        break;
      case opMinimum:
        minimum(out, a, da, b, db);
        break;
      case opMaximum:
        maximum(out, a, da, b, db);
        break;
      case opLess:
        less(out, a, da, b, db);
        break;
      case opLessOrEqual:
        lessOrEqual(out, a, da, b, db);
        break;
      case opEqual:
        equal(out, a, da, b, db);
        break;
      case opNotEqual:
        notEqual(out, a, da, b, db);
        break;
      case opAnd:
        and(out, a, da, b, db);
        break;
      case opOr:
        or(out, a, da, b, db);
        break;
      case opSelect:
        select(out, a, da, b, db, c, dc);
        break;
      case opClamp:
        clamp(out, a, da, b, db, c, dc);
        break;
      case opMultiplyAdd:
        multiplyAdd(out, a, da, b, db, c, dc);
        break;
      case opTriangular:
        triangularQuantiles(out, a, da, b, db, c, dc, d, dd);
        break;
      case opAddThree:
        addThree(out, a, da, b, db, c, dc);
        break;
      case opAddFour:
        addFour(out, a, da, b, db, c, dc, d, dd);
        break;
      case opScaledExp:
        scaledExponential(out, a, da, b, db, c, dc, d, dd);
        break;
      case opSubtractProduct:
        subtractProduct(out, a, da, b, db, c, dc);
        break;
      case opDivideBySum:
        divideBySum(out, a, da, b, db, c, dc);
        break;
      case opAddQuotient:
        addQuotient(out, a, da, b, db, c, dc, d, dd);
        break;
      case opGrow:
        growOrRenew(out, a, b, db, c, dc, d, dd, step);
        break;
      case opGrowingQuotient: {
        op += wordsPerOp << 2; // the growth
        const e: usize = word(op, 1);
        const wf = word(op, 3), wbase = word(op, 4), wslope = word(op, 5);
        const f = at(wf, schedule), df = strideOf(wf);
        if (df == 0 && (step & 63) != 0 && growingQuotient(out, a, da, b, db, c, dc, e, f)) break;
        // what was grown in that pass stays where it is safe
        if (df != 0 && (step & 63) != 0) grow(e, e, f, df);
        renewGrowth(e, f, df, at(wbase, schedule), strideOf(wbase), at(wslope, schedule), strideOf(wslope), step);
        if (a == 0) divideBySum(out, b, db, c, dc, e, 16);
        else addQuotient(out, a, da, b, db, c, dc, e, 16);
        break;
      }
      case opQuotients:
      case opGrowingQuotients: {
        const parts = op + (wordsPerOp << 2), grows = word(op, 0) == opGrowingQuotients;
        // whether all exponentials stay calm until they are worked out anew is found at the first step, and whenever they are
        if (grows && step != 1 && (step & 63) != 0 && wc != 0) {
          if (wb == 2) growTwo(out, a, da, parts, schedule);
          else growThree(out, a, da, parts, schedule);
        } else {
          if (grows) store<u32>(op + (4 << 2), growParts(parts, wb, schedule, step));
          quotients(out, a, da, parts, wb, schedule);
        }
        op += wb * (wordsPerOp << 2);
        break;
      }
      case opUniform: {
        const at = wb != 0 ? step : -1;
        uniforms(out, a, at, block, placeOf(wc, at));
        break;
      }
      case opNormal: {
        const at = wb != 0 ? step : -1;
        normals(out, a, at, block, placeOf(wc, at));
        break;
      }
      case opTurn:
        independentNormals(out, a, wb, block, wc);
        addToProducts(wd);
        break;
      case opTable:
        if (!tableQuantiles(out, a, wb)) redraw(wc, out, a);
        break;
      case opCheck:
        if (hasNotFinite(a)) failed = true;
        break;
      case opRequire:
        if (hasZero(a)) failed = true;
        break;
      case opControl:
        if (c == 0) sums(out, a, load<f64>(b));
        else productSums(out, a, load<f64>(b), c, load<f64>(d));
        break;
      case opReport:
        report(entries + out * (wordsPerReport << 2), a, da);
        break;
      default:
        unreachable();
    }
  }
  return failed;
}
