/** `attain replay PLAN --path N`: one path, step by step, every variable. */

import type { Command } from 'commander';
import { mostPaths } from '../base/block.ts';
import { jsonText } from '../report/json-text.ts';
import { say } from '../report/messages.ts';
import { replayData, replayText } from '../report/replay.ts';
import { wholeNumber } from './options.ts';
import { openPlan } from './plan-files.ts';
import { addSimulationOptions, readSimulationOptions, type TypedOptions } from './simulation-options.ts';
import type { Terminal } from './terminal.ts';
import { refuseExcess, usageError } from './usage.ts';
import { withPlan } from './with-plan.ts';

interface ReplayOptions extends TypedOptions {
  readonly path?: string;
  readonly json?: boolean;
}

/** Adds the command to the program; `finish` takes its exit code. */
export function addReplay(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language } = terminal;
  const command = addSimulationOptions(program.command('replay'), terminal)
    .description(say(language, 'help-replay'))
    .argument('<plan>', say(language, 'help-plan'))
    .option('--path <number>', say(language, 'help-path'))
    .option('--json', say(language, 'help-json'))
    .allowExcessArguments()
    .action(async (plan: string, options: ReplayOptions) => {
      refuseExcess('replay', command.args, terminal.argv);
      finish(await replay(plan, options, terminal));
    });
}

async function replay(file: string, options: ReplayOptions, terminal: Terminal): Promise<number> {
  const { argv, language, resultColour: colour, width } = terminal;
  if (options.path === undefined) {
    const remedy = `"attain replay ${file} --path 0"`;
    throw usageError(argv, file, 'usage-missing-option', { option: '--path', remedy });
  }
  const path = wholeNumber(argv, '--path', options.path, 0, mostPaths - 1);
  const simulation = readSimulationOptions(options, terminal);
  const plan = openPlan(file, argv, language);
  return withPlan(plan, terminal, async () => {
    const { replayPath } = await import('../index.ts');
    const table = await replayPath(plan, { ...simulation, path });
    terminal.signal.throwIfAborted();
    terminal.result(options.json ? jsonText(replayData(table)) : replayText(table, { language, colour, width }));
    return 0;
  });
}
