/** Reads a batch manifest, all mistakes logged with their places. */

import { mostPaths } from '../base/block.ts';
import type { IssueLog } from '../base/issue.ts';
import type { Sampler } from '../base/sampler.ts';
import { createUnitSystem } from '../expr/unit-system.ts';
import { checkShape } from '../plan/check-shape.ts';
import { entries, field, items, type Located, scalar } from '../plan/located.ts';
import { readCount } from '../plan/read-literal.ts';
import { readPrecision, readSampler } from '../plan/read-run.ts';
import { type FileContent, readText } from '../plan/read-text.ts';
import { readYaml } from '../plan/read-yaml.ts';
import type { Reader } from '../plan/reader.ts';
import { nodeAt, type ScalarNode, type YamlNode } from '../plan/yaml-node.ts';
import type { Manifest, PlanEntry, SeedRange, VariantChoice } from './manifest.ts';
import {
  type ManifestFile,
  type MatrixFile,
  manifestShape,
  type PlanEntryFile,
  type SeedRangeFile,
} from './manifest-schema.ts';

const mostRetries = 100;
const mostSeconds = 1_000_000;
const mostMegabytes = 1_000_000;

/** Reads a manifest; null, with issues logged, when it cannot be run as it stands. */
export function readManifest(name: string, content: FileContent, log: IssueLog): Manifest | null {
  const text = readText(name, content, log);
  const tree = text && readYaml(text, log);
  if (tree !== null && isPlan(tree)) log.error('batch-is-plan', tree.at, {});
  if (log.failed) return null;
  const shape = tree && checkShape(tree, manifestShape, log);
  if (shape === null || log.failed) return null;
  const file: Located<ManifestFile> = { node: shape.root };
  const reader: Reader = { units: createUnitSystem([], log), log };
  const matrix = field(file, 'matrix');
  const limits = field(file, 'limits');
  const count = (node: ScalarNode | null, least: number, most: number): number | null =>
    node && readCount(node, least, most, reader);
  const precision = scalar(field(file, 'precision'));
  const sampler: ScalarNode | null = scalar(field(file, 'sampler'));
  const manifest: Manifest = {
    file: name,
    name: scalar(field(file, 'name'))?.text ?? nameOfFile(name),
    plans: readPlans(field(file, 'plans')!),
    variants: matrix && readVariants(matrix, log),
    seeds: matrix && readSeeds(matrix, reader),
    sets: matrix ? readSets(matrix, log) : [],
    paths: count(scalar(field(file, 'paths')), 1, mostPaths),
    precision: precision && readPrecision(precision, reader),
    sampler: sampler && (readSampler(sampler, reader) satisfies Sampler | null),
    retries: count(scalar(field(file, 'retries')), 0, mostRetries) ?? 0,
    limits: {
      seconds: count(limits && scalar(field(limits, 'seconds')), 1, mostSeconds),
      megabytes: count(limits && scalar(field(limits, 'megabytes')), 1, mostMegabytes),
    },
  };
  return log.failed ? null : manifest;
}

/** Tells a plan that is named in place of a manifest. */
function isPlan(tree: YamlNode): boolean {
  return nodeAt(tree, ['plan']) !== null && nodeAt(tree, ['batch']) === null;
}

function nameOfFile(file: string): string {
  return file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.ya?ml$/i, '');
}

/** The parts of a value that may stand alone or in a list. */
function oneOrMore<T>(located: Located<T>): readonly Located<unknown>[] {
  return located.node.kind === 'list' ? items(located) : [located];
}

function textsOf(located: Located<unknown> | null): readonly ScalarNode[] {
  return located === null ? [] : oneOrMore(located).flatMap((each) => scalar(each) ?? []);
}

function readPlans(plans: Located<unknown>): readonly PlanEntry[] {
  return oneOrMore(plans).map((each): PlanEntry => {
    const alone = scalar(each);
    if (alone !== null) return { pattern: alone.text, at: alone.at, rows: null };
    const entry = each as Located<PlanEntryFile>;
    const plan = scalar(field(entry, 'plan'))!;
    const rows = scalar(field(entry, 'rows'));
    const key = textsOf(field(entry, 'key')).map(({ text, at }) => ({ name: text, at }));
    return {
      pattern: plan.text,
      at: plan.at,
      rows: rows && { file: rows.text, at: rows.at, key },
    };
  });
}

function readVariants(matrix: Located<MatrixFile>, log: IssueLog): 'all' | readonly VariantChoice[] | null {
  const written = textsOf(field(matrix, 'variant'));
  logTwice(written, 'variant', log);
  if (written.length === 0) return null;
  if (written.length === 1 && written[0]!.text === 'all') return 'all';
  return written.map(({ text, at }) => ({ name: text, at }));
}

function readSeeds(matrix: Located<MatrixFile>, reader: Reader): readonly SeedRange[] | null {
  const written = field(matrix, 'seed');
  if (written === null) return null;
  const seed = (node: ScalarNode): number | null => readCount(node, 0, Number.MAX_SAFE_INTEGER, reader);
  if (written.node.kind === 'map') {
    const range = written as Located<SeedRangeFile>;
    const [fromNode, toNode] = [scalar(field(range, 'from'))!, scalar(field(range, 'to'))!];
    const [from, to] = [seed(fromNode), seed(toNode)];
    if (from === null || to === null) return null;
    if (to < from) reader.log.error('batch-seed-range', toNode.at, { from: String(from), to: String(to) });
    return [{ from, to }];
  }
  logTwice(textsOf(written), 'seed', reader.log);
  return textsOf(written).flatMap((node) => {
    const value = seed(node);
    return value === null ? [] : [{ from: value, to: value }];
  });
}

/** Logs values that stand in a list twice: the items that they make would be the same. */
function logTwice(nodes: readonly ScalarNode[], name: string, log: IssueLog): void {
  const seen = new Set<string>();
  for (const { text, at } of nodes) {
    if (seen.has(text)) log.error('batch-twice', at, { text, name });
    seen.add(text);
  }
}

function readSets(matrix: Located<MatrixFile>, log: IssueLog): Manifest['sets'] {
  return entries(field(matrix, 'set')).map(({ key, at, value }) => {
    const nodes = textsOf(value);
    logTwice(nodes, key, log);
    return nodes.map((node) => ({ name: key, text: node.text, place: at, valueAt: node.at }));
  });
}
