/** Where the command line writes: the result to stdout, everything else to stderr. */

import type { Language } from '../base/issue.ts';

/** The process as the commands see it. */
export interface Terminal {
  readonly language: Language;
  /** Writes a part of the result. */
  readonly result: (text: string) => void;
  /** Writes progress and diagnostics. */
  readonly diagnose: (text: string) => void;
  readonly resultIsTerminal: boolean;
  readonly diagnosisIsTerminal: boolean;
  readonly resultColour: boolean;
  readonly diagnosisColour: boolean;
  /** Columns of the terminal; 80 where stdout is none. */
  readonly width: number;
  /** Aborted when the process is interrupted. */
  readonly signal: AbortSignal;
  /** The arguments as typed, for the places of usage errors. */
  readonly argv: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Makes the terminal of a process. */
export function processTerminal(process: NodeJS.Process, language: Language, signal: AbortSignal): Terminal {
  const { stdout, stderr, env } = process;
  return {
    language,
    result: (text) => void stdout.write(text),
    diagnose: (text) => void stderr.write(text),
    resultIsTerminal: stdout.isTTY === true,
    diagnosisIsTerminal: stderr.isTTY === true,
    resultColour: showsColour(stdout, env),
    diagnosisColour: showsColour(stderr, env),
    width: Math.min(120, (stdout.isTTY ? stdout.columns : Number(env.COLUMNS)) || 80),
    signal,
    argv: process.argv.slice(2),
  };
}

/** Colour on terminals only, never with NO_COLOR set to anything (no-color.org) or on a dumb terminal. */
function showsColour(stream: NodeJS.WriteStream, env: Environment): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
