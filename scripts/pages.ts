/** The pages of documentation whose files, commands and snippets can be run: what they show is what these print. */

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, 'build');
const run = promisify(execFile);

/** Paths from the root. */
export const pages: readonly string[] = [
  'README.md',
  'README.zh-CN.md',
  'docs/tutorial.md',
  'docs/tutorial.zh-CN.md',
  'docs/language.md',
  'docs/authoring.md',
  'docs/compare.md',
  'docs/replay.md',
  'docs/batch.md',
  'docs/ledger.md',
  'docs/api.md',
];

/** The text of a page as it is committed. */
export function readPage(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** A page that was run. */
export interface RunPage {
  /** The page's text with what was printed in the place of what it shows. */
  readonly text: string;
  /** Commands and snippets that did not end as the page says, with what they said. */
  readonly failures: readonly string[];
  readonly commands: number;
}

interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a page from top to bottom in an empty folder, with the built program: a block with `file=NAME` is written to that file,
 * each line `npx attain …` of an `sh` block is run and ends with 0 or what `exit=N` says, a `ts` block is run as a script beside the
 * built library, and a `text` block is what the command before it prints, to stderr if it says `stderr`.
 */
export async function runPage(text: string): Promise<RunPage> {
  const folder = mkdtempSync(join(tmpdir(), 'attain-page-'));
  symlinkSync(join(root, 'scenarios'), join(folder, 'scenarios'));
  const failures: string[] = [];
  let commands = 0;
  let last: Ended | null = null;
  const runAndCheck = async (name: string, words: readonly string[], exit: number): Promise<void> => {
    last = await runWords(words, folder);
    commands++;
    if (last.exit !== exit) failures.push(`${name}: exit code ${last.exit}, not ${exit}\n${last.stderr}`);
  };
  const parts: string[] = [];
  let read = 0;
  try {
    for (const block of text.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)) {
      const [whole, language, marks, body] = block as unknown as [string, string, string, string];
      const mark = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(marks)?.[1];
      const file = mark('file');
      if (language === 'ts') {
        const script = join(build, file!);
        writeFileSync(script, body);
        await runAndCheck(file!, ['--import', import.meta.resolve('tsx'), script], 0);
        if (last!.stderr !== '') failures.push(`${file}: ${last!.stderr}`);
      } else if (file !== undefined) {
        writeFileSync(join(folder, file), body);
      } else if (language === 'sh') {
        for (const line of body.split('\n').filter((each) => each.startsWith('npx attain '))) {
          const words = splitWords(line.slice('npx attain '.length));
          await runAndCheck(line, [join(build, 'attain.js'), ...words], Number(mark('exit') ?? 0));
        }
      } else if (language === 'text') {
        if (last === null) failures.push(`nothing was run before\n${body}`);
        const shown = last === null ? body : marks.includes('stderr') ? (last as Ended).stderr : (last as Ended).stdout;
        const start = block.index + whole.length - body.length - '```'.length;
        parts.push(text.slice(read, start), shown);
        read = start + body.length;
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { text: parts.join('') + text.slice(read), failures, commands };
}

async function runWords(words: readonly string[], folder: string): Promise<Ended> {
  const env = { PATH: process.env.PATH, HOME: folder, LANG: 'en_US.UTF-8' };
  return run(process.execPath, [...words], { cwd: folder, env }).then(
    ({ stdout, stderr }) => ({ exit: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ exit: code as number, stdout, stderr }),
  );
}

/** Splits a command line at blanks outside quotes. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
}
