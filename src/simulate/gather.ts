/** Gathers what threads make of a run's chunks in one summary. */

import type { Fault } from '../kernel/evaluator.ts';
import { addHistograms, addTotals } from '../summary/merge.ts';
import { clearHistograms, type Histogram, type Summary } from '../summary/summary.ts';
import type { Chunk, ChunkOutcome } from './job.ts';

/** Adds what workers tell of chunks to a summary: totals at once, the histograms that they share with this thread at the end of each round. */
export async function* gather(
  summary: Summary,
  rounds: readonly (readonly Chunk[])[],
  run: (chunks: readonly Chunk[]) => AsyncIterable<ChunkOutcome>,
): AsyncGenerator<Fault | null> {
  const shared: (readonly Histogram[])[] = [];
  for (const [round, chunks] of rounds.entries()) {
    const isLast = round === rounds.length - 1;
    let done = 0;
    for await (const outcome of run(chunks)) {
      if (outcome.kind === 'counted') {
        addTotals(summary, outcome.totals);
        if (outcome.histograms !== null) shared.push(outcome.histograms);
      }
      if (++done === chunks.length) {
        for (const histograms of shared) addHistograms(summary.columns, histograms);
        // none of them is being counted in now; what comes behind counts from 0
        if (!isLast) shared.forEach(clearHistograms);
      }
      yield outcome.kind === 'fault' ? outcome.fault : null;
    }
  }
}
