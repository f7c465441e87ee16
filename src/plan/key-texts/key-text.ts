/** What an editor says about one key: a heading, a sentence or two, and values that it may have. */

export interface KeyText {
  readonly en: readonly [title: string, description: string];
  readonly zh: readonly [title: string, description: string];
  /** Values as they are written in YAML; the first one is the plainest. */
  readonly examples: readonly unknown[];
}
