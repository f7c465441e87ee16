/** Columns and thresholds counted by the kernel's module: the same as `countingHere`, to the last bit. */

import { blockPaths, replicates } from '../base/block.ts';
import { instantiate } from '../kernel/instance.ts';
import { columnBytes, programAt } from '../kernel/memory-map.ts';
import type { CompiledModule } from '../kernel/webassembly.ts';
import type { Counting } from '../summary/counting.ts';
import { groupCount, slots, tallySize } from '../summary/histogram-sizes.ts';
import type { Layout } from '../summary/layout.ts';
import { replicateSums } from '../summary/threshold-counts.ts';

/** Columns of blocks in the module's memory, and the functions that count them. */
export interface ModuleCounting extends Counting {
  /** The most cells that a histogram may have. */
  readonly cells: number;
  /** For each of `blocks` blocks as many columns as it reports. */
  readonly room: readonly (readonly Float64Array[])[];
}

type CountThresholdThere = (values: number, hits: number, sums: number, threshold: number, sign: number) => void;

type CountColumnThere = (
  values: number,
  edges: number,
  guide: number,
  groups: number,
  counts: number,
  tallies: number,
  sums: number,
  low: number,
  scale: number,
  centre: number,
) => void;

/** What the module compares with behind the last edge: nothing is above it. */
const noEdges = new Float64Array(4).fill(Number.NaN);

/** The most cells of a layout's histograms. */
export function mostCells({ columns }: Layout): number {
  return columns.reduce((most, { groups }) => Math.max(most, groups.length), 1);
}

/** Makes room for blocks of `width` columns and for one histogram, which takes the place of the last one that was counted. */
export function createModuleCounting(
  module: CompiledModule,
  cells: number,
  width: number,
  blocks: number,
): ModuleCounting {
  const sumsAt = programAt;
  const countsAt = sumsAt + blocks * replicates * 8;
  const guideAt = countsAt + replicates * groupCount * 4;
  const groupsAt = guideAt + aligned((slots + 1) * 2);
  const edgesAt = groupsAt + aligned(cells * 2);
  const talliesAt = edgesAt + (cells + noEdges.length) * 8;
  const thresholdAt = talliesAt + cells * tallySize * 8;
  const hitsAt = thresholdAt + (replicates * replicateSums + 1) * 8;
  const lastAt = Math.ceil((hitsAt + blockPaths) / columnBytes) * columnBytes; // of values that are not in the room
  const roomAt = lastAt + columnBytes;
  const { memory, exports } = instantiate(module, roomAt + blocks * width * columnBytes, () => noRepairs);
  const countColumn = exports.countColumn as CountColumnThere;
  const countThreshold = exports.countThreshold as CountThresholdThere;
  const sums = new Float64Array(memory, sumsAt, blocks * replicates);
  const counts = new Uint32Array(memory, countsAt, replicates * groupCount);
  const guide = new Uint16Array(memory, guideAt, slots + 1);
  const groups = new Uint16Array(memory, groupsAt, cells);
  const edges = new Float64Array(memory, edgesAt, cells + noEdges.length);
  const tallies = new Float64Array(memory, talliesAt, cells * tallySize);
  const thresholdSums = new Float64Array(memory, thresholdAt, replicates * replicateSums + 1);
  const hits = new Uint8Array(memory, hitsAt, blockPaths);
  const lastColumn = new Float64Array(memory, lastAt, blockPaths);
  return {
    cells,
    room: Array.from({ length: blocks }, (_, block) =>
      Array.from({ length: width }, (_, column) => {
        return new Float64Array(memory, roomAt + (block * width + column) * columnBytes, blockPaths);
      }),
    ),
    countColumn: (column, { centre, cells, groups: groupOf }, columns) => {
      guide.set(cells.guide);
      groups.set(groupOf);
      edges.set(cells.edges);
      edges.set(noEdges, cells.edges.length);
      counts.set(column.groupCounts);
      tallies.set(column.tallies);
      const { guideLow, guideScale } = cells;
      columns.forEach(({ byteOffset }, block) => {
        const at = [
          byteOffset,
          edgesAt,
          guideAt,
          groupsAt,
          countsAt,
          talliesAt,
          sumsAt + block * replicates * 8,
        ] as const;
        countColumn(...at, guideLow, guideScale, centre);
      });
      column.groupCounts.set(counts);
      column.tallies.set(tallies.subarray(0, column.tallies.length));
      return sums.subarray(0, columns.length * replicates);
    },
    countThreshold: (values, { direction, threshold }) => {
      if (values.buffer !== memory) lastColumn.set(values);
      const at = values.buffer === memory ? values.byteOffset : lastAt;
      countThreshold(at, hitsAt, thresholdAt, threshold, direction === 'at_least' ? 1 : -1);
      return { hits, sums: thresholdSums };
    },
  };
}

const noRepairs = { repair: () => {}, redraw: () => {}, renewGrowth: () => {} };

function aligned(bytes: number): number {
  return Math.ceil(bytes / 16) * 16;
}
