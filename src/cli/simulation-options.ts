/** The options that every command which simulates has in common. */

import { type Command, Option } from 'commander';
import type { ForecastOptions } from '../index.ts';
import { say } from '../report/messages.ts';
import { setOptions, wholeNumber } from './options.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage.ts';

/** The options as commander gives them: text as typed. */
export interface TypedOptions {
  readonly variant?: string;
  readonly set?: readonly string[];
  readonly seed?: string;
  readonly sampler?: string;
}

const notBuiltSamplers = ['sobol', 'lhs'];
const samplers = ['random'];
const largestSeed = Number.MAX_SAFE_INTEGER;

/** Adds `--variant`, `--set`, `--seed` and `--sampler` to a command. */
export function addSimulationOptions(command: Command, { language }: Terminal): Command {
  return command
    .option('--variant <name>', say(language, 'help-variant'))
    .addOption(new Option('--set <name=value>', say(language, 'help-set')).argParser(collect))
    .option('--seed <number>', say(language, 'help-seed'))
    .option('--sampler <name>', say(language, 'help-sampler'));
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** Reads the options that `addSimulationOptions` added. Throws a PlanError for values that cannot be. */
export function readSimulationOptions(typed: TypedOptions, { argv, signal }: Terminal): ForecastOptions {
  if (typed.sampler !== undefined) checkSampler(argv, typed.sampler);
  return {
    ...(typed.variant === undefined ? {} : { variant: typed.variant }),
    set: setOptions(argv, typed.set ?? []),
    ...(typed.seed === undefined ? {} : { seed: wholeNumber(argv, '--seed', typed.seed, 0, largestSeed) }),
    signal,
  };
}

function checkSampler(argv: readonly string[], value: string): void {
  if (samplers.includes(value)) return;
  if (notBuiltSamplers.includes(value))
    throw usageError(argv, value, 'usage-sampler-not-built', { name: value, remedy: samplers[0]! });
  throw usageError(argv, value, 'usage-choice', { option: '--sampler', choices: samplers.join(', '), value });
}
