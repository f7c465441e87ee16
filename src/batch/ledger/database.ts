/** Opens a ledger's DuckDB file, by a module that is loaded only here. */

import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { isHeld } from './database-issue.ts';

/** What a database is opened for: reading lets no statement write, reach another file or change this. */
export type DatabaseUse = 'write' | 'read' | 'export';

/** An open database file. */
export interface Database {
  readonly path: string;
  readonly connection: DuckDBConnection;
  /** Gives back the memory of what is on disk; only of one for writing, between transactions. */
  readonly releaseMemory: () => Promise<void>;
  readonly close: () => void;
}

const always = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  temp_directory: '',
};

const writersMemory = '256MB';

/** DuckDB's settings by use. Writing gets by with one thread and little memory, as the cores are for simulations. */
const settings: Readonly<Record<DatabaseUse, Readonly<Record<string, string>>>> = {
  write: { ...always, threads: '1', memory_limit: writersMemory },
  read: { ...always, enable_external_access: 'false', access_mode: 'READ_ONLY' },
  // only for statements of our own, which write a file of the caller's choice
  export: { ...always, access_mode: 'READ_ONLY' },
};

/** Rows of a table that a writer holds at once: each checkpoint writes the last of its groups of rows anew. */
const groupedRows = 16_384;

const retryMs = 50;

/**
 * Opens a database file; one for writing is made where there is none. While another process holds it, tries again for some
 * seconds. Throws DuckDB's error, for `databaseIssue`, when it cannot be opened.
 */
export async function openDatabase(path: string, use: DatabaseUse, waitSeconds: number): Promise<Database> {
  for (let waitedMs = 0; ; waitedMs += retryMs) {
    try {
      return await openNow(path, use);
    } catch (error) {
      if (!isHeld(error) || waitedMs >= 1000 * waitSeconds) throw error;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

async function openNow(given: string, use: DatabaseUse): Promise<Database> {
  // DuckDB takes what stands before a colon for another kind of database, and what is no path at all for memory
  const path = resolve(given);
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(use === 'write' ? ':memory:' : path, { ...settings[use] });
  try {
    const connection = await instance.connect();
    if (use === 'write') await attach(connection, path);
    // after all other settings: from here on no statement changes one; those of a writer are all our own
    else await connection.run('SET lock_configuration = true');
    const limit = (memory: string) => connection.run(`SET memory_limit = '${memory}'`);
    return {
      path: given,
      connection,
      releaseMemory: async () => {
        await limit('1MB').catch(() => {}); // less than it can do with: refused, but once all has gone that can
        await limit(writersMemory);
      },
      close: () => {
        connection.closeSync();
        instance.closeSync();
      },
    };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

/** Opens the file that is to be written, as the size of its groups can be given only so. */
async function attach(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS ledger (TYPE duckdb, ROW_GROUP_SIZE ${groupedRows})`);
  await connection.run('USE ledger');
  await connection.run('SET enable_external_access = false');
}
