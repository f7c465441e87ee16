/** Tells which files a command wrote. */

import { say } from '../report/messages.ts';
import type { Terminal } from './terminal.ts';
import type { NewFile } from './write-files.ts';

/** Says on a terminal which files were written, if any. */
export function tellWritten(
  files: readonly Pick<NewFile, 'path'>[],
  { language, diagnose, diagnosisIsTerminal }: Terminal,
): void {
  if (!diagnosisIsTerminal || files.length === 0) return;
  const names = files.map((file) => file.path).join(say(language, 'list-comma'));
  diagnose(`${say(language, 'wrote-files', { files: names })}\n`);
}
