/** `attain ledger export`: all recorded figures as one tidy table. */

import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { type ExportFormat, exportFormats, exportHub } from '../../batch/ledger/export-hub.ts';
import { say } from '../../report/messages.ts';
import { choice } from '../options.ts';
import { tellWritten } from '../tell-written.ts';
import type { Terminal } from '../terminal.ts';
import { refuseExcess, usageError } from '../usage.ts';
import { checkWritable } from '../write-files.ts';
import { addLedgerOptions, ledgerFile, readWait, type TypedLedgerOptions } from './with-ledger.ts';

interface ExportOptions extends TypedLedgerOptions {
  readonly format?: string;
  readonly o?: string;
}

/** Adds the command to those of the ledger; `finish` takes its exit code. */
export function addLedgerExport(ledger: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language, argv } = terminal;
  const command = addLedgerOptions(ledger.command('export'), terminal)
    .description(say(language, 'help-ledger-export'))
    .option('--format <name>', say(language, 'help-ledger-export-format'))
    .option('-o <file>', say(language, 'help-schema-out'))
    .allowExcessArguments()
    .action(async (typed: ExportOptions) => {
      refuseExcess('ledger export', command.args, argv, 0);
      const format = choice(argv, '--format', typed.format ?? 'csv', exportFormats);
      if (typed.o === undefined) await exportToResult(format, typed, terminal);
      else await exportToFile(format, typed.o, typed, terminal);
      finish(0);
    });
}

async function exportToFile(
  format: ExportFormat,
  file: string,
  typed: ExportOptions,
  terminal: Terminal,
): Promise<void> {
  checkWritable(dirname(file), terminal.argv);
  await exportHub(ledgerFile(typed, 'export', terminal), format, file, readWait(typed.wait, terminal));
  tellWritten([{ path: file }], terminal);
}

/** Prints the table, by way of a file: DuckDB writes no other. */
async function exportToResult(format: ExportFormat, typed: ExportOptions, terminal: Terminal): Promise<void> {
  if (format === 'parquet') {
    const params = { option: '-o', remedy: 'attain ledger export --format parquet -o FILE' };
    throw usageError(terminal.argv, 'parquet', 'usage-missing-option', params);
  }
  const folder = mkdtempSync(join(tmpdir(), 'attain-export-'));
  try {
    const file = join(folder, 'hub.csv');
    await exportHub(ledgerFile(typed, 'export', terminal), format, file, readWait(typed.wait, terminal));
    for await (const text of createReadStream(file, 'utf8')) terminal.result(String(text));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
