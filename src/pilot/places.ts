/** The places of a program's random numbers: which stream it reads at which step, and how a number there is scored. */

import { blockPaths } from '../base/block.ts';
import { isDiscreteForm, resolveForm } from '../dist/form.ts';
import type { Op, Program } from '../kernel/program.ts';
import type { Model, Rule } from '../model/model.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { hashStreamName } from '../sampling/stream-key.ts';
import { fillUniforms, oncePerPath } from '../sampling/uniforms.ts';

/** A random number of a path: its stream, by name, and its step (or `oncePerPath`). */
export interface Place {
  readonly name: string;
  readonly step: number;
}

/** Names a place uniquely. */
export function placeKey({ name, step }: Place): string {
  return `${step} ${name}`;
}

/** The places that a program reads: those once a path, at the origin, at each step, each time by name, so that the order of lines in a plan is no matter. */
export function placesOf(program: Program): readonly Place[] {
  const read = (ops: readonly Op[]): readonly string[] => {
    const streams = ops.flatMap((op) => (op.kind === 'uniform' || op.kind === 'normal' ? [op.stream] : []));
    return [...new Set(streams)].map((stream) => program.streams[stream]!).sort((a, b) => (a < b ? -1 : 1));
  };
  const at = (names: readonly string[], step: number): readonly Place[] => names.map((name) => ({ name, step }));
  const each = read(program.step);
  return [
    ...at(read(program.once), oncePerPath),
    ...at(read(program.origin), 0),
    ...Array.from({ length: program.steps }, (_, i) => at(each, i + 1)).flat(),
  ];
}

/** What a draw's numbers are turned to, so that what depends on them does so in nearly straight lines. */
export type Score = (u: number) => number;

/**
 * The scores of a model's streams by name: values of a discrete draw with known parameters that is on its own, else nothing,
 * which stands for normal scores.
 */
export function discreteScores(model: Model): ReadonlyMap<string, Score> {
  const dependent = new Set(model.dependence.flatMap(({ draws }) => draws));
  const scores = new Map<string, Score>();
  for (const { rule } of model.cells) {
    if (rule.kind !== 'draw' || dependent.has(rule.draw) || !isDiscreteForm(rule.distribution)) continue;
    scores.set(model.draws[rule.draw]!.name, knownQuantile(rule) ?? normalQuantile);
  }
  return scores;
}

function knownQuantile(rule: DrawRule): Score | null {
  const known = knownParameters(rule);
  return known && resolveForm(rule.distribution).at(known).quantile;
}

type DrawRule = Extract<Rule, { kind: 'draw' }>;

/** The parameters of a draw, where all are known before the run; else null. */
export function knownParameters({ parameters }: DrawRule): readonly number[] | null {
  const values = parameters.flatMap((scalar) => (scalar.kind === 'constant' ? [scalar.value] : []));
  return values.length === parameters.length ? values : null;
}

/** The scores of a place on the paths of a seed's first block of the random sampler, with mean 0 and mean square 1; all 0 where they do not vary. */
export function pilotScores({ name, step }: Place, seed: number, score: Score): Float64Array {
  const scores = new Float64Array(blockPaths);
  fillUniforms(scores, seed, hashStreamName(name), step, 0);
  for (let i = 0; i < blockPaths; i++) scores[i] = score(scores[i]!);
  return standardise(scores);
}

/** Sets numbers to mean 0 and mean square 1, or all to 0 where they do not vary, and gives them back. */
export function standardise(values: Float64Array): Float64Array {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i++) {
    values[i]! -= mean;
    squares += values[i]! * values[i]!;
  }
  const square = squares / values.length;
  const scale = square > 0 && Number.isFinite(square) ? 1 / Math.sqrt(square) : 0;
  for (let i = 0; i < values.length; i++) values[i] = scale === 0 ? 0 : values[i]! * scale;
  return values;
}
