/** A summary as data that can be saved: what `pack` takes, and back. */

import { invariant } from '../base/assert.ts';
import type { Summary, TargetSummary } from './summary.ts';

/** A summary without the hits path by path, which only a comparison keeps. */
export interface SavedSummary extends Omit<Summary, 'targets'> {
  readonly targets: readonly Omit<TargetSummary, 'hitBits'>[];
}

/** Gives what of a summary is saved. Throws where the request is pathwise. */
export function saveSummary(summary: Summary): SavedSummary {
  invariant(!summary.request.pathwise, 'saveSummary: no hits are kept path by path');
  return { ...summary, targets: summary.targets.map(({ hitBits: _, ...target }) => target) };
}

/** Gives the summary that was saved. */
export function restoreSummary(saved: SavedSummary): Summary {
  return { ...saved, targets: saved.targets.map((target) => ({ ...target, hitBits: new Map() })) };
}
