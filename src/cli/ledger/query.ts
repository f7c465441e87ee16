/** `attain ledger query SQL`: one statement that reads the ledger and nothing else. */

import type { Command } from 'commander';
import { queryLedger } from '../../batch/ledger/query.ts';
import type { ResultTable } from '../../batch/ledger/read-table.ts';
import { createInk } from '../../report/ink.ts';
import { say } from '../../report/messages.ts';
import { alignedTable, tableCsv, tableJson } from '../../report/result-table.ts';
import { choice } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { refuseExcess, usageError } from '../usage.ts';
import { addLedgerOptions, type TypedLedgerOptions, withLedger } from './with-ledger.ts';

const formats = ['text', 'csv', 'json'] as const;

type Format = (typeof formats)[number];

/** Adds the command to those of the ledger; `finish` takes its exit code. */
export function addLedgerQuery(ledger: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language, argv } = terminal;
  const command = addLedgerOptions(ledger.command('query'), terminal)
    .description(say(language, 'help-ledger-query'))
    .argument('[sql]', say(language, 'help-ledger-sql'))
    .option('--format <name>', say(language, 'help-ledger-query-format'))
    .allowExcessArguments()
    .action(async (sql: string | undefined, typed: TypedLedgerOptions & { readonly format?: string }) => {
      refuseExcess('ledger query', command.args, argv);
      if (sql === undefined) {
        const remedy = 'attain ledger query "select * from runs" --ledger FILE';
        throw usageError(argv, 'query', 'usage-missing-option', { option: 'SQL', remedy });
      }
      const format = choice(argv, '--format', typed.format ?? 'text', formats);
      const table = await withLedger('query', typed, terminal, (each) => queryLedger(each, sql));
      terminal.result(tableText(table, format, terminal));
      finish(0);
    });
}

function tableText(table: ResultTable, format: Format, { language, resultColour, width }: Terminal): string {
  switch (format) {
    case 'csv':
      return tableCsv(table);
    case 'json':
      return tableJson(table);
    case 'text':
      return alignedTable(table, table.columns, { language, ink: createInk(resultColour), width });
  }
}
