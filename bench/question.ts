/** What a benchmark is: one question, and the answer as a table and as figures. */

/** How thoroughly to measure. */
export interface Form {
  /** Timed rounds of a race. */
  readonly rounds: number;
  /** Short: answers are checked on little work, times mean nothing. */
  readonly short: boolean;
}

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Figures to keep and compare, by name. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Question {
  readonly id: string;
  /** The question, as a heading. */
  readonly title: string;
  readonly ask: (form: Form) => Promise<Answer>;
}

/** A number for a table, with three significant digits or as a whole number. */
export function shown(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US');
  return value === 0 ? '0' : String(Number(value.toPrecision(3)));
}
