/** `attain ledger list`: the plans that a ledger holds, or the runs of one of them. */

import type { Command } from 'commander';
import { listPlans, listRuns } from '../../batch/ledger/list-runs.ts';
import type { ResultTable } from '../../batch/ledger/read-table.ts';
import { createInk } from '../../report/ink.ts';
import { type MessageKey, say } from '../../report/messages.ts';
import { alignedTable, tableJson } from '../../report/result-table.ts';
import type { Terminal } from '../terminal.ts';
import { refuseExcess } from '../usage.ts';
import { addLedgerOptions, type TypedLedgerOptions, withLedger } from './with-ledger.ts';

/** Adds the command to those of the ledger; `finish` takes its exit code. */
export function addLedgerList(ledger: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language, argv, resultColour, width } = terminal;
  const command = addLedgerOptions(ledger.command('list'), terminal)
    .description(say(language, 'help-ledger-list'))
    .argument('[plan]', say(language, 'help-ledger-plan'))
    .option('--json', say(language, 'help-json'))
    .allowExcessArguments()
    .action(async (plan: string | undefined, typed: TypedLedgerOptions & { readonly json?: boolean }) => {
      refuseExcess('ledger list', command.args, argv);
      const read = plan === undefined ? listPlans : (each: Parameters<typeof listPlans>[0]) => listRuns(each, plan);
      const table = await withLedger('list', typed, terminal, read);
      if (typed.json) terminal.result(tableJson(table));
      else {
        const told = withoutEmpty(table);
        const heads = told.columns.map((name) => say(language, `ledger-${name}` as MessageKey & `ledger-${string}`));
        terminal.result(alignedTable(told, heads, { language, ink: createInk(resultColour), width }));
      }
      finish(0);
    });
}

/** Leaves out the columns in which no row has anything. */
function withoutEmpty({ columns, rows }: ResultTable): ResultTable {
  const kept = columns.map((_, c) => rows.length === 0 || rows.some((row) => row[c] !== null));
  return { columns: columns.filter((_, c) => kept[c]), rows: rows.map((row) => row.filter((_, c) => kept[c])) };
}
