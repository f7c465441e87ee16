/** What a board shows, as plain data: the page is written with it, and the page's script reads it. */

import type { Language } from '../../base/issue.ts';

/** A text in both languages, for the page's switch. */
export type BothTexts = Readonly<Record<Language, string>>;

/** What a target has come to; one has several where its plan names both a requirement and levels. */
export const boardStates = [
  'failed',
  'missed',
  'off_track',
  'undecided',
  'at_risk',
  'met',
  'on_track',
  'open',
] as const;

/** One of the states. */
export type BoardState = (typeof boardStates)[number];

/** A forecast of a target on a day: as of it, or recorded on it. */
export interface BoardPoint {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly probability: number;
  readonly standard_error: number;
}

/** How a probability moved since the point before. */
export interface BoardMovement {
  /** In percentage points, with its standard error: `+1.2 ± 0.3`. */
  readonly text: string;
  readonly value: number;
  /** Whether it is more than the noise of the simulation. */
  readonly beyond_noise: boolean;
  /** The day of the point before. */
  readonly since: string;
}

/** A target of a plan under a variant with what is set, or an item that failed. */
export interface BoardRow {
  readonly plan: BothTexts;
  /** The plan file, from the page. */
  readonly href: string;
  /** Variant, what is set, the row of parameters. */
  readonly given: Readonly<Record<Language, readonly string[]>>;
  readonly target: BothTexts;
  /** What is asked; for an item that failed what was wrong. */
  readonly asked: BothTexts;
  /** The worst first. */
  readonly states: readonly BoardState[];
  /** The required probability; null where none is. */
  readonly require: number | null;
  /** The probability with its error; empty for an item that failed. */
  readonly figure: string;
  /** Null at the first run. */
  readonly movement: BoardMovement | null;
  /** The oldest first; empty for an item that failed. */
  readonly history: readonly BoardPoint[];
  /** How many seeds the last point is the mean of. */
  readonly seeds: number;
  /** The last day: as of it, or recorded on it. */
  readonly day: string;
}

/** All of a board. */
export interface BoardData {
  /** When it was made, in UTC: YYYY-MM-DD HH:MM. */
  readonly made: string;
  readonly language: Language;
  readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  readonly rows: readonly BoardRow[];
}
