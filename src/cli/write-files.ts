/** Files written whole or not at all: each to a temporary file in its own folder, then renamed. */

import { accessSync, constants, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { statsOf } from './stats-of.ts';
import { usageError } from './usage.ts';

/** A file to write. */
export interface NewFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes files so that none is ever seen half-written; when one cannot be written, none is. It runs without a pause, so
 * that no signal handler comes between. Throws a PlanError that names the file.
 */
export function writeFiles(files: readonly NewFile[], argv: readonly string[]): void {
  const temporaries: string[] = [];
  const attempt = (path: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      throw unwritable(argv, path, error);
    }
  };
  const temporaryFor = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    for (const { path, text } of files) {
      attempt(path, () => {
        if (statsOf(path)?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
        makeFolders(dirname(path));
        temporaries.push(temporaryFor(path));
        writeFileSync(temporaryFor(path), text, { flush: true });
      });
    }
    for (const { path } of files) attempt(path, () => renameSync(temporaryFor(path), path));
  } finally {
    for (const temporary of temporaries) rmSync(temporary, { force: true });
  }
}

/** Makes a folder and those above it, one by one: Node's own recursion never ends where a parent cannot hold folders. */
function makeFolders(folder: string): void {
  const stats = statsOf(folder);
  if (stats?.isDirectory()) return;
  if (stats !== null) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in between.
    if (!statsOf(folder)?.isDirectory()) throw error;
  }
}

/**
 * Makes a folder with files, whole or not at all: a temporary one beside it, then renamed; a file's path is its name. Throws
 * a PlanError when it is there already or cannot be made.
 */
export function makeFolder(folder: string, files: readonly NewFile[], argv: readonly string[]): void {
  const temporary = join(dirname(folder), `.${basename(folder)}.${process.pid}.tmp`);
  try {
    mkdirSync(temporary);
    for (const { path, text } of files) writeFileSync(join(temporary, path), text, { flush: true });
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw usageError(argv, folder, 'new-exists', { name: folder });
    throw unwritable(argv, folder, error);
  }
}

/** Checks before a run that a folder can be made or written to, without making it. Throws a PlanError otherwise. */
export function checkWritable(folder: string, argv: readonly string[]): void {
  let existing = resolve(folder);
  while (statsOf(existing) === null && dirname(existing) !== existing) {
    existing = dirname(existing);
  }
  try {
    if (statsOf(existing)?.isDirectory() !== true) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(existing, constants.W_OK);
  } catch (error) {
    throw unwritable(argv, folder, error);
  }
}

function unwritable(argv: readonly string[], file: string, error: unknown): Error {
  const reason = (error as NodeJS.ErrnoException).code;
  return reason === undefined ? (error as Error) : usageError(argv, file, 'out-unwritable', { file, reason });
}
