/** Starts the real command in a process of its own, as it is built before the tests, and keeps what it says. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const mainFile = fileURLToPath(new URL('../../build/attain.js', import.meta.url));

/** The words that start the command. */
export const commandWords: readonly string[] = [process.execPath, mainFile];

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A signal to send, after so many milliseconds. */
  readonly kill?: { readonly signal: 'SIGINT' | 'SIGTERM'; readonly afterMs: number };
}

/** Runs `attain` with arguments until it ends. */
export function attain(args: readonly string[], options: StartOptions = {}): Promise<Ended> {
  return start(process.execPath, [mainFile, ...args], options);
}

/** Runs a shell script in which `$ATTAIN` is the command. */
export function attainInShell(script: string, options: StartOptions = {}): Promise<Ended> {
  return start('bash', ['-c', script.replaceAll('$ATTAIN', `'${process.execPath}' '${mainFile}'`)], options);
}

/** Runs any command until it ends. */
export function start(
  command: string,
  args: readonly string[],
  { cwd, env = {}, kill }: StartOptions = {},
): Promise<Ended> {
  const { NO_COLOR: _, LC_ALL: __, LC_MESSAGES: ___, LANG: ____, ...inherited } = process.env;
  const child = spawn(command, args, { ...(cwd === undefined ? {} : { cwd }), env: { ...inherited, ...env } });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  const timer = kill && setTimeout(() => child.kill(kill.signal), kill.afterMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, ...said });
    });
  });
}

/** Makes a folder of its own with some files, and gives its path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'attain-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A small plan whose one target asks for a value in 2023: its distribution has the median 115.7625. */
export function growthPlan(threshold: number, require: string): string {
  return `plan: 1
name: growth
time: { origin: 2020, end: 2023, step: year }
variables:
  growth: { draw: "normal(5%, 2%)" }
  output: { start: 100, next: output * (1 + growth), aggregate: mean }
targets:
  goal: { measure: output, in: 2023, at_least: ${threshold}, require: ${require} }
`;
}
