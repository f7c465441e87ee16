/** Gives the example of a mistake to the real command or the library, in this process, and keeps what it says. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Language } from '../../src/base/issue.ts';
import type { MistakeExample } from '../../src/base/mistakes/mistake.ts';
import { engineVersion } from '../../src/base/version.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { checkPlan } from '../../src/index.ts';
import { issueText } from '../../src/report/issue-text.ts';
import { exampleFiles } from './example-files.ts';
import { prepareLedger } from './prepare-ledger.ts';

/** What the command answers: its exit code, its result and its diagnostics. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The words behind `attain` that an example is given to. */
export function exampleCommand({ command }: MistakeExample): readonly string[] {
  return command ?? ['check', 'plan.yaml'];
}

/** Answers an example. The command runs in a folder of its own, which is the working directory meanwhile and is removed afterwards. */
export async function answerExample(example: MistakeExample, language: Language): Promise<Answer> {
  if (example.asLibrary) return answerAsLibrary(example, language);
  const folder = mkdtempSync(join(tmpdir(), 'attain-example-'));
  for (const [path, text] of Object.entries(exampleFiles(example))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const before = process.cwd();
  process.chdir(folder);
  const release = example.ledger === undefined ? null : await prepareLedger('nightly.duckdb', example.ledger);
  try {
    for (const words of example.before ?? []) {
      const { code, stderr } = await answerHere(words, language);
      if (code !== 0) throw new Error(`answerExample: ${words.join(' ')} ends with ${code}: ${stderr}`);
    }
    return await answerHere(exampleCommand(example), language);
  } finally {
    await release?.();
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

async function answerAsLibrary(example: MistakeExample, language: Language): Promise<Answer> {
  const { 'plan.yaml': text, ...files } = exampleFiles(example);
  const { issues } = await checkPlan({ file: 'plan.yaml', text: String(text), read: (path) => files[path]! });
  return { code: issues.length > 0 ? 2 : 0, stdout: '', stderr: issueText(issues, { language, colour: false }) };
}

async function answerHere(argv: readonly string[], language: Language): Promise<Answer> {
  const said = { stdout: '', stderr: '' };
  const terminal: Terminal = {
    language,
    result: (text) => {
      said.stdout += text;
    },
    diagnose: (text) => {
      said.stderr += text;
    },
    resultIsTerminal: false,
    diagnosisIsTerminal: false,
    resultColour: false,
    diagnosisColour: false,
    width: 80,
    signal: new AbortController().signal,
    argv,
  };
  const code = await runProgram(terminal, engineVersion);
  // the number of another process is another one each time
  return { code, stdout: said.stdout, stderr: said.stderr.replace(/\bPID \d+/g, 'PID 4321') };
}
