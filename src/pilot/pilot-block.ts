/** The pilot: block 0 of the random sampler, with a seed of its own, so that runs of a plan share what is found in it whatever their seeds. */

import type { Program } from '../kernel/program.ts';
import { createReferenceEvaluator } from '../kernel/reference.ts';
import type { Engine } from '../simulate/engine.ts';
import type { BlockValues, SummaryRequest } from '../summary/request.ts';

/** Any other would do, but changes what runs print. */
export const pilotSeed = 1;

/** The pilot's values of a program; null where one of them is not finite. */
export function pilotBlock(
  { program, request }: { readonly program: Program; readonly request: SummaryRequest },
  engine: Engine,
): BlockValues | null {
  const evaluate = engine.evaluatorOf({
    program,
    request,
    seed: pilotSeed,
    points: { sampler: 'random' },
    weights: null,
  });
  const { values, fault } = evaluate(0);
  return fault === null ? values : null;
}

/** The pilot's values where some are not finite, so that a variant's fault takes nothing from the measures that have none. */
export function faultyPilotBlock({ program }: { readonly program: Program }): BlockValues {
  return createReferenceEvaluator(program, pilotSeed, { goOn: true })(0).values;
}
