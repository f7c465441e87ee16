/** A plan file with all that it reads, as plain data named by its content: another process can run it unseen. */

import { createHash } from 'node:crypto';
import { type Issue, PlanError } from '../base/issue.ts';
import { openWritten, type WrittenPlan } from '../open/open.ts';
import { openWorkbooks } from '../plan/open-workbooks.ts';
import type { PlanSource } from '../plan/plan-source.ts';

/** The bytes of a plan's files; plain data. */
export interface PlanPackage {
  /** SHA-256 of all the rest, as lower-case hexadecimal. */
  readonly hash: string;
  /** As messages name it. */
  readonly file: string;
  readonly text: Uint8Array;
  /** What the plan reads, by its path from the plan's folder. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** A plan that was read and packed; what is wrong with it where nothing can be made of it. */
export interface PackedPlan {
  readonly package: PlanPackage;
  readonly written: WrittenPlan | null;
  readonly issues: readonly Issue[];
}

/** Reads a plan and packs what was read. */
export async function packPlan(source: PlanSource): Promise<PackedPlan> {
  const files: Record<string, Uint8Array> = {};
  const read = (path: string): Uint8Array => {
    const bytes = bytesOf(source.read(path));
    files[path] = bytes;
    return bytes;
  };
  const opened = await openWorkbooks({ ...source, read });
  const done = (written: WrittenPlan | null, issues: readonly Issue[]): PackedPlan => {
    const content = { file: source.file, text: bytesOf(source.text), files };
    return { package: { hash: hashOf(content), ...content }, written, issues };
  };
  try {
    return done(openWritten(opened), []);
  } catch (error) {
    if (error instanceof PlanError) return done(null, error.issues);
    throw error;
  }
}

/** Opens a packed plan as a source like any other. */
export function unpackPlan({ file, text, files }: PlanPackage): PlanSource {
  const read = (path: string): Uint8Array => {
    const bytes = files[path];
    if (bytes === undefined) throw new Error(`"${path}" is not in the package`);
    return bytes;
  };
  return { file, text, read };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Each part is hashed with its length before it, so that no two packages run into the same bytes. */
function hashOf({ file, text, files }: Omit<PlanPackage, 'hash'>): string {
  const hash = createHash('sha256');
  const add = (name: string, bytes: Uint8Array): void => {
    hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  };
  add(file, text);
  for (const name of Object.keys(files).sort()) add(name, files[name]!);
  return hash.digest('hex');
}
