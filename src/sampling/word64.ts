/** 64-bit words as two 32-bit halves: the splitmix64 arithmetic that keys random streams, without BigInt and without allocation. */

// 2^64 divided by the golden ratio, the increment of splitmix64.
const goldenHigh = 0x9e3779b9;
const goldenLow = 0x7f4a7c15;

/** The upper half of the 64-bit product of two unsigned 32-bit numbers (schoolbook, 16 bits a digit). */
function productHigh(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const first = (Math.imul(a1, b0) + (Math.imul(a0, b0) >>> 16)) | 0;
  const second = (Math.imul(a0, b1) + (first & 0xffff)) | 0;
  return (Math.imul(a1, b1) + (first >>> 16) + (second >>> 16)) | 0;
}

/** The upper half of a 64-bit product modulo 2^64; the lower half is `Math.imul(aLow, bLow)`. */
function multiplyHigh(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  return (productHigh(aLow, bLow) + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0;
}

/** The upper half of a 64-bit sum modulo 2^64; the lower half is `(aLow + bLow) | 0`. */
function addHigh(aHigh: number, aLow: number, bHigh: number, bLow: number): number {
  const carry = (aLow + bLow) >>> 0 < aLow >>> 0 ? 1 : 0;
  return (aHigh + bHigh + carry) | 0;
}

// The finaliser of splitmix64 (Steele, Lea and Flood 2014, with the constants of Stafford's variant 13):
// z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9, z = (z ^ z >>> 27) * 0x94d049bb133111eb, z ^ z >>> 31.
// Its halves come from two functions, as one that gave both would have to allocate or share state.

/** Half of the finaliser: the 64-bit word (high, low) to the upper (`upper`) or lower half of its mix, as an int32. */
function mixHalf(high: number, low: number, upper: boolean): number {
  const x1 = high ^ (high >>> 30);
  const x0 = low ^ ((low >>> 30) | (high << 2));
  const y1 = multiplyHigh(x1, x0, 0xbf58476d, 0x1ce4e5b9);
  const y0 = Math.imul(x0, 0x1ce4e5b9);
  const z1 = y1 ^ (y1 >>> 27);
  const z0 = y0 ^ ((y0 >>> 27) | (y1 << 5));
  const w1 = multiplyHigh(z1, z0, 0x94d049bb, 0x133111eb);
  if (upper) return w1 ^ (w1 >>> 31);
  return Math.imul(z0, 0x133111eb) ^ ((Math.imul(z0, 0x133111eb) >>> 31) | (w1 << 1));
}

/** The upper half (int32) of mix(hash + word + golden): takes one more word into a chained hash, fully mixed. */
export function absorbHigh(hashHigh: number, hashLow: number, wordHigh: number, wordLow: number): number {
  const high = addHigh(hashHigh, hashLow, wordHigh, wordLow);
  const low = (hashLow + wordLow) | 0;
  return splitmixHigh(high, low, 1);
}

/** The lower half (int32) of mix(hash + word + golden). */
export function absorbLow(hashHigh: number, hashLow: number, wordHigh: number, wordLow: number): number {
  const high = addHigh(hashHigh, hashLow, wordHigh, wordLow);
  const low = (hashLow + wordLow) | 0;
  return splitmixLow(high, low, 1);
}

/** The upper half (int32) of output number `count`, from 1, of splitmix64 seeded with a word: mix(seed + count · golden). */
export function splitmixHigh(seedHigh: number, seedLow: number, count: number): number {
  const high = multiplyHigh(goldenHigh, goldenLow, 0, count);
  const low = Math.imul(goldenLow, count);
  return mixHalf(addHigh(seedHigh, seedLow, high, low), (seedLow + low) | 0, true);
}

/** The lower half (int32) of output number `count`, from 1, of splitmix64 seeded with a word. */
export function splitmixLow(seedHigh: number, seedLow: number, count: number): number {
  const high = multiplyHigh(goldenHigh, goldenLow, 0, count);
  const low = Math.imul(goldenLow, count);
  return mixHalf(addHigh(seedHigh, seedLow, high, low), (seedLow + low) | 0, false);
}
