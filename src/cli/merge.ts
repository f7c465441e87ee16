/** `attain merge FILE…`: the forecast from the summaries that `attain run --blocks` wrote. */

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { verdictExitCode } from '../forecast/verdict-exit-code.ts';
import { say } from '../report/messages.ts';
import { deliverForecast } from './deliver-forecast.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage.ts';
import { checkWritable } from './write-files.ts';

interface MergeOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly verbose?: boolean;
}

/** Adds the command to the program; `finish` takes its exit code. */
export function addMerge(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language, argv } = terminal;
  program
    .command('merge')
    .description(say(language, 'help-merge'))
    .argument('<files...>', say(language, 'help-merge-files'))
    .option('--json', say(language, 'help-json'))
    .option('--out <folder>', say(language, 'help-out'))
    .option('--verbose', say(language, 'help-verbose'))
    .action(async (files: readonly string[], options: MergeOptions) => {
      if (options.out !== undefined) checkWritable(options.out, argv);
      const { mergeShards } = await import('../index.ts');
      const forecast = await mergeShards(files.map((file) => ({ file, read: () => readShardFile(file, argv) })));
      terminal.signal.throwIfAborted();
      deliverForecast(forecast, { ...options, warned: false }, [], terminal);
      finish(verdictExitCode(forecast));
    });
}

function readShardFile(file: string, argv: readonly string[]): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code: reason } = error as NodeJS.ErrnoException;
    if (reason === undefined) throw error;
    if (reason === 'ENOENT') throw usageError(argv, file, 'plan-missing', { file });
    throw usageError(argv, file, 'file-unreadable', { file, reason });
  }
}
