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
  /** The files beside the plan, by path: their text, or their bytes. */
  readonly files?: Readonly<Record<string, string | readonly number[]>>;
  /** Words of the command line behind `attain`; `check plan.yaml` unless given. */
  readonly command?: readonly string[];
  /** True for what only a caller of the library meets: the command looks at files before. */
  readonly asLibrary?: boolean;
}
