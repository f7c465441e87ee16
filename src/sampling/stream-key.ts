/** The key of a random stream: a 64-bit hash of the name of what is drawn. */

import { absorbHigh, absorbLow } from './word64.ts';

/** A 64-bit hash as two unsigned 32-bit halves. */
export interface StreamKey {
  readonly high: number;
  readonly low: number;
}

/**
 * Hashes a stream's name, `growth[steel]`: the 8-byte little-endian words of its UTF-8 text, the last one padded with
 * zeros, and then its length in bytes go one after the other through the splitmix64 finaliser, h = mix(h + word + golden).
 */
export function hashStreamName(name: string): StreamKey {
  const bytes = new TextEncoder().encode(name);
  let high = 0;
  let low = 0;
  const absorb = (wordHigh: number, wordLow: number): void => {
    const nextHigh = absorbHigh(high, low, wordHigh, wordLow);
    low = absorbLow(high, low, wordHigh, wordLow);
    high = nextHigh;
  };
  for (let at = 0; at < bytes.length; at += 8) absorb(littleEndian(bytes, at + 4), littleEndian(bytes, at));
  absorb(0, bytes.length);
  return { high: high >>> 0, low: low >>> 0 };
}

/** The 32-bit word at an offset; bytes behind the end count as 0. */
function littleEndian(bytes: Uint8Array, at: number): number {
  const byte = (offset: number): number => bytes[at + offset] ?? 0;
  return byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24);
}

/** The key of a stream under a seed, before step and block: h = mix(h + word + golden) of both from h = 0, as unsigned halves. */
export function seedStream(seed: number, stream: StreamKey): StreamKey {
  const seedHigh = (seed / 4294967296) | 0;
  const high = absorbHigh(0, 0, seedHigh, seed | 0);
  const low = absorbLow(0, 0, seedHigh, seed | 0);
  return {
    high: absorbHigh(high, low, stream.high | 0, stream.low | 0) >>> 0,
    low: absorbLow(high, low, stream.high | 0, stream.low | 0) >>> 0,
  };
}
