/** A kind of mistake: its message in both languages, an example that causes it, and the remedy. */

export interface Mistake {
  readonly en: string;
  readonly zh: string;
  /** What to do about it, in a sentence or two. */
  readonly remedy?: { readonly en: string; readonly zh: string };
  readonly example?: MistakeExample;
}

/** The least input that causes a mistake, as a reader is shown it. */
interface MistakeExample {
  /** Lines of a plan; what it lacks of `plan`, `time`, `variables` and `targets` is added around it. */
  readonly plan?: string;
  /** Text of the files beside the plan, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Words of the command line behind `attain`, where the mistake is one of usage. */
  readonly command?: readonly string[];
}
