/** Reads the yearly histories that variables are compared with, from the CSV files that their plan names. */

import type { LocalText } from '../base/local-text.ts';
import { decimalYear, type Period } from '../base/period.ts';
import type { Place } from '../base/place.ts';
import { convertNumber, sameDimensions } from '../expr/unit.ts';
import { elementsOf } from './check-keys.ts';
import { field, type LocatedEntry, scalar } from './located.ts';
import type { ReferenceSeries, Table, Variable } from './plan.ts';
import type { PlanInput } from './plan-source.ts';
import { readCsvFile } from './read-csv-file.ts';
import { type ReferenceRow, readReferenceRows } from './read-reference-rows.ts';
import type { Reader } from './reader.ts';
import type { VariableFile } from './schema.ts';

/** What the files of references are read with, beside the plan's units. */
export interface Surroundings {
  readonly input: PlanInput;
  readonly tables: readonly Table[];
  /** Null where the plan's time could not be read. */
  readonly origin: Period | null;
}

/** Reads a variable's references; none where it names no file, or after logging. */
export function readReferences(
  { value }: LocatedEntry<VariableFile | string | number>,
  variable: Variable,
  { input, tables, origin }: Surroundings,
  reader: Reader,
): readonly ReferenceSeries[] {
  const path = scalar(field(value as LocatedEntry<VariableFile>['value'], 'reference'));
  const raw = path && readCsvFile(path, input, reader.log);
  if (path === null || raw === null) return [];
  const elements = new Map(
    tables.flatMap((table) => {
      const own = elementsOf(table);
      return own === null ? [] : [[table.name, own] as const];
    }),
  );
  const rows = readReferenceRows(raw, path.at, { ...reader, variable, elements });
  if (rows === null) return [];
  if (rows.length === 0) reader.log.error('reference-too-short', path.at, { series: path.text, count: '0' });
  return bySeries(rows).flatMap((group) => makeSeries(group, path.text, origin, reader) ?? []);
}

function bySeries(rows: readonly ReferenceRow[]): readonly (readonly ReferenceRow[])[] {
  const groups = new Map<string, ReferenceRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.name, row.element]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function makeSeries(
  group: readonly ReferenceRow[],
  file: string,
  origin: Period | null,
  { log }: Reader,
): ReferenceSeries | null {
  const rows = [...group].sort((a, b) => a.year - b.year);
  const [first] = group as readonly [ReferenceRow, ...ReferenceRow[]];
  const series = [first.name ?? file, ...Object.values(first.element)].join(', ');
  const known = rows.filter(({ value }) => value !== null);
  const [start, end] = [known[0], known.at(-1)];
  const late = origin && rows.find(({ year }) => year > Math.floor(decimalYear(origin)));
  const unlike = group.find(({ unit }) => !sameDimensions(unit, first.unit));
  if (late) log.error('reference-after-origin', late.yearAt, { series, period: String(late.year) });
  if (unlike) {
    log.error('reference-unit-differs', unlike.unitAt, { series, unit: unlike.unit.text, first: first.unit.text });
  }
  const whole = logUnevenYears(rows, series, log);
  if (known.length < 2) log.error('reference-too-short', first.yearAt, { series, count: String(known.length) });
  if (late || unlike || !whole || !start || !end || start === end) return null;
  const values = rows
    .slice(rows.indexOf(start), rows.indexOf(end) + 1)
    .map(({ value, unit }) => value && convertNumber(value, unit, first.unit));
  const unit = first.unit.text === '1' ? '' : first.unit.text;
  const { name, element } = first;
  return { name, title: titleOf(group), element, unit, source: sourcesOf(group), from: start.year, values };
}

/** Logs years that stand twice and years that do not stand between their neighbours; `rows` are in their order. */
function logUnevenYears(rows: readonly ReferenceRow[], series: string, log: Reader['log']): boolean {
  let whole = true;
  const tell = (kind: 'reference-year-twice' | 'reference-gap', at: Place, period: string): void => {
    whole = false;
    log.error(kind, at, { series, period });
  };
  for (const [i, { year, yearAt }] of rows.entries()) {
    const before = rows[i - 1]?.year ?? year - 1;
    if (year === before) tell('reference-year-twice', yearAt, String(year));
    const [from, to] = [before + 1, year - 1];
    if (from <= to) tell('reference-gap', yearAt, from === to ? String(from) : `${from}–${to}`);
  }
  return whole;
}

function titleOf(rows: readonly ReferenceRow[]): LocalText | null {
  const [en, zh] = (['en', 'zh'] as const).map(
    (language) => rows.find(({ titles }) => titles[language])?.titles[language],
  );
  if (en === undefined && zh === undefined) return null;
  return { ...(en !== undefined && { en }), ...(zh !== undefined && { zh }) };
}

function sourcesOf(rows: readonly ReferenceRow[]): string | null {
  const sources = new Set(rows.flatMap(({ source }) => (source === '' ? [] : [source])));
  return sources.size === 0 ? null : [...sources].join(', ');
}
