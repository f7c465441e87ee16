/** Reads what a plan says about its runs: paths or precision, seed, sampler. */

import { mostPaths } from '../base/block.ts';
import { nearest } from '../base/nearest.ts';
import { parsePoints } from '../base/percentage-points.ts';
import { isSampler, type Sampler, samplers } from '../base/sampler.ts';
import { field, type Located, scalar } from './located.ts';
import type { RunDefaults } from './plan.ts';
import { readCount } from './read-literal.ts';
import type { Reader } from './reader.ts';
import type { RunFile } from './schema.ts';
import type { ScalarNode } from './yaml-node.ts';

/** Reads the defaults for a run; null for what is not written or cannot be read. */
export function readRun(run: Located<RunFile> | null, reader: Reader): RunDefaults {
  const paths = run && scalar(field(run, 'paths'));
  const seed = run && scalar(field(run, 'seed'));
  const sampler = run && scalar(field(run, 'sampler'));
  const precision = run && scalar(field(run, 'precision'));
  return {
    paths: paths && readCount(paths, 1, mostPaths, reader),
    precision: precision && readPrecision(precision, reader),
    seed: seed && readCount(seed, 0, Number.MAX_SAFE_INTEGER, reader),
    sampler: sampler && readSampler(sampler, reader),
  };
}

/** Reads a precision in percentage points, above 0, as a fraction; null after logging when it is none. */
export function readPrecision({ text, at }: ScalarNode, { log }: Reader): number | null {
  const typed = parsePoints(text);
  if (typed?.kind === 'points' && typed.value > 0) return typed.value;
  if (typed?.kind === 'percent') log.error('precision-percent', at, { text, remedy: `${typed.digits}pp` });
  else log.error('not-a-precision', at, { text });
  return null;
}

/** Reads a sampler's name; null after logging when there is no such sampler. */
export function readSampler({ text, at }: ScalarNode, { log }: Reader): Sampler | null {
  if (isSampler(text)) return text;
  log.error('not-a-choice', at, { name: 'sampler', text, choices: samplers.join(', ') }, nearest(text, samplers));
  return null;
}
