/** Blocks of values for tests: columns made from our own random streams. */

import { blockPaths } from '../../src/base/block.ts';
import { hashStreamName } from '../../src/sampling/stream-key.ts';
import { fillUniforms } from '../../src/sampling/uniforms.ts';
import { addBlock } from '../../src/summary/add-block.ts';
import { layOut } from '../../src/summary/layout.ts';
import type { BlockValues, SummaryRequest } from '../../src/summary/request.ts';
import { createSummary, type Summary } from '../../src/summary/summary.ts';

/** A column of a block: a function of uniforms that are independent between columns, blocks and seeds. */
function randomColumn(seed: number, column: number, block: number, of: (u: number) => number): Float64Array {
  const uniforms = new Float64Array(blockPaths);
  fillUniforms(uniforms, seed, hashStreamName('test'), column, block);
  return uniforms.map(of);
}

/** Every column of a block as the same function of its own uniforms. */
export function randomBlock(
  request: SummaryRequest,
  seed: number,
  block: number,
  of: (u: number) => number,
): BlockValues {
  const columns = request.measures * (request.periods + 1);
  return Array.from({ length: columns }, (_, column) => randomColumn(seed, column, block, of));
}

/** The summary of blocks, laid out by the first. */
export function summarise(request: SummaryRequest, blocks: readonly BlockValues[]): Summary {
  const summary = createSummary(request, layOut(request, blocks[0]!));
  for (const [block, values] of blocks.entries()) addBlock(summary, values, block);
  return summary;
}
