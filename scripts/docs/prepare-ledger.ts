/** Brings a ledger of an example into a state that no command of one's own would: of another program, or in use. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DuckDBInstance } from '@duckdb/node-api';
import type { MistakeExample } from '../../src/base/mistakes/mistake.ts';
import { openLedger } from '../../src/batch/ledger/ledger.ts';

/** Makes the file; what is given back ends what was started for it. */
export async function prepareLedger(
  file: string,
  state: NonNullable<MistakeExample['ledger']>,
): Promise<() => Promise<void>> {
  switch (state) {
    case 'foreign':
      await write(file, 'CREATE TABLE sales (year INTEGER)');
      return async () => {};
    case 'newer':
      await (await openLedger(file, { mode: 'write' })).close();
      await write(file, 'UPDATE versions SET version = 99');
      return async () => {};
    case 'held':
      await (await openLedger(file, { mode: 'write' })).close();
      return hold(file);
  }
}

async function write(file: string, statement: string): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/** Has another process open the file, until it is told to end. */
async function hold(file: string): Promise<() => Promise<void>> {
  const script = `const { DuckDBInstance } = await import(${JSON.stringify(import.meta.resolve('@duckdb/node-api'))});
globalThis.held = await DuckDBInstance.create(${JSON.stringify(file)});
console.log('held');
setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return async () => {
    child.kill();
    await once(child, 'exit');
  };
}
