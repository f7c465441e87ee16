/** The ledger: one DuckDB file in which finished items are recorded, each once and in whole transactions. */

import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { invariant } from '../../base/assert.ts';
import { nearest } from '../../base/nearest.ts';
import { createHashSet, type Hashes, type HashSet } from '../hash-set.ts';
import { appendRows } from './append-rows.ts';
import { createLedger } from './create-ledger.ts';
import { type Database, type DatabaseUse, openDatabase } from './database.ts';
import { databaseIssue } from './database-issue.ts';
import type { LedgerEntry } from './entry.ts';
import { ledgerError } from './ledger-error.ts';
import { migrate, refuseUnknown, schemaVersion } from './migrate.ts';
import { migrations } from './migrations.ts';
import { type LedgerRows, rowsOfEntry } from './rows-of-entry.ts';

export type { LedgerEntry, Outcome } from './entry.ts';

/** How a ledger is opened. */
export interface LedgerOptions {
  readonly mode: DatabaseUse;
  /** How long to wait while another process has it open; 10 unless given. */
  readonly waitSeconds?: number;
  /** When something is recorded; the system's clock unless given. */
  readonly clock?: () => Date;
}

/** An open ledger. */
export interface Ledger {
  readonly path: string;
  /** For statements that read. */
  readonly connection: DuckDBConnection;
  /** The items that are done. */
  readonly finished: Hashes;
  /**
   * Records items in one transaction: all or, when it throws, none. An item that failed before is replaced; one that is done
   * stays as it is. Throws a PlanError when the file cannot be written.
   */
  record(entries: readonly LedgerEntry[]): Promise<void>;
  close(): Promise<void>;
}

const defaultWait = 10;
/** Items after which DuckDB gives back what it keeps of its file, so that a writer's memory does not grow with the ledger. */
const mostRemembered = 2000;

/**
 * Opens a ledger; one for writing is made where there is none. A process that writes has it alone, readers may be several.
 * Throws a PlanError when there is none to read, when it is damaged or no ledger, when another process has it.
 */
export async function openLedger(path: string, options: LedgerOptions): Promise<Ledger> {
  const { mode, waitSeconds = defaultWait, clock = () => new Date() } = options;
  if (mode === 'write') await createLedger(path, clock());
  else if (!existsSync(path)) throw ledgerError('ledger-missing', path, { file: path }, nearestLedger(path));
  const database = await openDatabase(path, mode, waitSeconds).catch((error: unknown) => {
    throw databaseIssue(error, path);
  });
  try {
    const version = await schemaVersion(database.connection);
    refuseUnknown(version, migrations.length, path);
    if (version < migrations.length) {
      if (mode !== 'write') return await reopenMigrated(database, options);
      await migrate(database.connection, migrations, version, clock());
    }
    return new OpenLedger(database, clock, await readItems(database.connection));
  } catch (error) {
    database.close();
    throw databaseIssue(error, path);
  }
}

/** The ledger in the same folder whose name is nearest to a missing one's. */
function nearestLedger(path: string): string | null {
  const folder = dirname(path);
  const name = existsSync(folder) ? nearest(basename(path), readdirSync(folder)) : null;
  return name === null ? null : join(folder, name);
}

/** A reader changes nothing, so an older ledger is first opened for writing. */
async function reopenMigrated(database: Database, options: LedgerOptions): Promise<Ledger> {
  database.close();
  const migrated = await openLedger(database.path, { ...options, mode: 'write' });
  await migrated.close();
  return openLedger(database.path, options);
}

/** What is known of each item without asking again. */
interface Items {
  readonly done: HashSet;
  /** Those of them that are done since are in both. */
  readonly failed: HashSet;
  next: bigint;
}

async function readItems(connection: DuckDBConnection): Promise<Items> {
  const items: Items = { done: createHashSet(), failed: createHashSet(), next: 1n };
  const result = await connection.stream('SELECT item, outcome, run FROM runs');
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [item, outcome, run] of chunk.getRows()) {
      (outcome === 'done' ? items.done : items.failed).add(item as string);
      if ((run as bigint) >= items.next) items.next = (run as bigint) + 1n;
    }
  }
  return items;
}

class OpenLedger implements Ledger {
  readonly path: string;
  readonly connection: DuckDBConnection;
  readonly #database: Database;
  readonly #clock: () => Date;
  readonly #items: Items;
  /** Items whose rows DuckDB may have in memory still. */
  #remembered = 0;

  constructor(database: Database, clock: () => Date, items: Items) {
    this.path = database.path;
    this.connection = database.connection;
    this.#database = database;
    this.#clock = clock;
    this.#items = items;
  }

  get finished(): Hashes {
    return this.#items.done;
  }

  async record(entries: readonly LedgerEntry[]): Promise<void> {
    const { done, failed } = this.#items;
    const latest = new Map(entries.filter(({ item }) => !done.has(item)).map((entry) => [entry.item, entry]));
    if (latest.size === 0) return;
    const at = this.#clock();
    const replaced = [...latest.keys()].filter((item) => failed.has(item));
    const rows = [...latest.values()].map((entry, i) => rowsOfEntry(entry, this.#items.next + BigInt(i), at));
    await this.#inTransaction(async () => {
      await deleteRuns(this.connection, replaced);
      for (const table of tables) {
        await appendRows(
          this.connection,
          table,
          rows.flatMap((each) => each[table]),
        );
      }
    });
    this.#items.next += BigInt(latest.size);
    for (const [item, { outcome }] of latest) {
      (outcome.kind === 'done' ? done : failed).add(item);
    }
    await this.#releaseMemory(latest.size);
  }

  async #releaseMemory(recorded: number): Promise<void> {
    this.#remembered += recorded;
    if (this.#remembered < mostRemembered) return;
    this.#remembered = 0;
    await this.#database.releaseMemory().catch((error: unknown) => {
      throw databaseIssue(error, this.path);
    });
  }

  async #inTransaction(work: () => Promise<void>): Promise<void> {
    try {
      await this.connection.run('BEGIN');
      await work();
      await this.connection.run('COMMIT');
    } catch (error) {
      await this.connection.run('ROLLBACK').catch(() => {});
      throw databaseIssue(error, this.path);
    }
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}

const tables = ['runs', 'targets', 'periods', 'series', 'estimates', 'issues'] as const satisfies (keyof LedgerRows)[];

/** Deletes failed runs; those that are done have rows in other tables and are never deleted. */
async function deleteRuns(connection: DuckDBConnection, items: readonly string[]): Promise<void> {
  if (items.length === 0) return;
  invariant(
    items.every((item) => /^[0-9a-f]+$/.test(item)),
    'deleteRuns: items are hexadecimal',
  );
  const list = items.map((item) => `'${item}'`).join(', ');
  await connection.run(`DELETE FROM issues WHERE run IN (SELECT run FROM runs WHERE item IN (${list}))`);
  await connection.run(`DELETE FROM runs WHERE item IN (${list})`);
}
