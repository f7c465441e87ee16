/** `attain batch MANIFEST` and `attain batch check MANIFEST`: many forecasts into a ledger, and what they would take. */

import type { Command } from 'commander';
import { say } from '../report/messages.ts';
import type { BatchOptions } from './batch/run.ts';
import type { Terminal } from './terminal.ts';
import { refuseExcess } from './usage.ts';

/** Adds the command to the program; `finish` takes its exit code. */
export function addBatch(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language, argv } = terminal;
  const command = program
    .command('batch')
    .description(say(language, 'help-batch'))
    .argument('<manifest>', say(language, 'help-manifest'))
    .option('--ledger <file>', say(language, 'help-batch-ledger'))
    .option('--threads <number>', say(language, 'help-threads'))
    .option('--resume', say(language, 'help-resume'))
    .option('--no-resume', say(language, 'help-no-resume'))
    .option('--wait <seconds>', say(language, 'help-wait'))
    .option('--board <folder>', say(language, 'help-batch-board'))
    .option('--json', say(language, 'help-json'))
    .option('--json-lines', say(language, 'help-json-lines'))
    .allowExcessArguments()
    .action(async (manifest: string, options: BatchOptions) => {
      refuseExcess('batch', command.args, argv);
      const { runManifest } = await import('./batch/run.ts');
      finish(await runManifest(manifest, options, terminal));
    });
  const check = command
    .command('check')
    .description(say(language, 'help-batch-check'))
    .argument('<manifest>', say(language, 'help-manifest'))
    .option('--threads <number>', say(language, 'help-threads'))
    .option('--json', say(language, 'help-json'))
    .option('--lang <language>', say(language, 'help-lang'))
    .allowExcessArguments()
    .action(async (manifest: string) => {
      refuseExcess('batch check', check.args, argv);
      const { checkManifest } = await import('./batch/check.ts');
      // options that both commands have may be taken by either
      finish(await checkManifest(manifest, check.optsWithGlobals(), terminal));
    });
}
