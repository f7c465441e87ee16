/** Starts the installed command as processes of their own group, and watches how they end. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** The project that the package is installed in. */
export const installed = inject('installed');
/** The command's file in it. */
export const commandFile = join(installed, 'node_modules/attain/build/attain.js');

export interface Ended {
  /** Null when a signal ended the process. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that was started, at the head of a process group of its own. */
export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the installed command in the project's folder. */
export function startAttain(args: readonly string[], cwd = installed): Started {
  return start(process.execPath, [commandFile, ...args], cwd);
}

/** Runs the installed command to its end. */
export function attain(args: readonly string[], cwd = installed): Promise<Ended> {
  return startAttain(args, cwd).ended;
}

/** Starts any command, in a language and with colours that do not depend on who runs the tests. */
export function start(command: string, args: readonly string[], cwd = installed): Started {
  const { NO_COLOR: _, LC_ALL: __, LC_MESSAGES: ___, LANG: ____, ...env } = process.env;
  const child = spawn(command, args, { cwd, env: { ...env, LANG: 'C.UTF-8', TERM: 'xterm' }, detached: true });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, ...said }));
  });
  return { child, ended };
}

/** Waits until a process has worked for so many seconds of processor time: it is in mid-work, however busy the machine. */
export async function untilBusy({ child }: Started, seconds: number): Promise<void> {
  const ticksPerSecond = 100; // USER_HZ of Linux, a constant of its interface
  while (processorTicks(child.pid!) < seconds * ticksPerSecond) {
    if (child.exitCode !== null) throw new Error(`untilBusy: the process ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The processor time of a process in user mode: the 14th field of its stat, the 12th behind the name in brackets. */
function processorTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[11]);
}

/** Whether any process of a started command's group still lives. */
export function groupLives({ child }: Started): boolean {
  try {
    process.kill(-child.pid!, 0);
    return true;
  } catch {
    return false;
  }
}
