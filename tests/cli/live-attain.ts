/** The real command in a process that goes on: what it says as it says it, until it is interrupted. */

import { spawn } from 'node:child_process';
import { commandWords } from './attain.ts';

/** A command that goes on. */
export interface LiveAttain {
  /** Waits until each pattern matches what is said to one of the streams, and gives and forgets all that was said so far. */
  readonly until: (...patterns: readonly RegExp[]) => Promise<{ readonly stdout: string; readonly stderr: string }>;
  /** Sends SIGINT and waits for the exit code. */
  readonly interrupt: () => Promise<number | null>;
}

/** Starts `attain` with arguments in a folder. */
export function startLive(args: readonly string[], cwd: string): LiveAttain {
  const [node, ...words] = commandWords;
  const { NO_COLOR: _, LC_ALL: __, LC_MESSAGES: ___, LANG: ____, ...env } = process.env;
  const child = spawn(node!, [...words, ...args], { cwd, env });
  const said = { stdout: '', stderr: '' };
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let wake = (): void => {};
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      wake();
    });
  }
  return {
    until: async (...patterns) => {
      const found = (pattern: RegExp): boolean => pattern.test(said.stdout) || pattern.test(said.stderr);
      while (!patterns.every(found)) {
        const news = new Promise<string>((resolve) => {
          wake = () => resolve('news');
        });
        if ((await Promise.race([news, ended.then(() => 'ended')])) === 'ended')
          throw new Error(`ended while ${patterns.join(', ')} was waited for:\n${said.stdout}\n${said.stderr}`);
      }
      const all = { ...said };
      said.stdout = said.stderr = '';
      return all;
    },
    interrupt: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
