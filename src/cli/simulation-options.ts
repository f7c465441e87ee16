/** The options that commands have in common: what a plan is changed by, and what a simulation runs on. */

import { type Command, Option } from 'commander';
import { isSampler, type Sampler, samplers } from '../base/sampler.ts';
import type { ForecastOptions, PlanOptions } from '../index.ts';
import { say } from '../report/messages.ts';
import { setOptions, wholeNumber } from './options.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage.ts';

/** What a plan is changed by, as commander gives it: text as typed. */
export interface TypedPlanOptions {
  readonly variant?: string;
  readonly set?: readonly string[];
}

/** The options of a simulation as commander gives them. */
export interface TypedOptions extends TypedPlanOptions {
  readonly seed?: string;
  readonly sampler?: string;
}

const largestSeed = Number.MAX_SAFE_INTEGER;

/** Adds `--variant` and `--set` to a command. */
export function addPlanOptions(command: Command, terminal: Terminal): Command {
  return addSetOption(command.option('--variant <name>', say(terminal.language, 'help-variant')), terminal);
}

/** Adds `--set` to a command. */
export function addSetOption(command: Command, { language }: Terminal): Command {
  return command.addOption(new Option('--set <name=value>', say(language, 'help-set')).argParser(collect));
}

/** Adds `--variant`, `--set`, `--seed` and `--sampler` to a command. */
export function addSimulationOptions(command: Command, terminal: Terminal): Command {
  return addSamplingOptions(addPlanOptions(command, terminal), terminal);
}

/** Adds `--seed` and `--sampler` to a command. */
export function addSamplingOptions(command: Command, { language }: Terminal): Command {
  return command
    .option('--seed <number>', say(language, 'help-seed'))
    .option('--sampler <name>', say(language, 'help-sampler'));
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** Reads the options that `addPlanOptions` added. Throws a PlanError for values that cannot be. */
export function readPlanOptions(typed: TypedPlanOptions, { argv }: Terminal): PlanOptions {
  return {
    ...(typed.variant === undefined ? {} : { variant: typed.variant }),
    set: setOptions(argv, typed.set ?? []),
  };
}

/** Reads the options that `addSimulationOptions` added. Throws a PlanError for values that cannot be. */
export function readSimulationOptions(
  typed: TypedOptions,
  terminal: Terminal,
): Pick<ForecastOptions, 'variant' | 'set' | 'seed' | 'signal'> {
  const { argv, signal } = terminal;
  return {
    ...readPlanOptions(typed, terminal),
    ...(typed.seed === undefined ? {} : { seed: wholeNumber(argv, '--seed', typed.seed, 0, largestSeed) }),
    ...(typed.sampler === undefined ? {} : { sampler: readSampler(argv, typed.sampler) }),
    signal,
  };
}

function readSampler(argv: readonly string[], value: string): Sampler {
  if (isSampler(value)) return value;
  throw usageError(argv, value, 'usage-choice', { option: '--sampler', choices: samplers.join(', '), value });
}
