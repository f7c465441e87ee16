/** The `attain` command: runs the program on this process and turns its end into an exit code. */

import { engineVersion } from '../base/version.ts';
import { say } from '../report/messages.ts';
import { listenForInterrupts } from './interrupt.ts';
import { chooseLanguage } from './language.ts';
import { runProgram } from './program.ts';
import { processTerminal } from './terminal.ts';

const language = chooseLanguage(process.argv.slice(2), process.env);
const interruption = listenForInterrupts(process, (code) => {
  sayInterrupted();
  process.exit(code);
});
const terminal = processTerminal(process, language, interruption.signal);

// A reader that closes the pipe early, such as head, has what it wants; a full disk is for the user to mend.
process.stdout.on('error', ({ code: reason = '' }: NodeJS.ErrnoException) => {
  if (reason === 'EPIPE') return;
  terminal.diagnose(`${say(language, 'result-unwritable', { reason })}\n`);
  process.exit(2);
});
// When diagnostics cannot be written there is nowhere left to say so.
process.stderr.on('error', () => {});

void run();

async function run(): Promise<never> {
  const code = await runProgram(terminal, engineVersion).catch(codeOfFailure);
  await Promise.all([process.stdout, process.stderr].map(flushed));
  process.exit(code);
}

function codeOfFailure(error: unknown): number {
  const interrupted = interruption.exitCode();
  if (interrupted !== null) {
    sayInterrupted();
    return interrupted;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.diagnose(`${say(language, 'our-fault', { message })}\n`);
  if (process.env.ATTAIN_DEBUG && error instanceof Error) terminal.diagnose(`${error.stack}\n`);
  return 1;
}

function sayInterrupted(): void {
  terminal.diagnose(`${say(language, 'interrupted')}\n`);
}

/** Waits until a stream has handed on all that was written to it, or has failed. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
