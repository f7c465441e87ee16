/** Truth: the README does what it says: its files, commands and snippets are run, and what it shows is what they print. */

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

interface Block {
  readonly language: string;
  /** The words behind the language: `file=…`, `exit=…`, `stderr`. */
  readonly marks: readonly string[];
  readonly text: string;
}

function readBlocks(file: string): readonly Block[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)].map(([, language, marks, body]) => ({
    language: language!,
    marks: marks!.trim().split(/\s+/),
    text: body!,
  }));
}

function mark(block: Block, name: string): string | null {
  return block.marks.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
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

describe.each(['README.md', 'README.zh-CN.md', 'docs/language.md', 'docs/authoring.md'])('%s', (file) => {
  const blocks = readBlocks(file);
  const folder = mkdtempSync(join(tmpdir(), 'attain-readme-'));

  beforeAll(() => {
    symlinkSync(join(root, 'scenarios'), join(folder, 'scenarios'));
    for (const block of blocks) {
      const name = mark(block, 'file');
      if (name !== null) writeFileSync(join(name.endsWith('.ts') ? join(root, 'build') : folder, name), block.text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('runs its commands and snippets, which print what it shows and end as it says', async () => {
    let last: Ended | null = null;
    let shown = 0;
    for (const block of blocks) {
      if (block.language === 'sh') {
        for (const line of block.text.trim().split('\n')) {
          if (!line.startsWith('npx attain ')) continue; // npm commands are run by .ci/run
          last = await runWords(
            [join(root, 'build/attain.js'), ...splitWords(line.slice('npx attain '.length))],
            folder,
          );
          const exit = Number(mark(block, 'exit') ?? 0);
          expect([line, last.exit, last.exit === exit ? '' : last.stderr]).toEqual([line, exit, '']);
        }
      } else if (block.language === 'ts') {
        const script = join(root, 'build', mark(block, 'file')!);
        last = await runWords(['--import', import.meta.resolve('tsx'), script], folder);
        expect([last.exit, last.stderr]).toEqual([0, '']);
      } else if (block.language === 'text') {
        expect(last).not.toBeNull();
        expect(block.marks.includes('stderr') ? last!.stderr : last!.stdout).toBe(block.text);
        shown++;
      }
    }
    expect(shown).toBe(blocks.filter(({ language }) => language === 'text').length);
    expect(last).not.toBeNull();
  });

  it('names no npm script that does not exist, and .ci/run runs those it names', () => {
    const text = readFileSync(join(root, file), 'utf8');
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const ci = readFileSync(join(root, '.ci/run'), 'utf8');
    const named = [...text.matchAll(/npm (?:run )?(ci|start|test|[a-z]+(?::[a-z]+)*)(?=[`\s])/g)].map(
      (match) => match[1]!,
    );
    if (file.startsWith('README'))
      expect(named).toEqual(expect.arrayContaining(['ci', 'start', 'test', 'bench', 'test:system']));
    for (const name of named) {
      if (name !== 'ci') expect(Object.keys(scripts)).toContain(name);
      expect(ci).toContain(name);
    }
  });
});

describe('the package', () => {
  it('has the version that forecasts carry', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const { engineVersion } = await import('../src/index.ts');
    expect(engineVersion).toBe(version);
  });
});
