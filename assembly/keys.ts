/** Keys of random streams: the chained hash of src/sampling/word64.ts, in 64-bit words. */

const golden: u64 = 0x9e3779b97f4a7c15;

/** The finaliser of splitmix64. */
// @ts-ignore: decorator
@inline function mix(x: u64): u64 {
  let z = x;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

/** Takes one more word into a hash. */
// @ts-ignore: decorator
@inline export function absorb(hash: u64, word: u64): u64 {
  return mix(hash + word + golden);
}

/** Output number `count`, from 1, of splitmix64 seeded with a word. */
// @ts-ignore: decorator
@inline export function splitmix(seed: u64, count: u64): u64 {
  return mix(seed + count * golden);
}

/** The key of a stream at a step (-1 once a path), from that of seed and stream, 8 bytes in memory. */
// @ts-ignore: decorator
@inline export function keyAtStep(streamAt: usize, step: i32): u64 {
  return absorb(load<u64>(streamAt), <u64>(<i64>step));
}
