/** Usage errors as issues that point into the command line as typed. */

import { createIssueLog, PlanError } from '../base/issue.ts';
import type { MistakeKind, MistakeParams } from '../base/mistakes.ts';
import type { Place } from '../base/place.ts';

/** The file name that places of usage errors bear. */
export const commandLineFile = 'command line';

/** The command line as typed, words with blanks in quotes. */
export function commandLineText(argv: readonly string[]): string {
  return ['attain', ...argv.map(quoted)].join(' ');
}

/** The place of an argument's character, or of the line when it is not there. `nth` counts equal ones from 0. */
export function argumentPlace(argv: readonly string[], argument: string, offset = 0, nth = 0): Place {
  let column = 'attain '.length + 1;
  let seen = 0;
  for (const word of argv) {
    const value =
      word === argument
        ? 0
        : word.startsWith('--') && word.endsWith(`=${argument}`)
          ? word.length - argument.length
          : -1;
    if (value >= 0 && seen++ === nth) {
      const quote = quoted(word) === word ? 0 : 1;
      return { file: commandLineFile, line: 1, column: column + quote + value + offset };
    }
    column += quoted(word).length + 1;
  }
  return { file: commandLineFile, line: 1, column: 1 };
}

/** Makes the error for one usage mistake, at an argument. */
export function usageError<K extends MistakeKind>(
  argv: readonly string[],
  argument: string,
  kind: K,
  params: MistakeParams<K>,
  nearest: string | null = null,
): PlanError {
  const log = createIssueLog();
  log.error(kind, argumentPlace(argv, argument), params, nearest);
  return new PlanError(log.issues);
}

/** Refuses arguments beyond those that a command takes, which is one unless said. Throws a PlanError. */
export function refuseExcess(command: string, args: readonly string[], argv: readonly string[], takes = 1): void {
  const name = args[takes];
  if (name !== undefined) throw usageError(argv, name, 'usage-excess-argument', { name, command });
}

function quoted(word: string): string {
  return word === '' || /[\s'"]/.test(word) ? `'${word}'` : word;
}
