/** A new ledger, made whole beside its place and then put there: a process that is killed leaves no half of one. */

import { constants, copyFileSync, existsSync, linkSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openDatabase } from './database.ts';
import { databaseIssue } from './database-issue.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';

/** Makes a ledger where there is no file. Throws a PlanError when it cannot be written there. */
export async function createLedger(path: string, at: Date): Promise<void> {
  if (existsSync(path)) return;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const database = await openDatabase(temporary, 'write', 0);
    try {
      await migrate(database.connection, migrations, 0, at);
    } finally {
      database.close();
    }
    putInPlace(temporary, path);
  } catch (error) {
    throw databaseIssue(error, path);
  } finally {
    for (const left of [temporary, `${temporary}.wal`]) if (existsSync(left)) rmSync(left);
  }
}

/** Gives a file its final name unless another process was first, whose file then stays. */
function putInPlace(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    // file systems without links
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  }
}
