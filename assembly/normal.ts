/** The quantile function of the standard normal distribution, as in src/num/normal-quantile.ts operation by operation. */

import { columnBytes, normalCellBytes, normalTableAt } from '../src/kernel/memory-map';
import { held } from './operand';

/** 1, 1/2, and 2^-21, where the table begins; 1 + 1/64. */
const constants: usize = memory.data<f64>([1, 0.5, 4.76837158203125e-7, 1.015625]);

/**
 * A cell's number is the lower 5 bits of the exponent and the 6 bits behind it, so that also uniforms without a cell have a place to read from. Where
 * number 0 would be: the table's first, 2^-21, has the exponent 1002, of which the lower bits are 10.
 */
const zeroCellAt: usize = normalTableAt - ((10 << 6) * normalCellBytes);

/** A cell's place from zeroCellAt on, from a probability's upper word. */
// @ts-ignore: decorator
@inline function placeOfCell(upperWord: i32): usize {
  return <usize>((upperWord >>> 8) & (0x7ff << 6));
}

/**
 * Takes a column of uniforms to normals in place. Tells whether all of them were from 2^-21 to 1 - 2^-21, where the table is; if not, the others are
 * to be repaired.
 */
export function normalQuantile(column: usize): bool {
  const end = column + columnBytes;
  const unit = held(constants, 0), half = held(constants, 1), least = held(constants, 2), upper = held(constants, 3);
  const inCell = i64x2.splat(0x00003fffffffffff), sign = f64x2.splat(-0.0);
  let farthest = half;
  do {
    const u = v128.load(column);
    const p = f64x2.pmin(u, f64x2.sub(unit, u));
    farthest = f64x2.pmin(farthest, p);
    const t = f64x2.sub(v128.or(v128.and(p, inCell), unit), upper);
    const square = f64x2.mul(t, t);
    const first = placeOfCell(i32x4.extract_lane(p, 1)), second = placeOfCell(i32x4.extract_lane(p, 3));
    // each lane's polynomial by pairs of coefficients: (c0, c1) + t² ((c2, c3) + t² (c4, c5)), then both lanes' first and second halves
    const s0 = i64x2.shuffle(square, square, 0, 0), s1 = i64x2.shuffle(square, square, 1, 1);
    let a = f64x2.add(f64x2.mul(v128.load(first, zeroCellAt + 32), s0), v128.load(first, zeroCellAt + 16));
    let b = f64x2.add(f64x2.mul(v128.load(second, zeroCellAt + 32), s1), v128.load(second, zeroCellAt + 16));
    a = f64x2.add(f64x2.mul(a, s0), v128.load(first, zeroCellAt));
    b = f64x2.add(f64x2.mul(b, s1), v128.load(second, zeroCellAt));
    const z = f64x2.add(f64x2.mul(i64x2.shuffle(a, b, 1, 3), t), i64x2.shuffle(a, b, 0, 2));
    v128.store(column, v128.xor(z, v128.and(f64x2.sub(half, u), sign)));
    column += 16;
  } while (column < end);
  return i64x2.all_true(f64x2.ge(farthest, least));
}
