/** A kind of mistake: its message in both languages, an example that causes it, and the remedy. */

export interface Mistake {
  readonly en: string;
  readonly zh: string;
  /** What to do about it, in a sentence or two. */
  readonly remedy: { readonly en: string; readonly zh: string };
  readonly example: MistakeExample;
}

/** The least input that causes a mistake, as a reader is shown it. */
export interface MistakeExample {
  /** Lines of a plan; what it lacks of `plan` and `time` is added before it. */
  readonly plan?: string;
  /** The whole text of a plan file, where what is added would hide the mistake. */
  readonly wholePlan?: string;
  /** The files beside the plan, by path: their text, their bytes, or the sheet of a workbook. */
  readonly files?: Readonly<Record<string, string | readonly number[] | ExampleSheet>>;
  /** Commands, as words behind `attain`, that are run before, without fault. */
  readonly before?: readonly (readonly string[])[];
  /** Words of the command line behind `attain`; `check plan.yaml` unless given. */
  readonly command?: readonly string[];
  /** The state that a file `nightly.duckdb` is in which cannot be made by commands. */
  readonly ledger?: 'foreign' | 'newer' | 'held';
  /** True for what only a caller of the library meets: the command looks at files before. */
  readonly asLibrary?: boolean;
}

/** A workbook of one sheet, row by row; a text that begins with = is a formula whose result was not saved. */
export interface ExampleSheet {
  readonly sheet: string;
  readonly cells: readonly (readonly string[])[];
  /** Cells that are merged, as in A2:A3. */
  readonly merged?: string;
}
