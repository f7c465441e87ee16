/** `attain replay PLAN --path N`: one path, by number or by what it means for a target, told and step by step. */

import type { Command } from 'commander';
import { mostPaths } from '../base/block.ts';
import { nearest } from '../base/nearest.ts';
import { type PathPick, picks } from '../replay/replay.ts';
import { jsonText } from '../report/json-text.ts';
import { say } from '../report/messages.ts';
import { plainNumber } from '../report/number-text.ts';
import { replayData, replayText } from '../report/replay.ts';
import { wholeNumber } from './options.ts';
import { openPlan } from './plan-files.ts';
import { addSimulationOptions, readSimulationOptions, type TypedOptions } from './simulation-options.ts';
import type { Terminal } from './terminal.ts';
import { refuseExcess, usageError } from './usage.ts';
import { withPlan } from './with-plan.ts';

interface TypedReplayOptions extends TypedOptions {
  readonly path?: string;
  readonly target?: string;
  readonly paths?: string;
  readonly json?: boolean;
}

/** Adds the command to the program; `finish` takes its exit code. */
export function addReplay(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  const { language } = terminal;
  const command = addSimulationOptions(program.command('replay'), terminal)
    .description(say(language, 'help-replay'))
    .argument('<plan>', say(language, 'help-plan'))
    .option('--path <which>', say(language, 'help-path'))
    .option('--target <id>', say(language, 'help-target'))
    .option('--paths <number>', say(language, 'help-paths-picked'))
    .option('--json', say(language, 'help-json'))
    .allowExcessArguments()
    .action(async (plan: string, options: TypedReplayOptions) => {
      refuseExcess('replay', command.args, terminal.argv);
      finish(await replay(plan, options, terminal));
    });
}

async function replay(file: string, options: TypedReplayOptions, terminal: Terminal): Promise<number> {
  const { argv, language, resultColour: colour, width } = terminal;
  if (options.path === undefined) {
    const remedy = `"attain replay ${file} --path 0"`;
    throw usageError(argv, file, 'usage-missing-option', { option: '--path', remedy });
  }
  const which = readPath(options.path, options.paths, terminal);
  const simulation = readSimulationOptions(options, terminal);
  const plan = openPlan(file, argv, language);
  return withPlan(plan, terminal, async () => {
    const { replayPath } = await import('../index.ts');
    const target = options.target === undefined ? {} : { target: options.target };
    const table = await replayPath(plan, { ...simulation, ...target, ...which });
    terminal.signal.throwIfAborted();
    terminal.result(options.json ? jsonText(replayData(table)) : replayText(table, { language, colour, width }));
    return 0;
  });
}

/** Reads `--path` and `--paths`. Throws a PlanError for what cannot be, or not be together. */
function readPath(
  path: string,
  paths: string | undefined,
  { argv }: Terminal,
): { readonly path: number } | { readonly path: PathPick; readonly paths?: number } {
  const pick = picks.find((each) => each === path);
  if (pick !== undefined)
    return { path: pick, ...(paths === undefined ? {} : { paths: wholeNumber(argv, '--paths', paths, 1, mostPaths) }) };
  const number = /^\d+$/.test(path) ? Number(path) : mostPaths;
  if (number >= mostPaths) {
    const params = { value: path, most: plainNumber(mostPaths - 1) };
    throw usageError(argv, path, 'usage-path', params, nearest(path, picks));
  }
  if (paths !== undefined) throw usageError(argv, paths, 'usage-paths-for-number', { path });
  return { path: number };
}
