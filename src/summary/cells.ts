/** The cells that a histogram counts in: edges taken from a pilot, and a guide that finds a value's cell in a step or two. */

import { slots } from './histogram-sizes.ts';

/**
 * Cells over all numbers: cell k holds edges[k - 1] <= x < edges[k]; the first and the last are open.
 * The guide cuts the pilot's middle into equal slots and says where each one's edges begin.
 */
export interface Cells {
  /** Strictly rising. */
  readonly edges: Float64Array;
  readonly guideLow: number;
  /** Slots per unit; 0 puts everything into the first slot. */
  readonly guideScale: number;
  /** Element s is the number of edges in slots before s; one element more than slots. */
  readonly guide: Uint16Array;
}

// so few edges are faster gone through than halved
const shortScan = 8;

/** Makes cells from strictly rising edges, with a guide over the range where most values are expected. */
export function makeCells(edges: Float64Array, expectedLow: number, expectedHigh: number): Cells {
  const scale = slots / (expectedHigh - expectedLow);
  const guideScale = Number.isFinite(scale) ? scale : 0;
  const guide = new Uint16Array(slots + 1);
  let behind = 0; // the first slot that no edge so far lies before
  for (let edge = 0; edge < edges.length; edge++) {
    const slot = slotOf(edges[edge]!, expectedLow, guideScale);
    while (behind <= slot) guide[behind++] = edge;
  }
  guide.fill(edges.length, behind);
  return { edges, guideLow: expectedLow, guideScale, guide };
}

/** Finds the cell of a value: the number of edges that are not above it. */
export function cellOf(cells: Cells, value: number): number {
  // slotOf never falls as x rises, rounding included, so that edges in earlier slots are below and in later ones above
  const slot = slotOf(value, cells.guideLow, cells.guideScale);
  let from = cells.guide[slot]!;
  let to = cells.guide[slot + 1]!;
  while (to - from > shortScan) {
    const middle = (from + to) >> 1;
    if (cells.edges[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  while (from < to && cells.edges[from]! <= value) from++;
  return from;
}

function slotOf(value: number, low: number, scale: number): number {
  const position = (value - low) * scale;
  if (!(position > 0)) return 0;
  return position < slots ? position | 0 : slots - 1;
}
