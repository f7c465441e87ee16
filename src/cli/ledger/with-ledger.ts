/** The options that commands of a ledger have in common, and opening it to read. */

import type { Command } from 'commander';
import type { Ledger } from '../../batch/ledger/ledger.ts';
import { say } from '../../report/messages.ts';
import { wholeNumber } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { usageError } from '../usage.ts';

/** The options as commander gives them. */
export interface TypedLedgerOptions {
  readonly ledger?: string;
  readonly wait?: string;
}

/** Adds `--ledger` and `--wait` to a command. */
export function addLedgerOptions(command: Command, { language }: Terminal): Command {
  return command
    .option('--ledger <file>', say(language, 'help-ledger-file'))
    .option('--wait <seconds>', say(language, 'help-wait'));
}

const longestWait = 86_400;

/** Reads `--wait`: as long as ledgers wait unless given. Throws a PlanError for what cannot be. */
export function readWait(wait: string | undefined, { argv }: Terminal): { readonly waitSeconds?: number } {
  return wait === undefined ? {} : { waitSeconds: wholeNumber(argv, '--wait', wait, 0, longestWait) };
}

/** The file that `--ledger` names. Throws a PlanError when the option is missing. */
export function ledgerFile({ ledger }: TypedLedgerOptions, command: string, { argv }: Terminal): string {
  if (ledger !== undefined) return ledger;
  const remedy = `attain ledger ${command} --ledger FILE`;
  throw usageError(argv, command, 'usage-missing-option', { option: '--ledger', remedy });
}

/** Opens the ledger that the options name, does some work on it, and closes it. */
export async function withLedger<T>(
  command: string,
  typed: TypedLedgerOptions,
  terminal: Terminal,
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const file = ledgerFile(typed, command, terminal);
  const wait = readWait(typed.wait, terminal);
  const { openLedger } = await import('../../batch/ledger/ledger.ts');
  const ledger = await openLedger(file, { mode: 'read', ...wait });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
