/** Reads targets: a measure against a threshold, or a combination of other targets. */

import { field, items, type Located, type LocatedEntry, scalar } from './located.ts';
import type { CombinedTarget, Named, StatusLevels, Target, ThresholdTarget } from './plan.ts';
import { readReference } from './read-correlations.ts';
import { readCount, readLiteral, readNumber } from './read-literal.ts';
import { readNotes } from './read-notes.ts';
import { readPeriod } from './read-time.ts';
import type { Reader } from './reader.ts';
import type { TargetFile, ThresholdFile } from './schema.ts';
import type { ScalarNode } from './yaml-node.ts';

/**
 * Reads one target; null after logging when it has no period, threshold or members that can be read. One that is incomplete
 * had keys that were reported and cut off.
 */
export function readTarget(entry: LocatedEntry<TargetFile>, isIncomplete: boolean, reader: Reader): Target | null {
  const located = entry.value;
  return field(located, 'measure')
    ? readThreshold(entry, located as Located<ThresholdFile>, isIncomplete, reader)
    : readCombined(entry, reader);
}

function readThreshold(
  { key, at }: LocatedEntry<TargetFile>,
  located: Located<ThresholdFile>,
  isIncomplete: boolean,
  reader: Reader,
): Target | null {
  const { log } = reader;
  const whens = (['in', 'by', 'through'] as const).filter((when) => field(located, when));
  const directions = (['at_least', 'at_most'] as const).filter((direction) => field(located, direction));
  const least = isIncomplete ? 0 : 1;
  if (whens.length > 1 || whens.length < least) log.error('one-of-in-by-through', at, { name: key });
  if (directions.length > 1 || directions.length < least) log.error('one-of-at-least-at-most', at, { name: key });
  const measureNode = scalar(field(located, 'measure'))!;
  const base: Pick<ThresholdTarget, 'id' | 'at' | 'measure' | 'require' | 'status'> = {
    id: key,
    at,
    measure: readReference(measureNode, reader) ?? { kind: 'invalid', at: measureNode.at },
    require: readRequire(located, reader),
    status: readStatus(located, reader),
  };
  const periods = whens.map((when) => readPeriod(scalar(field(located, when))!, log));
  const thresholds = directions.map((direction) => readLiteral(scalar(field(located, direction))!, reader));
  const [when, direction, period, threshold] = [whens[0], directions[0], periods[0], thresholds[0]];
  if (!when || !direction || !period || !threshold) return null;
  const periodAt = scalar(field(located, when))!.at;
  return { kind: 'threshold', ...base, when, period, periodAt, direction, threshold, ...readNotes(located) };
}

function readCombined({ key, at, value }: LocatedEntry<TargetFile>, reader: Reader): CombinedTarget | null {
  const kind = (['all', 'any', 'count'] as const).find((each) => field(value, each));
  if (kind === undefined) return null;
  const of = items(field(value, kind)).map((item): Named => ({ name: scalar(item)!.text, at: item.node.at }));
  const atLeast = kind === 'all' ? of.length : kind === 'any' ? 1 : readAtLeast(value, of.length, reader);
  if (atLeast === null) return null;
  const gate = { require: readRequire(value, reader), status: readStatus(value, reader) };
  return { kind, id: key, at, of, atLeast, ...gate, ...readNotes(value) };
}

function readAtLeast(located: Located<TargetFile>, most: number, reader: Reader): number | null {
  const node = scalar(field(located, 'at_least'))!;
  const count = readCount(node, 1, Number.MAX_SAFE_INTEGER, reader);
  if (count === null || count <= most) return count;
  reader.log.error('count-beyond-list', node.at, { text: node.text, count: String(most) });
  return null;
}

function readRequire(located: Located<TargetFile>, reader: Reader): number | null {
  const node = scalar(field(located, 'require'));
  return node && readProbability(node, reader);
}

/** Reads the levels that tracking reports by; null where there are none, or after logging. */
function readStatus(located: Located<TargetFile>, reader: Reader): StatusLevels | null {
  const status = field(located, 'status');
  if (status === null) return null;
  const [higher, lower] = [scalar(field(status, 'on_track'))!, scalar(field(status, 'at_risk'))!];
  const [onTrack, atRisk] = [readProbability(higher, reader), readProbability(lower, reader)];
  if (onTrack === null || atRisk === null) return null;
  if (onTrack <= atRisk) reader.log.error('status-order', lower.at, { on_track: higher.text, at_risk: lower.text });
  return { on_track: onTrack, at_risk: atRisk };
}

function readProbability(node: ScalarNode, reader: Reader): number | null {
  const percent = /^\d+(?:\.\d+)?$/.test(node.text) ? Number(node.text) : 0;
  if (percent <= 1 || percent > 100) return readNumber(node, 0, 1, reader);
  reader.log.error('percent-missing', node.at, { text: node.text });
  return null;
}

/**
 * Checks what combined targets name: known targets, none twice, no cycle among them.
 * @param known the names of every target in the file, read or not
 */
export function checkCombinedTargets(
  targets: readonly Target[],
  known: ReadonlySet<string>,
  { log }: Reader,
): readonly Target[] {
  const combined = new Map(
    targets.flatMap((target) => (target.kind === 'threshold' ? [] : [[target.id, target] as const])),
  );
  for (const { of } of combined.values()) {
    for (const [i, { name, at }] of of.entries()) {
      if (!known.has(name)) log.error('unknown-target', at, { name }, log.nearest(name, known));
      else if (of.findIndex((other) => other.name === name) < i) log.error('target-named-twice', at, { name });
    }
  }
  const cycles = findCycles(combined);
  for (const cycle of cycles) {
    log.error('target-cycle', combined.get(cycle[0]!)!.at, { members: [...cycle, cycle[0]].join(' → ') });
  }
  const broken = new Set(cycles.flat());
  return targets.filter((target) => !broken.has(target.id) && refersOnlyTo(target, known));
}

function refersOnlyTo(target: Target, known: ReadonlySet<string>): boolean {
  return target.kind === 'threshold' || target.of.every(({ name }) => known.has(name));
}

function findCycles(combined: ReadonlyMap<string, CombinedTarget>): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id);
    if (start >= 0) cycles.push(trail.slice(start));
    if (start >= 0 || done.has(id)) return;
    for (const { name } of combined.get(id)?.of ?? []) visit(name, [...trail, id]);
    done.add(id);
  };
  for (const id of combined.keys()) visit(id, []);
  return cycles;
}
