/** A kind of mistake: its message in both languages. */

export interface Mistake {
  readonly en: string;
  readonly zh: string;
}
