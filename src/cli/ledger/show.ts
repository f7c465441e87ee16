/** `attain ledger show NAME`: a recorded forecast, as it was told when it was made. */

import type { Command } from 'commander';
import { findRun } from '../../batch/ledger/find-run.ts';
import type { Outcome } from '../../batch/ledger/ledger.ts';
import { forecastText } from '../../report/forecast-text.ts';
import { jsonText } from '../../report/json-text.ts';
import { printable } from '../../report/layout.ts';
import { say } from '../../report/messages.ts';
import type { Terminal } from '../terminal.ts';
import { refuseExcess, usageError } from '../usage.ts';
import { addLedgerOptions, type TypedLedgerOptions, withLedger } from './with-ledger.ts';

interface ShowOptions extends TypedLedgerOptions {
  readonly variant?: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** Adds the command to those of the ledger; `finish` takes its exit code. */
export function addLedgerShow(ledger: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language, argv } = terminal;
  const command = addLedgerOptions(ledger.command('show'), terminal)
    .description(say(language, 'help-ledger-show'))
    .argument('[name]', say(language, 'help-ledger-name'))
    .option('--variant <name>', say(language, 'help-variant'))
    .option('--json', say(language, 'help-json'))
    .option('--verbose', say(language, 'help-verbose'))
    .allowExcessArguments()
    .action(async (name: string | undefined, typed: ShowOptions) => {
      refuseExcess('ledger show', command.args, argv);
      if (name === undefined) {
        const remedy = 'attain ledger show PLAN --ledger FILE';
        throw usageError(argv, 'show', 'usage-missing-option', { option: 'PLAN', remedy });
      }
      const outcome = await withLedger('show', typed, terminal, (each) => findRun(each, name, typed.variant ?? null));
      terminal.result(outcomeText(outcome, typed, terminal));
      finish(0);
    });
}

function outcomeText(
  outcome: Outcome,
  typed: ShowOptions,
  { language, resultColour: colour, width }: Terminal,
): string {
  if (outcome.kind === 'done') {
    if (typed.json) return jsonText(outcome.forecast);
    return forecastText(outcome.forecast, { language, colour, width, verbose: typed.verbose === true });
  }
  if (typed.json) return jsonText(outcome);
  const issues = outcome.issues.map(({ place, message }) => `${printable(`${place} ${message}`)}\n`);
  return [`${say(language, 'ledger-failed-run')}\n`, ...issues].join('');
}
