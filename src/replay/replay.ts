/** One path replayed: every variable step by step, how extreme its draws are, what came of the targets, and the story of a target's measures. */

import type { LocalText } from '../base/local-text.ts';

/** What a path is picked by: its place among the paths of a run, in the order of how well a target fares. */
export type PathPick = 'median' | 'nearest-miss' | 'tail' | 'worst';

export const picks: readonly PathPick[] = ['median', 'nearest-miss', 'tail', 'worst'];

/** The values of one variable, or of one element of it, at every step. */
export interface ReplayRow {
  readonly variable: string;
  /** Element by index; empty for a variable without `by`. */
  readonly element: Readonly<Record<string, string>>;
  /** As written; "" for plain numbers. */
  readonly unit: string;
  /** One value a step, the origin's first. */
  readonly values: readonly number[];
}

/** How the path was picked. */
export interface ReplayPick {
  readonly by: PathPick;
  readonly target: string;
  /** The paths that it was picked from: 0 … paths − 1. */
  readonly paths: number;
}

/** How far out a drawn variable lies in its own distribution: once a path, or at every step. */
export interface ReplayDraw {
  readonly variable: string;
  readonly element: Readonly<Record<string, string>>;
  readonly each: 'path' | 'step';
  /** The probability of a lower value; it differs from `at_most` only where single values have a probability. */
  readonly below: readonly number[];
  /** The probability of a value at most as high. */
  readonly at_most: readonly number[];
}

/** What came of a threshold target on the path. */
export interface ReplayThreshold {
  readonly id: string;
  readonly kind: 'threshold';
  readonly title: LocalText | null;
  readonly hit: boolean;
  /** As written in the plan. */
  readonly measure: string;
  readonly unit: string;
  readonly when: 'in' | 'by' | 'through';
  /** The period asked for. */
  readonly period: string;
  readonly direction: 'at_least' | 'at_most';
  readonly threshold: number;
  /** The value that decides: that of the period (`in`), the best (`by`) or the worst (`through`) up to it. */
  readonly value: number;
  /** By how much the threshold is passed; negative where it is missed. */
  readonly margin: number;
  /** `by`: the period of the first hit; `through`: of the first miss; null where there is none, and for `in`. */
  readonly first: string | null;
}

/** What came of a target made of others. */
export interface ReplayCombined {
  readonly id: string;
  readonly kind: 'all' | 'any' | 'count';
  readonly title: LocalText | null;
  readonly hit: boolean;
  readonly of: readonly { readonly id: string; readonly hit: boolean }[];
}

export type ReplayTarget = ReplayThreshold | ReplayCombined;

/** A part of a measure's change from one period to the next. */
export interface StoryPart {
  /** The variable, or the variable with those that a term of its formula reads: `output: built, delay`. */
  readonly part: string;
  readonly change: number;
  /** The part was 0 at every step before this period. */
  readonly begins: boolean;
}

/** A variable that a measure's formula reads, where the formula is no sum: its values in the period before and in this one. */
export interface StoryInput {
  readonly variable: string;
  readonly from: number;
  readonly to: number;
}

/** A draw of one step, with the step's name. */
export interface StoryDraw {
  readonly variable: string;
  readonly step: string;
  readonly value: number;
  readonly below: number;
  readonly at_most: number;
}

/** What happened to a measure in a reporting period. */
export interface StoryPeriod {
  readonly period: string;
  readonly value: number;
  /** From the period before; null at the origin, and where the two cannot be compared. */
  readonly change: number | null;
  /** The parts of the change, largest first; together they are the change, up to rounding. Empty where the formula is no sum. */
  readonly parts: readonly StoryPart[];
  readonly inputs: readonly StoryInput[];
  /**
   * Step draws of the period, three at most: of each of the largest parts in turn the one behind it that lies furthest out in its
   * distribution; without parts, of those behind the measure.
   */
  readonly draws: readonly StoryDraw[];
}

/** What happened to a measure, period by period, the origin's first. */
export interface MeasureStory {
  /** As written in the plan. */
  readonly measure: string;
  readonly title: LocalText | null;
  readonly unit: string;
  readonly periods: readonly StoryPeriod[];
}

/** What a path did: plain data, printed by `attain replay`. */
export interface Replay {
  readonly plan: { readonly name: string; readonly title: LocalText | null };
  readonly path: number;
  readonly pick: ReplayPick | null;
  readonly targets: readonly ReplayTarget[];
  /** Of the target asked for, or the plan's first: a story for each measure that it is made of. */
  readonly story: readonly MeasureStory[];
  /** Of every draw that is not replaced by a constant, in the plan's order. */
  readonly draws: readonly ReplayDraw[];
  /** Names of the steps, the origin first. */
  readonly periods: readonly string[];
  readonly rows: readonly ReplayRow[];
}
