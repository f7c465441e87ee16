import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/batch/family.ts';
import { createHashSet } from '../../src/batch/hash-set.ts';
import type { Batch } from '../../src/batch/open-batch.ts';
import type { BatchSize } from '../../src/batch/plan-work.ts';
import { createRecorder } from '../../src/batch/recorder.ts';
import { type DoneItem, type RunBatchOptions, runBatch } from '../../src/batch/run-batch.ts';
import { openThreads, type Threads } from '../../src/simulate/pool.ts';
import { growthText, openMemoryBatch } from './memory-files.ts';

interface Ran {
  readonly done: readonly DoneItem[];
  readonly size: BatchSize | null;
}

async function run(batch: Batch, options: Partial<RunBatchOptions> = {}): Promise<Ran> {
  const done: DoneItem[] = [];
  let size: BatchSize | null = null;
  await runBatch(batch, {
    threads: 2,
    pool: openThreads(2, { worker: 'batch-worker' }),
    finished: createHashSet(),
    record: async () => {},
    onSize: (found) => {
      size = found;
    },
    onRecorded: (item) => done.push(item),
    memory: 2 ** 33,
    signal: new AbortController().signal,
    ...options,
  });
  return { done, size };
}

const results = ({ done }: Ran): ReadonlyMap<string, unknown> =>
  new Map(done.map(({ item, outcome }) => [item.hash, outcome]));

const kinds = ({ done }: Ran): readonly string[] =>
  done.map(({ family, outcome }) => {
    const what = outcome.kind === 'done' ? 'done' : outcome.issues.map(({ kind }) => kind).join(' ');
    return `${family.planPath} ${what}`;
  });

