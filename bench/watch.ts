/** How long after a save does `attain run --watch` show what it changed? */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Question, shown } from './question.ts';
import { type Contender, race } from './race.ts';
import { root } from './w1.ts';

interface Watched {
  readonly name: string;
  /** The plan's folder, its file, and a text in it that each save exchanges for the next of others. */
  readonly folder: string;
  readonly file: string;
  readonly texts: readonly [string, string];
  readonly paths: string | null;
}

/** Starts a watch on a copy of the plan; a run of the contender saves it once and waits for the line of the difference. */
async function watch({ name, folder, file, texts, paths }: Watched): Promise<Contender & { readonly end: () => void }> {
  const copy = mkdtempSync(join(tmpdir(), 'attain-watch-'));
  cpSync(join(root, folder), copy, { recursive: true });
  const args = [join(root, 'build/attain.js'), 'run', file, '--watch', ...(paths === null ? [] : ['--paths', paths])];
  const child = spawn(process.execPath, args, { cwd: copy });
  await saying(child, /Watching/);
  let saves = 0;
  return {
    name,
    unit: 'save',
    run: async () => {
      const text = readFileSync(join(copy, file), 'utf8');
      const [from, to] = saves++ % 2 === 0 ? texts : [texts[1], texts[0]];
      if (!text.includes(from)) throw new Error(`${name}: no ${from}`);
      const difference = saying(child, /[▲▼] [+-]\d/);
      const began = performance.now();
      writeFileSync(join(copy, file), text.replace(from, to));
      await difference;
      return { seconds: (performance.now() - began) / 1000, amount: 1 };
    },
    end: () => {
      child.kill('SIGINT');
      rmSync(copy, { recursive: true });
    },
  };
}

/** Waits until the process has said something new that a pattern finds. Rejects where it ends before. */
function saying(child: ChildProcessWithoutNullStreams, pattern: RegExp): Promise<void> {
  const { stdout, stderr } = child;
  return new Promise((resolve, reject) => {
    let said = '';
    const onExit = (): void => reject(new Error(`attain run --watch ended: ${said}`));
    child.once('exit', onExit);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!pattern.test(said)) return;
      child.off('exit', onExit);
      for (const stream of [stdout, stderr]) stream.off('data', hear);
      resolve();
    };
    for (const stream of [stdout, stderr]) stream.on('data', hear);
  });
}

const taixin = { folder: 'scenarios/taixin-2025', file: 'plan.yaml' };

export const watchSaves: Question = {
  id: 'watch',
  title: 'How long after a save does `attain run --watch` show what it changed?',
  ask: async ({ rounds, short }) => {
    const few = short ? '1024' : null;
    const watches = [
      await watch({
        name: 'gbm.yaml',
        folder: 'tests/contract',
        file: 'gbm.yaml',
        texts: ['drift: 15%', 'drift: 16%'],
        paths: few,
      }),
    ];
    try {
      watches.push(
        await watch({ ...taixin, name: 'the Taixin plan', texts: ['default: 1\n', 'default: 1.1\n'], paths: few }),
      );
      const rates = await race(watches, short ? 1 : rounds);
      return {
        columns: ['plan', 'median of saves'],
        rows: rates.map(({ name, median }) => [name, `${shown(1000 / median)} ms`]),
        figures: Object.fromEntries(
          rates.map(({ name, median }) => [`${name}: ms from save to change`, 1000 / median]),
        ),
      };
    } finally {
      for (const { end } of watches) end();
    }
  },
};
