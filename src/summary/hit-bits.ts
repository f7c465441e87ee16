/** Which paths of a block hit a target, a bit each, and how two runs of the same paths differ in them. */

import { invariant } from '../base/assert.ts';
import { blockPaths, pointsPerBlock, replicates } from '../base/block.ts';
import type { TargetSummary } from './summary.ts';

/** Bits in a word; a replicate's points are whole words. */
const wordBits = 32;

/** Bytes of a block's hits of one target. */
export const hitBytes = blockPaths / 8;

/** Packs a block's flags: lane l in bit l mod 32 of word l div 32. */
export function packHits(flags: Uint8Array): Uint32Array {
  const words = new Uint32Array(blockPaths / wordBits);
  for (let lane = 0; lane < blockPaths; lane++) words[lane >>> 5]! |= flags[lane]! << (lane & 31);
  return words;
}

/** Paths that hit in the second run only, and in the first only, per replicate. */
export interface DifferingHits {
  readonly gained: Uint32Array;
  readonly lost: Uint32Array;
}

/** Counts the paths on which two runs of a pathwise request differ. Throws where they have not the same blocks. */
export function differingHits(first: TargetSummary, second: TargetSummary): DifferingHits {
  const gained = new Uint32Array(replicates);
  const lost = new Uint32Array(replicates);
  invariant(first.hitBits.size === second.hitBits.size, 'differingHits: both have as many blocks');
  for (const [block, before] of first.hitBits) {
    const after = second.hitBits.get(block);
    invariant(after !== undefined, `differingHits: both have block ${block}`);
    before.forEach((word, i) => {
      const replicate = Math.floor((i * wordBits) / pointsPerBlock);
      gained[replicate]! += ones(after[i]! & ~word);
      lost[replicate]! += ones(word & ~after[i]!);
    });
  }
  return { gained, lost };
}

/** The number of ones among 32 bits, by adding neighbouring fields of 1, 2 and 4 bits (Warren, "Hacker's Delight", section 5-1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
