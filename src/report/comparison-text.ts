/** A comparison as text: its targets in one table, drops beyond what is allowed, and what the figures rest on. */

import type { ComparedSeries, ComparedTarget, Comparison } from '../analysis/comparison.ts';
import { localText } from '../base/local-text.ts';
import { comparisonTable, type TableRow } from './comparison-table.ts';
import { columnNames, meanDifferenceText, probabilityDifferenceText } from './difference-text.ts';
import { dropLines } from './drop-text.ts';
import type { ForecastTextOptions } from './forecast-text.ts';
import { createInk } from './ink.ts';
import { bond, sectionLines, wrapBehind, wrapText } from './layout.ts';
import { say } from './messages.ts';
import { periodText, seriesName, targetTitle } from './naming.ts';
import { percentWithError, plainNumber, valueWithError } from './number-text.ts';
import { askedText } from './target-text.ts';
import type { TextStyle } from './text-style.ts';

/** Writes a comparison as text that ends in a line break. */
export function comparisonText(comparison: Comparison, options: ForecastTextOptions): string {
  const { language } = options;
  const style: TextStyle = { language, ink: createInk(options.colour), width: Math.max(40, options.width) };
  const heads = columnNames(comparison, language);
  const targets = comparison.targets.map((target) => targetRow(target, comparison, heads, style));
  const series = options.verbose === true ? comparison.series.map((each) => seriesRow(each, style)) : [];
  const table = (rows: readonly TableRow[]): string[] => comparisonTable(heads, rows, style);
  const sections = [
    headLines(comparison, style),
    sectionLines(
      say(language, 'targets'),
      targets.length === 0 ? [say(language, 'no-targets')] : table(targets),
      style,
    ),
    series.length === 0 ? [] : sectionLines(say(language, 'means-at-end'), table(series), style),
    comparison.gate === null ? [] : dropLines(comparison, comparison.gate, heads, style),
    options.warnings === false ? [] : warningLines(comparison, style),
    footLines(comparison, style),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headLines({ columns }: Comparison, { language, ink, width }: TextStyle): string[] {
  const { plan, case: none } = columns[0]!;
  const title = plan.title === null ? plan.name : localText(plan.title, language);
  const set = none === null ? Object.entries(plan.set).map(([name, value]) => `${name}${bond}=${bond}${value}`) : [];
  const about = [...(title === plan.name ? [] : [plan.name]), ...set, say(language, 'compared')].join(' · ');
  return [...wrapText(title, width).map(ink.bold), ...wrapText(about, width).map(ink.cyan)];
}

function targetRow(
  { id, title, columns }: ComparedTarget,
  { targets, series }: Comparison,
  heads: readonly string[],
  style: TextStyle,
): TableRow {
  const { language, ink } = style;
  const cells = columns.map((column) => {
    if (column === null) return [ink.dim(`— ${say(language, 'not-in-column')}`)];
    const figure = percentWithError(column.probability, column.standard_error);
    return column.difference === null ? [figure] : [figure, probabilityDifferenceText(column.difference, style)];
  });
  const asked = columns.map((column, c) => {
    const own = targets.flatMap((target) => target.columns[c] ?? []);
    return column === null ? null : askedText(column, { targets: own, series }, language);
  });
  const differs = new Set(asked.filter((text) => text !== null)).size > 1;
  const below = asked.flatMap((text, c) =>
    differs && text !== null ? [say(language, 'asks-in-column', { column: heads[c]!, asked: text })] : [],
  );
  const lines = below.flatMap((text) => wrapBehind('  ', 2, text, style.width)).map(ink.dim);
  return { name: targetTitle(id, title, language), cells, below: lines };
}

/** The means of a series in each column's last period. */
function seriesRow(series: ComparedSeries, style: TextStyle): TableRow {
  const { language, ink } = style;
  const shown = series.columns.find((column) => column !== null)!;
  const period = periodText(shown.periods.at(-1)!, language);
  const cells = series.columns.map((column) => {
    if (column === null) return [ink.dim(`— ${say(language, 'not-in-column')}`)];
    const last = column.periods.length - 1;
    const figure = valueWithError(column.mean[last]!, column.standard_error[last]!, language);
    const own = [
      ...(column.unit === shown.unit ? [] : [say(language, 'other-unit', { unit: column.unit })]),
      ...(column.periods[last] === shown.periods.at(-1) ? [] : [periodText(column.periods[last]!, language)]),
    ];
    const { difference } = column;
    const at = difference === null ? -1 : difference.periods.indexOf(column.periods[last]!);
    if (at < 0) return [figure, ...own];
    return [figure, meanDifferenceText(difference!, at, style), ...own];
  });
  const about = [period, shown.unit].filter((part) => part !== '').join(' · ');
  return { name: `${seriesName(series, language)}\n${about}`, cells, below: [] };
}

function warningLines({ columns }: Comparison, style: TextStyle): string[] {
  const { language, ink, width } = style;
  const texts = new Set(columns.flatMap(({ warnings }) => warnings.map((warning) => warning[language])));
  if (texts.size === 0) return [];
  const lines = [...texts].flatMap((text) => wrapBehind(`${ink.yellow('!')} `, 2, text, width));
  return sectionLines(say(language, 'warnings'), lines, style);
}

function footLines({ run, columns }: Comparison, { language, ink, width }: TextStyle): string[] {
  const what = say(language, 'run', {
    paths: plainNumber(run.paths),
    replicates: String(run.replicates),
    sampler: run.sampler,
    seed: String(run.seed),
  });
  const firstOfFile = columns.filter(({ file }, c) => columns.findIndex((other) => other.file === file) === c);
  const hashes = firstOfFile.map(({ plan }) => `${plan.name}${bond}${plan.hash.slice(0, 12)}`);
  const from = `attain ${run.engine} · ${hashes.join(' · ')}`;
  return [what, from, say(language, 'how-to-compare')].flatMap((text) => wrapText(text, width)).map(ink.dim);
}
