/** Laws: whatever the point set, the module fills columns with the bits that src/sampling does. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPaths } from '../../src/base/block.ts';
import { samplers } from '../../src/base/sampler.ts';
import type { Op, Program } from '../../src/kernel/program.ts';
import { loadDirections, tableDimensions } from '../../src/sampling/joe-kuo.ts';
import { type Points, placeOf, type SobolPoints } from '../../src/sampling/points.ts';
import { hashStreamName } from '../../src/sampling/stream-key.ts';
import { fillUniforms, oncePerPath } from '../../src/sampling/uniforms.ts';
import { findDifference } from './evaluators.ts';
import { somePoints } from './some-points.ts';

const steps = 3;

/** A program that reports what its streams' uniforms and normals are, once a path and at each step. */
function programOf(streams: readonly string[]): Program {
  const kinds = ['uniform', 'normal'] as const;
  const fills = streams.flatMap((_, stream) => kinds.map((kind) => ({ kind, stream })));
  const section = (each: 'path' | 'step', from: number): readonly Op[] =>
    fills.map(({ kind, stream }, i) => ({ kind, stream, each, inputs: [], output: from + i }));
  const report = (from: number): readonly Op[] =>
    fills.map((_, i) => ({ kind: 'report', inputs: [from + i], measure: from + i }));
  const columns = 2 * fills.length;
  return {
    columns,
    constants: [],
    schedules: [],
    once: section('path', 0),
    origin: report(0),
    step: [...report(0), ...section('step', fills.length), ...report(fills.length)],
    steps,
    streams,
    periods: Array.from({ length: steps }, (_, i) => ({ firstStep: i + 1, lastStep: i + 1 })),
    measures: Array.from({ length: columns }, () => ({ aggregate: 'last' })),
    controls: 0,
    cells: [],
  };
}

const program = programOf(['growth[steel]', '产出', 'c', 'd', 'e']);
const anySeed = fc.oneof(fc.maxSafeNat(), fc.constantFrom(0, 1, 2 ** 32, 2 ** 53 - 1));
const anyBlock = fc.oneof(fc.nat(40), fc.nat(2 ** 22 - 1), fc.constantFrom(2 ** 22 - 1, 2 ** 26 - 1));

describe('the module and src/sampling', () => {
  it.each(samplers)('give the same bits under %s, in any block of any seed', (sampler) => {
    const law = fc.property(anySeed, anyBlock, fc.nat(2000), fc.nat(3), (seed, block, first, rank) => {
      expect(findDifference(program, seed, [block, 0], somePoints(program, sampler, first, rank))).toBeNull();
    });
    fc.assert(law, { numRuns: sampler === 'sobol' ? 60 : 20 });
  });

  it('give the same bits in dimensions all over the table', async () => {
    const directions = await loadDirections(tableDimensions);
    const perBlock = program.streams.length * (steps + 2);
    const all = Array.from({ length: tableDimensions }, (_, i) => (i * 8191) % tableDimensions);
    for (let from = 0; from < 600; from += perBlock) {
      const used = Int32Array.from({ length: perBlock }, (_, i) => all[(from + i) % tableDimensions]!);
      const points: Points = { sampler: 'sobol', dimensions: used, directions, rotation: null };
      expect(findDifference(program, 5, [from * 7919], points)).toBeNull();
    }
  });

  it('give the same bits where a normal lies beyond the table of quantiles', () => {
    const out = new Float64Array(blockPaths);
    const blocks: number[] = [];
    for (let block = 0; blocks.length < 3; block++) {
      fillUniforms(out, 1, hashStreamName(program.streams[0]!), oncePerPath, block);
      if (out.some((u) => Math.min(u, 1 - u) < 2 ** -21)) blocks.push(block);
    }
    expect(findDifference(program, 1, blocks)).toBeNull();
  });

  it('give the same bits where what is turned goes beyond what the module can take to a uniform', () => {
    const points = somePoints(program, 'sobol', 3, 2) as SobolPoints & { readonly rotation: object };
    const { rotation } = points;
    for (const scale of [9, 40, 1e4]) {
      const weights = rotation.weights.map((x) => x * scale);
      expect(findDifference(program, 2, [7], { ...points, rotation: { ...rotation, weights } })).toBeNull();
    }
    expect(rotation.numbers[placeOf(0, oncePerPath, steps)]).toBeGreaterThanOrEqual(0);
  });
});
