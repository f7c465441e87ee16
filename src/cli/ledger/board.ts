/** `attain ledger board DIR`: a page over all targets of a ledger. */

import { join } from 'node:path';
import type { Command } from 'commander';
import { boardPage } from '../../batch/board/board-page.ts';
import { readBoard } from '../../batch/board/read-board.ts';
import type { Ledger } from '../../batch/ledger/ledger.ts';
import { say } from '../../report/messages.ts';
import { tellWritten } from '../tell-written.ts';
import type { Terminal } from '../terminal.ts';
import { refuseExcess, usageError } from '../usage.ts';
import { checkWritable, writeFiles } from '../write-files.ts';
import { addLedgerOptions, type TypedLedgerOptions, withLedger } from './with-ledger.ts';

/** Adds the command to those of the ledger; `finish` takes its exit code. */
export function addLedgerBoard(ledger: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language, argv } = terminal;
  const command = addLedgerOptions(ledger.command('board'), terminal)
    .description(say(language, 'help-ledger-board'))
    .argument('[folder]', say(language, 'help-ledger-board-folder'))
    .allowExcessArguments()
    .action(async (folder: string | undefined, typed: TypedLedgerOptions) => {
      refuseExcess('ledger board', command.args, argv);
      if (folder === undefined) {
        const params = { option: 'DIR', remedy: 'attain ledger board DIR --ledger FILE' };
        throw usageError(argv, 'board', 'usage-missing-option', params);
      }
      checkWritable(folder, argv);
      await withLedger('board', typed, terminal, (each) => writeBoard(each, folder, terminal));
      finish(0);
    });
}

/** Writes the board of a ledger into a folder, and says so. */
export async function writeBoard(ledger: Ledger, folder: string, terminal: Terminal): Promise<void> {
  const rows = await readBoard(ledger, folder);
  const files = [{ path: join(folder, 'index.html'), text: boardPage(rows, terminal.language, new Date()) }];
  writeFiles(files, terminal.argv);
  tellWritten(files, terminal);
}
