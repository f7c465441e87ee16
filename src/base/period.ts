/** Calendar periods: years, quarters and months as whole numbers that can be counted. */

/** The length of a step or of a reporting period. */
export type Resolution = 'year' | 'quarter' | 'month';

/** A calendar period; `index` counts periods of its resolution since year 0 (2025-Q3 is 4·2025 + 2). */
export interface Period {
  readonly resolution: Resolution;
  readonly index: number;
}

/** Periods of each resolution in a year. */
export const periodsPerYear = { year: 1, quarter: 4, month: 12 } as const satisfies Record<Resolution, number>;

/** Reads `2025`, `2025-Q3` or `2025-07`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2]) return { resolution: 'quarter', index: 4 * year + Number(match[2]) - 1 };
  if (match[3]) return { resolution: 'month', index: 12 * year + Number(match[3]) - 1 };
  return { resolution: 'year', index: year };
}

/** Writes a period as plans do. */
export function formatPeriod({ resolution, index }: Period): string {
  const each = periodsPerYear[resolution];
  const year = String(Math.floor(index / each)).padStart(4, '0');
  const part = (((index % each) + each) % each) + 1;
  if (resolution === 'year') return year;
  return resolution === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
}

/** The decimal year at which a period begins: 2022-Q3 is 2022.5. */
export function decimalYear({ resolution, index }: Period): number {
  return index / periodsPerYear[resolution];
}

/** The period that lies `count` periods later. */
export function addPeriods(period: Period, count: number): Period {
  return { ...period, index: period.index + count };
}

/** The coarser (or same) period that a period falls in. */
export function periodContaining(period: Period, resolution: Resolution): Period {
  const ratio = periodsPerYear[period.resolution] / periodsPerYear[resolution];
  return { resolution, index: Math.floor(period.index / ratio) };
}

/** The first of the finer (or same) periods inside a period. */
export function firstWithin(period: Period, resolution: Resolution): Period {
  const ratio = periodsPerYear[resolution] / periodsPerYear[period.resolution];
  return { resolution, index: period.index * ratio };
}
