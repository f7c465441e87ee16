/** `attain batch check MANIFEST`: how many items, about how long and how much memory, and what is wrong. */

import { batchCheckData, batchCheckText } from '../../batch/batch-text.ts';
import { checkBatch } from '../../batch/check-batch.ts';
import { jsonText } from '../../report/json-text.ts';
import { diagnoseIssues } from '../diagnose.ts';
import { threadCount } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { withBatch } from './open.ts';
import type { BatchOptions } from './run.ts';

/** Checks the batch of a manifest; gives the exit code. */
export async function checkManifest(
  file: string,
  options: Pick<BatchOptions, 'threads' | 'json'>,
  terminal: Terminal,
): Promise<number> {
  const { argv, language, result } = terminal;
  const threads = threadCount(argv, options.threads);
  return withBatch(file, terminal, async (batch, sources) => {
    const check = await checkBatch(batch, threads, () => performance.now());
    diagnoseIssues(check.issues, terminal, sources);
    result(options.json ? jsonText(batchCheckData(check)) : batchCheckText(check, language));
    return check.issues.some(({ severity }) => severity === 'error') ? 2 : 0;
  });
}
