/** Reads a plan file and its tables into a checked plan, all mistakes logged with their places. */

import type { IssueLog } from '../base/issue.ts';
import { normalizeName } from '../expr/name.ts';
import type { UnitSystem } from '../expr/unit.ts';
import { createUnitSystem } from '../expr/unit-system.ts';
import { checkReferences } from './check-keys.ts';
import { checkNames } from './check-names.ts';
import { type CheckedShape, checkShape, planShape } from './check-shape.ts';
import { entries, field, items, type Located, type LocatedEntry, scalar } from './located.ts';
import type { Plan, Target, Variable, Variant } from './plan.ts';
import type { PlanInput } from './plan-source.ts';
import { parseSetName, readAssignment, type Settable } from './read-assignment.ts';
import { readCorrelation } from './read-correlations.ts';
import { readLever } from './read-levers.ts';
import { readLocalText, readNotes } from './read-notes.ts';
import { readReferences, type Surroundings } from './read-references.ts';
import { readRun } from './read-run.ts';
import { readTable } from './read-tables.ts';
import { checkCombinedTargets, readTarget } from './read-targets.ts';
import { readText } from './read-text.ts';
import { readTime } from './read-time.ts';
import { emptyVariable, readNames, readVariable } from './read-variables.ts';
import { readYaml } from './read-yaml.ts';
import type { Reader } from './reader.ts';
import type { PlanFile, VariantFile } from './schema.ts';
import { type MapEntry, nodeAt, type YamlNode } from './yaml-node.ts';

/**
 * Reads a plan. What can be read is, so that later stages can report their own issues beside those logged here; a definition
 * that cannot be read is an invalid node. Null when no plan can be made of the file: it is not YAML, or lacks what all else
 * rests on (time, a table, a lever).
 */
export function readPlan(input: PlanInput, log: IssueLog): Plan | null {
  const text = readText(input.file, input.text, log);
  const tree = text && readYaml(text, log);
  const shape = tree && checkShape(tree, planShape, log);
  if (tree === null || shape === null) return null;
  checkNames(tree, log);
  checkVersionFirst(tree, log);
  const file: Located<PlanFile> = { node: shape.root };
  const isIncomplete: IsIncomplete = (...path) => shape.pruned.some((cut) => path.every((step, i) => cut[i] === step));
  const reader: Reader = { units: readUnits(file, log), log };
  const timeField = field(file, 'time');
  const time = timeField && readTime(timeField, log);
  const { tables, failed } = readTables(file, input, reader);
  const beside = { input, tables, origin: time?.origin ?? null };
  const variables = readVariables(file, tree, isIncomplete, beside, reader);
  const levers = entries(field(file, 'levers')).map((entry) => readLever(entry, reader));
  const targets = readTargets(file, tree, isIncomplete, reader);
  const plan: Omit<Plan, 'time'> = {
    file: input.file,
    name: scalar(field(file, 'name'))?.text ?? nameOfFile(input.file),
    title: readLocalText(field(file, 'title')),
    description: readLocalText(field(file, 'description')),
    units: reader.units,
    tables,
    variables,
    levers,
    correlations: items(field(file, 'correlations')).flatMap((item) => readCorrelation(item, reader) ?? []),
    targets,
    variants: entries(field(file, 'variants')).map((entry) =>
      readVariant(entry, { variables, levers }, isIncomplete, reader),
    ),
    run: readRun(field(file, 'run'), reader),
    report: readReport(file, variables, log),
  };
  return time === null || failed || lostAnIndex(shape) ? null : { ...plan, time };
}

/** Tells whether keys of an entry were cut off, so that what it lacks is no news. */
type IsIncomplete = (...path: readonly string[]) => boolean;

/** Without a table or a lever that the file has, every use of it would be called unknown. */
function lostAnIndex({ pruned }: CheckedShape): boolean {
  return pruned.some(([section, , ...rest]) => (section === 'tables' || section === 'levers') && rest.length === 0);
}

function checkVersionFirst(tree: YamlNode, log: IssueLog): void {
  const version = sectionEntries(tree, []).findIndex(({ key }) => key === 'plan');
  if (version > 0) log.error('plan-not-first', sectionEntries(tree, [])[version]!.at, {});
}

function nameOfFile(file: string): string {
  return file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.ya?ml$/i, '');
}

function readUnits(file: Located<PlanFile>, log: IssueLog): UnitSystem {
  const definitions = entries(field(file, 'units')).flatMap(({ key, at, value }) => {
    const node = scalar(value);
    return node ? [{ name: normalizeName(key), source: node.source, at }] : [];
  });
  return createUnitSystem(definitions, log);
}

function readTables(
  file: Located<PlanFile>,
  input: PlanInput,
  reader: Reader,
): { tables: Plan['tables']; failed: boolean } {
  const written = entries(field(file, 'tables'));
  const names = new Set(written.map(({ key }) => normalizeName(key)));
  const tables = written.flatMap((entry) => readTable(entry, names, input, reader) ?? []);
  checkReferences(tables, reader.log);
  return { tables, failed: tables.length < written.length };
}

/** Reads the variables; one whose shape is wrong stays as a name without a definition, so that its uses are known. */
function readVariables(
  file: Located<PlanFile>,
  tree: YamlNode,
  isIncomplete: IsIncomplete,
  beside: Surroundings,
  reader: Reader,
): readonly Variable[] {
  const readable = new Map(entries(field(file, 'variables')).map((entry) => [entry.key, entry]));
  return sectionEntries(tree, ['variables']).map(({ key, at }) => {
    const entry = readable.get(key);
    if (entry === undefined) return emptyVariable(normalizeName(key), at);
    const variable = readVariable(entry, isIncomplete('variables', key), reader);
    return { ...variable, references: readReferences(entry, variable, beside, reader) };
  });
}

function readTargets(
  file: Located<PlanFile>,
  tree: YamlNode,
  isIncomplete: IsIncomplete,
  reader: Reader,
): readonly Target[] {
  const known = new Set(sectionEntries(tree, ['targets']).map(({ key }) => key));
  const targets = entries(field(file, 'targets')).flatMap(
    (entry) => readTarget(entry, isIncomplete('targets', entry.key), reader) ?? [],
  );
  return checkCombinedTargets(targets, known, reader);
}

function readVariant(
  { key, at, value }: LocatedEntry<VariantFile>,
  settable: Settable,
  isIncomplete: IsIncomplete,
  reader: Reader,
): Variant {
  const assignments = entries(field(value, 'set')).flatMap((entry) => {
    const isCut = isIncomplete('variants', key, 'set', entry.key);
    return readAssignment(entry, settable, reader, isCut) ?? [];
  });
  return { name: key, at, set: assignments, ...readNotes(value) };
}

function readReport(file: Located<PlanFile>, variables: readonly Variable[], log: IssueLog): Plan['report'] {
  const report = field(file, 'report');
  if (report === null) return null;
  const known = new Set(variables.map(({ name }) => name));
  return readNames(report).filter(({ name, at }) => {
    if (known.has(name)) return true;
    const whole = parseSetName(name)?.name ?? name;
    if (known.has(whole)) log.error('report-element', at, { text: name, name: whole });
    else log.error('report-unknown', at, { name }, log.nearest(name, known));
    return false;
  });
}

function sectionEntries(tree: YamlNode, path: readonly string[]): readonly MapEntry[] {
  const node = nodeAt(tree, path);
  return node?.kind === 'map' ? node.entries : [];
}
