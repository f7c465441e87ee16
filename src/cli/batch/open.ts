/** Opens the batch that a command names. */

import { PlanError } from '../../base/issue.ts';
import { type Batch, openBatch } from '../../batch/open-batch.ts';
import { diagnoseIssues } from '../diagnose.ts';
import { readBytes } from '../plan-files.ts';
import { statsOf } from '../stats-of.ts';
import type { Terminal } from '../terminal.ts';
import { usageError } from '../usage.ts';
import { batchFiles } from './files.ts';

/** Opens a batch and does something with it; what is wrong with its files is told with its lines and gives exit code 2. */
export async function withBatch(
  file: string,
  terminal: Terminal,
  work: (batch: Batch, sources: ReadonlyMap<string, string>) => Promise<number>,
): Promise<number> {
  const { argv, language } = terminal;
  const stats = statsOf(file);
  if (stats === null) throw usageError(argv, file, 'plan-missing', { file });
  if (stats.isDirectory()) throw usageError(argv, file, 'file-unreadable', { file, reason: 'EISDIR' });
  const files = batchFiles(file, terminal);
  const content = readBytes(file, file, language);
  files.sources.set(file, new TextDecoder().decode(content));
  try {
    return await work(await openBatch(file, content, files), files.sources);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    diagnoseIssues(error.issues, terminal, files.sources);
    return 2;
  }
}
