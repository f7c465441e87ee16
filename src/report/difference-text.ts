/** Differences from a comparison's first column, as they stand in a table, and the names of its columns. */

import type { ComparedColumn, Comparison, MeanDifference, ProbabilityDifference } from '../analysis/comparison.ts';
import type { Language } from '../base/issue.ts';
import { localText } from '../base/local-text.ts';
import type { Ink } from './ink.ts';
import { say } from './messages.ts';
import { differenceWithError, pointsWithError } from './number-text.ts';
import type { TextStyle } from './text-style.ts';

/** Writes a difference of probabilities in percentage points, marked by its sign where it is beyond noise. */
export function probabilityDifferenceText(difference: ProbabilityDifference, { language, ink }: TextStyle): string {
  const { value, standard_error, beyond_noise, gained, lost } = difference;
  if (gained + lost === 0) return ink.dim(`= ${say(language, 'no-path-differs')}`);
  return marked(value, beyond_noise, pointsWithError(value, standard_error), ink);
}

/** Writes a difference of means, marked by its sign where it is beyond noise. */
export function meanDifferenceText(difference: MeanDifference, index: number, { ink }: TextStyle): string {
  const [value, error] = [difference.values[index]!, difference.standard_errors[index]!];
  if (value === 0 && error === 0) return ink.dim('=');
  return marked(value, difference.beyond_noise[index]!, differenceWithError(value, error), ink);
}

function marked(value: number, beyondNoise: boolean, text: string, ink: Ink): string {
  if (!beyondNoise) return ink.dim(`≈ ${text}`);
  const colour = value > 0 ? ink.green : ink.red;
  return colour(`${value > 0 ? '▲' : '▼'} ${text}`);
}

/** What each column is called: by its file where there are several, its variant and its case. */
export function columnNames({ columns }: Comparison, language: Language): readonly string[] {
  const several = new Set(columns.map(({ file }) => file)).size > 1;
  return columns.map((column) => {
    const parts = [...(several ? [column.file] : []), ...variantName(column, language)];
    if (column.case !== null) parts.push(column.case);
    return parts.length === 0 ? say(language, 'as-written') : parts.join(' · ');
  });
}

function variantName({ plan }: ComparedColumn, language: Language): string[] {
  if (plan.variant === null) return [];
  return [plan.variant_title === null ? plan.variant : localText(plan.variant_title, language)];
}
