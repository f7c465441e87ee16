/** Truth: a ledger loses nothing that was recorded, whatever happens to the process or its file, and says what is wrong. */

import { chmodSync, closeSync, copyFileSync, mkdtempSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/batch/ledger/ledger.ts';
import { readTable } from '../../src/batch/ledger/read-table.ts';
import { attain, commandFile, type Ended, installed, start } from './command.ts';

const folder = mkdtempSync(join(installed, 'ledger-'));
const plan = join(installed, 'contract/gbm.yaml');
const inFolder = (name: string): string => join(folder, name);
const record = (file: string, seed: number, limit = ''): Promise<Ended> =>
  start('bash', ['-c', `${limit} exec '${process.execPath}' '${commandFile}' ${recordWords(file, seed).join(' ')}`])
    .ended;
const recordWords = (file: string, seed: number): string[] => [
  ...['run', plan, '--paths', '1024', '--seed', String(seed), '--ledger', file],
];
const seedsIn = async (file: string): Promise<number[]> => {
  const { stdout } = await attain(['ledger', 'query', 'select seed from runs', '--format', 'json', '--ledger', file]);
  return JSON.parse(stdout).map(({ seed }: { seed: number }) => seed);
};

describe('a process that records and is killed', () => {
  it('at any moment leaves each transaction whole or not there, and none that it had finished is lost', async () => {
    const file = inFolder('killed.duckdb');
    const script = fileURLToPath(new URL('./record-forever.ts', import.meta.url));
    const repository = fileURLToPath(new URL('../..', import.meta.url));
    for (let round = 1; round <= 8; round++) {
      const recording = start(process.execPath, ['--import', 'tsx', script, file], repository);
      let said = 0;
      const enough = new Promise<void>((resolve) => {
        recording.child.stdout!.on('data', (text: string) => {
          said = Number(text.trim().split('\n').at(-1));
          if (said >= 7 * 3 * round) setTimeout(resolve, 100 * Math.random());
        });
      });
      await Promise.race([enough, recording.ended]);
      recording.child.kill('SIGKILL');
      const { stderr } = await recording.ended;
      expect(stderr).toBe('');
      const ledger = await openLedger(file, { mode: 'read' });
      const runs = (await readTable(ledger.connection, 'SELECT count(*), count(DISTINCT item) FROM runs')).rows[0]!;
      const rows = await readTable(
        ledger.connection,
        `SELECT DISTINCT (SELECT count(*) FROM targets WHERE run = runs.run), (SELECT count(*) FROM periods WHERE run = runs.run),
          (SELECT count(*) FROM series WHERE run = runs.run), (SELECT count(*) FROM estimates WHERE run = runs.run) FROM runs`,
      );
      await ledger.close();
      expect(runs[0]).toBe(runs[1]);
      expect(Number(runs[0]) % 7).toBe(0);
      expect(runs[0]).toBeGreaterThanOrEqual(said);
      expect(rows.rows).toEqual([[5, 9, 1, 54]]);
    }
  });
});

describe('a ledger in use', () => {
  const file = inFolder('held.duckdb');

  /** Has a process of its own open the ledger's file. */
  async function hold(options: string) {
    const script = `import { DuckDBInstance } from '@duckdb/node-api';
globalThis.held = await DuckDBInstance.create(${JSON.stringify(file)}, ${options});
console.log('held');
process.stdin.on('data', () => process.exit());`;
    const holding = start(process.execPath, ['--input-type=module', '-e', script]);
    await new Promise((resolve) => holding.child.stdout!.once('data', resolve));
    return holding;
  }

  beforeAll(async () => {
    expect((await record(file, 1)).code).toBe(0);
  });

  it('is refused to a second process, which is told who has it, and given to one that waits', async () => {
    const holding = await hold('{}');
    const refused = await attain(['ledger', 'list', '--ledger', file, '--wait', '0']);
    expect(refused.stderr).toContain(`is in use by another process (PID ${holding.child.pid})`);
    expect([refused.stdout, refused.code]).toEqual(['', 2]);
    const waiting = attain(['ledger', 'list', '--ledger', file, '--wait', '100']);
    setTimeout(() => holding.child.stdin!.write('end\n'), 1000);
    const waited = await waiting;
    expect(waited.stdout).toContain('gbm');
    expect(waited.code).toBe(0);
  });

  it('is read by several at once', async () => {
    const holding = await hold("{ access_mode: 'READ_ONLY' }");
    expect(await seedsIn(file)).toEqual([1]);
    const refused = await record(file, 2, 'ulimit -t 60;');
    expect(refused.stderr).toContain('is in use by another process');
    expect(refused.code).toBe(2);
    holding.child.stdin!.write('end\n');
    await holding.ended;
    expect((await record(file, 2)).code).toBe(0);
    expect(await seedsIn(file)).toEqual([1, 2]);
  });
});

describe('a disk that takes no more', () => {
  it('ends a run with 2 and names the ledger; what was recorded before is kept, and recording goes on with more room', async () => {
    const file = inFolder('full.duckdb');
    const kept: number[] = [];
    let full: Ended | null = null;
    for (let seed = 1; full === null; seed++) {
      // The system's limit on the size of files, in kB: a few runs fit, and none needs more than 10.
      const run = await record(file, seed, 'ulimit -f 24;');
      if (run.code === 0) kept.push(seed);
      else full = run;
      expect(seed).toBeLessThan(10);
    }
    expect(full.stderr).toContain(`the ledger "${file}" cannot be written: File too large`);
    expect([full.stdout, full.code]).toEqual(['', 2]);
    expect(kept.length).toBeGreaterThan(1);
    expect(await seedsIn(file)).toEqual(kept);
    expect((await record(file, 77)).code).toBe(0);
    expect(await seedsIn(file)).toEqual([...kept, 77]);
  });
});

describe('a folder that cannot be written', () => {
  it('ends with 2 for who has no right to it; a ledger in it can be read', async () => {
    const closed = mkdtempSync(join(folder, 'closed-'));
    const file = join(closed, 'nightly.duckdb');
    expect((await record(file, 1)).code).toBe(0);
    for (const each of [join(installed, '..'), folder]) chmodSync(each, 0o755);
    chmodSync(file, 0o444);
    chmodSync(closed, 0o555);
    // root may write anywhere
    const nobody = process.getuid?.() === 0 ? 'setpriv --reuid 65534 --regid 65534 --clear-groups' : '';
    const asNobody = (words: readonly string[]): Promise<Ended> =>
      start('bash', ['-c', `exec ${nobody} '${process.execPath}' '${commandFile}' ${words.join(' ')}`]).ended;
    for (const place of [file, join(closed, 'new.duckdb')]) {
      const { code, stdout, stderr } = await asNobody(recordWords(place, 2));
      expect(stderr).toContain(`the ledger "${place}" cannot be written: Permission denied`);
      expect([stdout, code]).toEqual(['', 2]);
    }
    const { code, stdout } = await asNobody(['ledger', 'list', '--ledger', file]);
    expect(stdout).toContain('gbm');
    expect(code).toBe(0);
    expect(readdirSync(closed)).toEqual(['nightly.duckdb']);
  });
});

describe('a ledger that is damaged', () => {
  it('is told as damaged, or read where the damage is not; it never passes for whole', async () => {
    const file = inFolder('whole.duckdb');
    expect((await record(file, 1)).code).toBe(0);
    const [damaged, { size }] = [inFolder('damaged.duckdb'), statSync(file)];
    const all = 'select (select sum(hash(targets)) from targets), (select sum(hash(estimates)) from estimates)';
    const ask = (name: string): Promise<Ended> => attain(['ledger', 'query', all, '--ledger', name]);
    const whole = await ask(file);
    expect(whole.code).toBe(0);
    let told = 0;
    for (let at = 0; at < size; at += Math.ceil(size / 12)) {
      copyFileSync(file, damaged);
      const opened = openSync(damaged, 'r+');
      writeSync(opened, 'damaged', at);
      closeSync(opened);
      const { code, stdout, stderr } = await ask(damaged);
      if (code === 0) expect(stdout).toBe(whole.stdout);
      else {
        expect(stderr).toMatch(/cannot be opened as a ledger: .*(?:[Cc]orrupt|checksum|not a valid)/);
        expect([stdout, code]).toEqual(['', 2]);
        told++;
      }
    }
    expect(told).toBeGreaterThan(0);
  });
});
