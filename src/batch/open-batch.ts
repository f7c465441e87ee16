/** Opens a batch: a manifest with its plans and tables read, down to families of items; nothing is run. */

import { createIssueLog, type Issue, type IssueLog, PlanError } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import { seedOf } from '../open/open.ts';
import { applySets, type SetText } from '../plan/apply-sets.ts';
import { planHash } from '../plan/plan-hash.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import { combine, type Family, type ItemRow } from './family.ts';
import { type ItemOptions, presentationOf } from './item.ts';
import type { Manifest, PlanEntry } from './manifest.ts';
import { type PackedPlan, packPlan } from './plan-package.ts';
import { readManifest } from './read-manifest.ts';
import { readRows } from './read-rows.ts';

/** The disk, from the manifest's folder. */
export interface BatchFiles {
  /** The files that fit a path or pattern, in order; a path without * is itself where it is a file. */
  readonly find: (pattern: string) => readonly string[];
  /** The plans beside a path that does not exist, for the message. */
  readonly beside: (path: string) => readonly string[];
  /** Opens a plan. Throws a PlanError. */
  readonly openPlan: (path: string) => PlanSource;
  /** Reads a table. Throws an Error. */
  readonly read: (path: string) => Uint8Array;
  /** A path as messages call it. */
  readonly shown: (path: string) => string;
}

/** A batch with all of its items told, and none of them run. */
export interface Batch {
  readonly manifest: Manifest;
  readonly families: readonly Family[];
}

/**
 * Opens a batch. Throws a PlanError for what is wrong with the manifest or its tables. What is wrong with a plan is kept with its
 * families, so that the other plans can be run.
 */
export async function openBatch(file: string, content: Uint8Array, files: BatchFiles): Promise<Batch> {
  const log = createIssueLog();
  const manifest = readManifest(file, content, log);
  if (manifest === null) throw new PlanError(log.issues);
  const combinations = combine(manifest.sets);
  const families: Family[] = [];
  const taken = new Set<string>();
  for (const entry of manifest.plans) {
    const rows = readEntryRows(entry, manifest, files, log);
    for (const path of findPlans(entry, files, log)) {
      const once = JSON.stringify([path, entry.rows?.file ?? null]);
      if (taken.has(once)) continue;
      taken.add(once);
      families.push(...(await openPlanFamilies(path, { manifest, rows, combinations, files })));
    }
  }
  if (log.failed) throw new PlanError(log.issues);
  return { manifest, families };
}

function findPlans({ pattern, at }: PlanEntry, files: BatchFiles, log: IssueLog): readonly string[] {
  const found = files.find(pattern);
  if (found.length > 0) return found;
  if (pattern.includes('*')) log.error('batch-no-plan', at, { pattern });
  else log.error('batch-plan-missing', at, { file: pattern }, nearest(pattern, files.beside(pattern)));
  return [];
}

function readEntryRows(
  { rows }: PlanEntry,
  { sets }: Manifest,
  files: BatchFiles,
  log: IssueLog,
): readonly ItemRow[] | null {
  if (rows === null) return null;
  let content: Uint8Array;
  try {
    content = files.read(rows.file);
  } catch (error) {
    log.error('batch-unreadable', rows.at, { reason: (error as Error).message });
    return null;
  }
  const read = readRows(files.shown(rows.file), content, rows, log);
  const named = new Set(read?.flatMap(({ set }) => set.map(({ name }) => name)) ?? []);
  for (const [set] of sets) {
    if (set !== undefined && named.has(set.name)) log.error('batch-set-twice', set.place, { name: set.name });
  }
  return read;
}

interface Shared {
  readonly manifest: Manifest;
  readonly rows: readonly ItemRow[] | null;
  readonly combinations: readonly (readonly SetText[])[];
  readonly files: BatchFiles;
}

async function openPlanFamilies(path: string, { manifest, rows, combinations, files }: Shared): Promise<Family[]> {
  const packed = await pack(path, files);
  const families: Family[] = [];
  for (const { name: variant, issues: unknown } of variantsOf(packed, manifest)) {
    const { paths, precision, sampler } = manifest;
    const options: ItemOptions = { variant, paths, precision, sampler };
    const plan = packed.written?.plan ?? null;
    const applied = plan && applySets(plan, variant, [], createIssueLog());
    families.push({
      planPath: path,
      planName: plan?.name ?? path,
      package: packed.package,
      options,
      basis: {
        planHash: applied === null ? packed.package.hash : await planHash(applied),
        presentation: plan === null ? '' : presentationOf(plan),
        options,
      },
      rows,
      combinations,
      seeds: manifest.seeds ?? [plan === null ? { from: 1, to: 1 } : range(seedOf(plan, undefined))],
      issues: [...packed.issues, ...unknown],
    });
  }
  return families;
}

function range(seed: number): { readonly from: number; readonly to: number } {
  return { from: seed, to: seed };
}

/** A plan that cannot even be opened is a package of its name. */
async function pack(path: string, files: BatchFiles): Promise<PackedPlan> {
  try {
    return await packPlan(files.openPlan(path));
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    const nothing = await packPlan({ file: path, text: '', read: () => '' });
    return { package: nothing.package, written: null, issues: error.issues };
  }
}

/** The variants that a plan is run under, null for the plan as written; `base` is that too, unless a variant is called so. */
function variantsOf(
  { written }: PackedPlan,
  { variants }: Manifest,
): readonly { readonly name: string | null; readonly issues: readonly Issue[] }[] {
  const known = written?.plan.variants.map(({ name }) => name) ?? [];
  if (variants === null) return [{ name: null, issues: [] }];
  if (variants === 'all') return [null, ...known].map((name) => ({ name, issues: [] }));
  return variants.map(({ name, at }) => {
    if (known.includes(name) || written === null) return { name, issues: [] };
    if (name === 'base') return { name: null, issues: [] };
    const log = createIssueLog();
    if (known.length === 0) log.error('no-variants', at, { name });
    else log.error('unknown-variant', at, { name, known: known.join(', ') }, nearest(name, known));
    return { name, issues: log.issues };
  });
}