describe('a batch, truth', () => {
  it('runs every item once, and those that are finished not at all', async () => {
    const batch = await openMemoryBatch(
      'plans: growth.yaml\npaths: 1024\nmatrix: { variant: all, seed: { from: 1, to: 12 } }\n',
    );
    const whole = await run(batch);
    const hashes = batch.families.flatMap((family) => [...itemsOf(family)].map(({ hash }) => hash));
    expect(whole.done.map(({ item }) => item.hash).sort()).toEqual([...hashes].sort());
    expect(whole.size).toEqual({ items: 36, before: 0, paths: 36 * 1024 });
    const finished = createHashSet(hashes.filter((_, i) => i % 3 > 0));
    const rest = await run(batch, { finished });
    expect(rest.size).toEqual({ items: 36, before: 24, paths: 12 * 1024 });
    expect(rest.done).toHaveLength(12);
    for (const [hash, outcome] of results(rest)) expect(outcome).toEqual(results(whole).get(hash));
  });

  it('goes on when items fail: by their plan, their variant, their settings or the memory that they take', async () => {
    const ran = await run(
      await openMemoryBatch(
        'plans: "*.yaml"\npaths: 1024\nlimits: { megabytes: 40 }\nmatrix: { variant: slump, set: { extra: [0%, 1 kg] } }\n',
        {
          'broken.yaml': 'plan: 1\nvariables: [',
          'plain.yaml': growthText.replace(/variants:.*$/s, ''),
          'wide.yaml': growthText.replace('end: 2023', 'end: 2200').replace('in: 2023', 'in: 2200'),
        },
      ),
    );
    expect([...kinds(ran)].sort()).toEqual([
      'broken.yaml bracket-not-closed',
      'broken.yaml bracket-not-closed',
      'growth.yaml done',
      'growth.yaml unit-unwanted',
      'plain.yaml no-variants',
      'plain.yaml no-variants',
      'wide.yaml batch-item-too-large',
      'wide.yaml unit-unwanted',
    ]);
  });

  it('gives large items, whose blocks all workers share, the same results', async () => {
    const long = growthText.replace('end: 2023', 'end: 2040');
    const batch = await openMemoryBatch('plans: growth.yaml\npaths: 1048576\n', { 'growth.yaml': long });
    const pool = openThreads(2, { worker: 'batch-worker' });
    let chunks = 0;
    const counted: Threads = {
      ...pool,
      execute: (work) => {
        chunks += work.rounds.flat().length;
        return pool.execute(work);
      },
    };
    const shared = await run(batch, { pool: counted });
    expect(chunks).toBeGreaterThan(8);
    const alone = await run(batch, { threads: 1, pool: openThreads(1, { worker: 'batch-worker' }) });
    expect(results(shared)).toEqual(results(alone));
  });

  it('ends an item whose time is over, tries it as often as it may, and runs the others', async () => {
    const slow = growthText
      .replace('name: growth', 'name: slow')
      .replace('end: 2023', 'end: 9999')
      .replace('output * (1 + rate + extra)', 'output / 2 + rate');
    const batch = await openMemoryBatch('plans: "*.yaml"\nretries: 1\nlimits: { seconds: 3 }\n', {
      'growth.yaml': `${growthText}run: { paths: 1024 }\n`,
      'slow.yaml': `${slow}run: { paths: 16777216 }\n`,
    });
    const pool = openThreads(1, { worker: 'batch-worker' });
    let tasks = 0;
    const counted: Threads = {
      ...pool,
      run: (task, signal) => {
        tasks++;
        return pool.run(task, signal);
      },
    };
    const ran = await run(batch, { threads: 1, pool: counted });
    expect([...kinds(ran)].sort()).toEqual(['growth.yaml done', 'slow.yaml out-of-time']);
    expect(tasks).toBe(3);
  });

  it('tries again what ended by no mistake of a plan, alone, and says what it was', async () => {
    const batch = await openMemoryBatch(
      'plans: growth.yaml\npaths: 1024\nretries: 2\nmatrix: { seed: { from: 1, to: 9 } }\n',
    );
    const pool = openThreads(2, { worker: 'batch-worker' });
    const asked = new Map<number, number>();
    const failing: Threads = {
      ...pool,
      run: async (task, signal) => {
        const { items } = task as { readonly items: readonly { readonly seed: number }[] };
        for (const { seed } of items) asked.set(seed, (asked.get(seed) ?? 0) + 1);
        if (items.some(({ seed }) => seed === 4 || (seed === 6 && asked.get(6)! < 3))) throw new Error('a worker died');
        return pool.run(task, signal);
      },
    };
    const ran = await run(batch, { pool: failing });
    const failed = ran.done.filter(({ outcome }) => outcome.kind === 'failed');
    expect(ran.done).toHaveLength(9);
    expect(failed.map(({ item, outcome }) => [item.seed, outcome])).toEqual([
      [4, { kind: 'failed', issues: [{ kind: 'our-fault', place: 'growth.yaml:1:1', message: 'a worker died' }] }],
    ]);
    expect([asked.get(4), asked.get(6)]).toEqual([4, 3]); // once with the others, then alone
  });

  it('ends with what was done when it is interrupted', async () => {
    const batch = await openMemoryBatch('plans: growth.yaml\nmatrix: { seed: { from: 1, to: 5000 } }\n');
    const controller = new AbortController();
    let written = 0;
    const ran = run(batch, {
      signal: controller.signal,
      record: async (done) => {
        written += done.length;
        if (written > 3) controller.abort(new Error('interrupted'));
      },
    });
    await expect(ran).rejects.toThrow('interrupted');
    expect(written).toBeGreaterThan(3);
    expect(written).toBeLessThan(5000);
  });

  it('ends when the ledger cannot be written', async () => {
    const batch = await openMemoryBatch('plans: growth.yaml\npaths: 1024\nmatrix: { seed: { from: 1, to: 5000 } }\n');
    const record = async (): Promise<void> => {
      throw new Error('no space left');
    };
    await expect(run(batch, { record })).rejects.toThrow('no space left');
  });
});

describe('a recorder, truth', () => {
  it('writes in order what it was given, what came meanwhile together', async () => {
    const written: (readonly number[])[] = [];
    const write = async (values: readonly number[]): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      written.push(values);
    };
    const told: number[] = [];
    const recorder = createRecorder(write, (values) => told.push(...values));
    const all = Array.from({ length: 5000 }, (_, i) => i);
    for (const value of all) await recorder.add(value);
    await recorder.end();
    expect(written.flat()).toEqual(all);
    expect(told).toEqual(all);
    expect(written.length).toBeLessThan(50);
  });
});
