/** `attain ledger`: what was recorded, as a list, a forecast, a table, a file. */

import type { Command } from 'commander';
import { say } from '../report/messages.ts';
import { addLedgerBoard } from './ledger/board.ts';
import { addLedgerExport } from './ledger/export.ts';
import { addLedgerList } from './ledger/list.ts';
import { addLedgerQuery } from './ledger/query.ts';
import { addLedgerShow } from './ledger/show.ts';
import type { Terminal } from './terminal.ts';

/** Adds the command with its own commands; `finish` takes its exit code. */
export function addLedger(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language } = terminal;
  const ledger = program
    .command('ledger')
    .description(say(language, 'help-ledger'))
    .helpCommand('help [command]', say(language, 'help-help'));
  addLedgerList(ledger, terminal, finish);
  addLedgerShow(ledger, terminal, finish);
  addLedgerQuery(ledger, terminal, finish);
  addLedgerExport(ledger, terminal, finish);
  addLedgerBoard(ledger, terminal, finish);
  for (const command of ledger.commands) command.option('--lang <language>', say(language, 'help-lang'));
}
