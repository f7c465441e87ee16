/**
 * The turn of a block's normals, as in src/sampling/fill-points.ts. A turned normal has a record: the number of directions, where their products are,
 * where its column is, 4 bytes unused, what it adds to each product, and what of each is taken off it.
 */

import { columnBytes } from '../src/kernel/memory-map';

/** Adds a normal, by its record, to the products of all directions. */
export function addToProducts(record: usize): void {
  let product: usize = load<u32>(record, 4), factorAt = record + 16;
  const last = factorAt + (load<u32>(record) << 3);
  do {
    const normals: usize = load<u32>(record, 8);
    addMultiple(product, normals, load<f64>(factorAt));
    product += columnBytes;
    factorAt += 8;
  } while (factorAt < last);
}

/** Fills a column with a turned normal. */
export function turnedNormals(out: usize, record: usize): void {
  const rank = load<u32>(record);
  let from: usize = load<u32>(record, 8), product: usize = load<u32>(record, 4), weightAt = record + 16 + (rank << 3);
  const last = weightAt + (rank << 3);
  do {
    subtractMultiple(out, from, product, load<f64>(weightAt));
    from = out;
    product += columnBytes;
    weightAt += 8;
  } while (weightAt < last);
}

/** sum + factor · x, in place. */
function addMultiple(sum: usize, x: usize, factor: f64): void {
  const end = sum + columnBytes;
  const f = f64x2.splat(factor);
  do {
    v128.store(sum, f64x2.add(v128.load(sum), f64x2.mul(f, v128.load(x))));
    v128.store(sum, f64x2.add(v128.load(sum, 16), f64x2.mul(f, v128.load(x, 16))), 16);
    x += 32;
    sum += 32;
  } while (sum < end);
}

/** from - factor · x. */
function subtractMultiple(out: usize, from: usize, x: usize, factor: f64): void {
  const end = out + columnBytes;
  const f = f64x2.splat(factor);
  do {
    v128.store(out, f64x2.sub(v128.load(from), f64x2.mul(f, v128.load(x))));
    v128.store(out, f64x2.sub(v128.load(from, 16), f64x2.mul(f, v128.load(x, 16))), 16);
    from += 32;
    x += 32;
    out += 32;
  } while (out < end);
}
