/** A plan and its data from disk: the bytes of files of bounded size, never from outside the plan's folder. */

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { decodeText } from '../base/decode-text.ts';
import { mostFileBytes } from '../base/file-limits.ts';
import { createIssueLog, type Language, PlanError } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import type { PlanSource } from '../index.ts';
import { say } from '../report/messages.ts';
import { statsOf } from './stats-of.ts';
import { usageError } from './usage.ts';

const megabyte = 2 ** 20;

/** A plan with the texts that were read for it, by the names that places give them. */
export interface PlanFiles extends PlanSource {
  readonly sources: ReadonlyMap<string, string>;
}

/** Opens a plan file as named on the command line. Throws a PlanError that says what is wrong with it. */
export function openPlan(file: string, argv: readonly string[], language: Language): PlanFiles {
  const folder = realFolder(file, argv);
  const text = readPlanBytes(file, language);
  const sources = new Map<string, string>();
  const keep = (name: string, bytes: Uint8Array): void => {
    const decoded = decodeText(bytes);
    if (decoded.kind === 'text') sources.set(name, decoded.text);
  };
  const read = (path: string): Uint8Array => {
    const data = readData(folder, path, language);
    // Issues may call a data file by its path in the plan or by its path from here.
    keep(path, data);
    keep(join(dirname(file), path), data);
    return data;
  };
  keep(file, text);
  return { file, text, read, sources };
}

/** The plan's folder with symbolic links resolved; a missing plan is an error that names the nearest file. */
function realFolder(file: string, argv: readonly string[]): string {
  const stats = statsOf(file);
  if (stats === null) throw usageError(argv, file, 'plan-missing', { file }, nearestPlan(file));
  if (stats.isDirectory()) throw usageError(argv, file, 'plan-folder', { file }, planIn(file));
  return realpathSync(dirname(file));
}

function nearestPlan(file: string): string | null {
  const folder = dirname(file);
  const names = entries(folder).filter(isPlanName);
  const name =
    nearest(basename(file), names) ??
    nearest(
      basename(file),
      names.map((each) => each.replace(/\.ya?ml$/, '')),
    );
  if (name === null) return null;
  const whole = names.includes(name) ? name : names.find((each) => each.startsWith(`${name}.`))!;
  return file.includes(sep) ? join(folder, whole) : whole;
}

function planIn(folder: string): string | null {
  const names = entries(folder).filter(isPlanName);
  const name = names.find((each) => each.startsWith('plan.')) ?? names[0];
  return name === undefined ? null : join(folder, name);
}

function isPlanName(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readPlanBytes(file: string, language: Language): Uint8Array {
  try {
    return readBytes(file, file, language);
  } catch (error) {
    const log = createIssueLog();
    log.error('plan-unreadable', { file, line: 1, column: 1 }, { reason: (error as Error).message });
    throw new PlanError(log.issues);
  }
}

/** Reads a data file by its path from the plan's folder. Throws an error whose message is for the plan's author. */
function readData(folder: string, path: string, language: Language): Uint8Array {
  const inside = (real: string): boolean => real.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  const wanted = resolve(folder, path);
  // Before the disk is looked at, so that a plan cannot ask what lies outside its folder.
  if (!inside(wanted)) throw new Error(say(language, 'file-outside', { path }));
  if (statsOf(wanted) === null) throw new Error(missingText(wanted, path, language));
  const real = realpathSync(wanted);
  if (!inside(real)) throw new Error(say(language, 'file-outside', { path }));
  return readBytes(real, path, language);
}

function missingText(wanted: string, path: string, language: Language): string {
  const name = nearest(basename(wanted), entries(dirname(wanted)));
  if (name === null) return say(language, 'file-missing', { path });
  return say(language, 'file-missing-nearest', { path, nearest: join(dirname(path), name) });
}

/** Reads a file of bounded size, as `shown` in messages. Throws an error whose message is for its author. */
export function readBytes(file: string, shown: string, language: Language): Uint8Array {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) throw new Error(say(language, 'file-not-file', { path: shown }));
    if (stats.size > mostFileBytes) {
      throw new Error(say(language, 'file-too-large', { path: shown, limit: String(mostFileBytes / megabyte) }));
    }
    return readFileSync(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw new Error(say(language, 'file-unreadable', { path: shown, reason }));
  }
}
