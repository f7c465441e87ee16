/** A plan and its data from disk: UTF-8 text of bounded size, never from outside the plan's folder. */

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { createIssueLog, type Language, PlanError } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import type { PlanSource } from '../index.ts';
import { say } from '../report/messages.ts';
import { statsOf } from './stats-of.ts';
import { usageError } from './usage.ts';

const megabyte = 2 ** 20;
const mostMegabytes = 64;

/** A plan with the texts that were read for it, by the names that places give them. */
export interface PlanFiles extends PlanSource {
  readonly sources: ReadonlyMap<string, string>;
}

/** Opens a plan file as named on the command line. Throws a PlanError that says what is wrong with it. */
export function openPlan(file: string, argv: readonly string[], language: Language): PlanFiles {
  const folder = realFolder(file, argv);
  const text = readPlanText(file, language);
  const sources = new Map([[file, text]]);
  const read = (path: string): string => {
    const data = readDataText(folder, path, language);
    // Issues may call a data file by its path in the plan or by its path from here.
    sources.set(path, data).set(join(dirname(file), path), data);
    return data;
  };
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

function readPlanText(file: string, language: Language): string {
  try {
    return readText(file, file, language);
  } catch (error) {
    const log = createIssueLog();
    log.error('plan-unreadable', { file, line: 1, column: 1 }, { reason: (error as Error).message });
    throw new PlanError(log.issues);
  }
}

/** Reads a data file by its path from the plan's folder. Throws an error whose message is for the plan's author. */
function readDataText(folder: string, path: string, language: Language): string {
  const inside = (real: string): boolean => real.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  const wanted = resolve(folder, path);
  // Before the disk is looked at, so that a plan cannot ask what lies outside its folder.
  if (!inside(wanted)) throw new Error(say(language, 'file-outside', { path }));
  if (statsOf(wanted) === null) throw new Error(missingText(wanted, path, language));
  const real = realpathSync(wanted);
  if (!inside(real)) throw new Error(say(language, 'file-outside', { path }));
  return readText(real, path, language);
}

function missingText(wanted: string, path: string, language: Language): string {
  const name = nearest(basename(wanted), entries(dirname(wanted)));
  if (name === null) return say(language, 'file-missing', { path });
  return say(language, 'file-missing-nearest', { path, nearest: join(dirname(path), name) });
}

function readText(file: string, shown: string, language: Language): string {
  const bytes = readBytes(file, shown, language);
  if (isWorkbook(bytes)) throw new Error(say(language, 'file-workbook', { path: shown }));
  if (isUtf16(bytes)) throw new Error(say(language, 'file-utf-16', { path: shown }));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(say(language, 'file-encoding', { path: shown, line: String(firstBadLine(bytes)) }));
  }
}

function readBytes(file: string, shown: string, language: Language): Uint8Array {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) throw new Error(say(language, 'file-not-file', { path: shown }));
    if (stats.size > mostMegabytes * megabyte) {
      throw new Error(say(language, 'file-too-large', { path: shown, limit: String(mostMegabytes) }));
    }
    return readFileSync(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    throw new Error(say(language, 'file-unreadable', { path: shown, reason }));
  }
}

/** Tells an Excel workbook by its first bytes: a zip archive (.xlsx) or a compound file (.xls). */
function isWorkbook(bytes: Uint8Array): boolean {
  return beginsWith(bytes, [0x50, 0x4b, 3, 4]) || beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

/** Tells UTF-16 by its byte order mark, or by the zero byte that every Latin letter has in it. */
function isUtf16(bytes: Uint8Array): boolean {
  const marked = beginsWith(bytes, [0xff, 0xfe]) || beginsWith(bytes, [0xfe, 0xff]);
  return marked || (bytes.length >= 2 && (bytes[0] === 0) !== (bytes[1] === 0));
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** The first line that is not UTF-8; no byte of a longer character is a line feed, so lines decode on their own. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
    line++;
  }
  return line;
}
