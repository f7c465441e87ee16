/** The program: its commands, its help, and its usage errors as issues. */

import { Command, CommanderError } from 'commander';
import { createIssueLog, PlanError } from '../base/issue.ts';
import { wrapText } from '../report/layout.ts';
import { type MessageKey, say } from '../report/messages.ts';
import { addBatch } from './batch.ts';
import { addCheck } from './check.ts';
import { addCompare } from './compare.ts';
import { diagnoseIssues } from './diagnose.ts';
import { addLedger } from './ledger.ts';
import { addMerge } from './merge.ts';
import { addNew } from './new.ts';
import { addReplay } from './replay.ts';
import { addRun } from './run.ts';
import { addSchema } from './schema.ts';
import type { Terminal } from './terminal.ts';
import { argumentPlace, commandLineFile, usageError } from './usage.ts';

const notBuilt = ['explain', 'solve', 'fit', 'backtest', 'track', 'worker', 'report'];

/** Runs the command that the arguments name and gives its exit code. Usage errors are told and give 2; our own throw. */
export async function runProgram(terminal: Terminal, version: string): Promise<number> {
  let code = 0;
  const program = buildProgram(terminal, version, (exit) => {
    code = exit;
  });
  try {
    await program.parseAsync([...terminal.argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof PlanError) {
      diagnoseIssues(error.issues, terminal);
      return 2;
    }
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const command = typedCommand(program, wordsBefore(error, terminal.argv));
    if (error.code === 'commander.help') terminal.diagnose(command.helpInformation());
    else diagnoseIssues(usageIssues(error, command, terminal), terminal);
    return 2;
  }
}

function buildProgram(terminal: Terminal, version: string, finish: (code: number) => void): Command {
  const { language, argv } = terminal;
  const program = new Command('attain')
    .description(say(language, 'help-program'))
    .version(version, '--version', say(language, 'help-version'))
    .helpOption('-h, --help', say(language, 'help-help'))
    .helpCommand('help [command]', say(language, 'help-help'))
    .option('--lang <language>', say(language, 'help-lang'))
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: terminal.result, writeErr: () => {}, getOutHelpWidth: () => terminal.width })
    .configureHelp({ showGlobalOptions: false, styleTitle: (title) => helpTitle(title, terminal) })
    .addHelpText('after', `\n${wrapText(say(language, 'help-exit-codes'), terminal.width).join('\n')}`)
    .hook('preAction', () => checkLanguage(program, terminal));
  addRun(program, terminal, finish);
  addCheck(program, terminal, finish);
  addCompare(program, terminal, finish);
  addReplay(program, terminal, finish);
  addMerge(program, terminal, finish);
  addLedger(program, terminal, finish);
  addBatch(program, terminal, finish);
  addNew(program, terminal, finish);
  addSchema(program, terminal, finish);
  for (const command of program.commands) command.option('--lang <language>', say(language, 'help-lang'));
  const commands = program.commands.map((each) => each.name()).join(', ');
  for (const name of notBuilt) {
    program
      .command(name, { hidden: true })
      .allowUnknownOption()
      .allowExcessArguments()
      .helpOption(false)
      .action(() => {
        throw usageError(argv, name, 'usage-command-not-built', { name, commands });
      });
  }
  return program;
}

/** What a command that takes other files than plans is written with. */
const missingFiles: Readonly<Record<string, string>> = {
  merge: 'attain merge *.shard',
  batch: 'attain batch manifest.yaml',
};

const helpTitles: Readonly<Record<string, MessageKey & `help-title-${string}`>> = {
  'Usage:': 'help-title-usage',
  'Arguments:': 'help-title-arguments',
  'Options:': 'help-title-options',
  'Commands:': 'help-title-commands',
};

function helpTitle(title: string, { language }: Terminal): string {
  const key = helpTitles[title];
  return key === undefined ? title : say(language, key);
}

function checkLanguage(program: Command, { argv }: Terminal): void {
  const value: unknown = program.opts().lang;
  if (typeof value !== 'string' || value === 'en' || value === 'zh') return;
  throw usageError(argv, value, 'usage-choice', { option: '--lang', choices: 'en, zh', value });
}

/** The words in front of the unknown command that an error is about, or all of them. */
function wordsBefore(error: CommanderError, argv: readonly string[]): readonly string[] {
  return error.code === 'commander.unknownCommand' ? argv.slice(0, argv.indexOf(namedIn(error))) : argv;
}

/** What commander names in its message. */
function namedIn({ message }: CommanderError): string {
  return /'(-{0,2}[^' ]*)/.exec(message)?.[1] ?? '';
}

/** The command that the arguments name, down to one of a command's own. */
function typedCommand(program: Command, argv: readonly string[]): Command {
  let command = program;
  // The first word that is a command: what follows may be called like one.
  for (const word of argv) command = command.commands.find((each) => each.name() === word) ?? command;
  return command;
}

/** Turns commander's errors into issues. */
function usageIssues(error: CommanderError, command: Command, { argv }: Terminal) {
  const named = namedIn(error);
  const names = command.commands.map((each) => each.name());
  const built = names.filter((name) => !notBuilt.includes(name));
  const log = createIssueLog();
  const place = argumentPlace(argv, argv.find((word) => word === named || word.startsWith(`${named}=`)) ?? named);
  switch (error.code) {
    case 'commander.unknownCommand':
      log.error('usage-unknown-command', place, { name: named, commands: built.join(', ') }, log.nearest(named, names));
      break;
    case 'commander.unknownOption': {
      const options = command.options.flatMap((option) => (option.long && !option.hidden ? [option.long] : []));
      const params = { name: named, command: fullName(command) };
      log.error('usage-unknown-option', place, params, log.nearest(named, options));
      break;
    }
    case 'commander.missingArgument':
      if (command.name() === 'new') log.error('usage-missing-name', endOf(argv), {});
      else if (missingFiles[command.name()] !== undefined)
        log.error('usage-missing-file', endOf(argv), { remedy: missingFiles[command.name()]! });
      else log.error('usage-missing-argument', endOf(argv), { command: command.name() });
      break;
    case 'commander.optionMissingArgument':
      log.error('usage-missing-value', place, { option: named });
      break;
    default:
      throw error;
  }
  return log.issues;
}

/** A command as it is typed: `attain ledger list`. */
function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

/** The place behind the last argument, where something is missing. */
function endOf(argv: readonly string[]) {
  const last = argv.at(-1);
  if (last === undefined) return { file: commandLineFile, line: 1, column: 1 };
  const nth = argv.filter((word) => word === last).length - 1;
  return argumentPlace(argv, last, last.length + 1, nth);
}
