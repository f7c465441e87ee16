/** What a caller may choose: what to change in a plan, how much to run and who runs it. */

import type { Issue } from '../base/issue.ts';
import type { Sampler } from '../base/sampler.ts';
import type { SetText } from '../plan/apply-sets.ts';
import type { PathPick } from '../replay/replay.ts';
import type { Workload } from '../simulate/job.ts';
import type { Execute } from '../simulate/simulate.ts';

/**
 * What is set, by the name of a variable, a lever or an element of one, in any form that a plan can give it: `{ growth: '5%', delay: 0 }`.
 * As a list, each with the place that its issues are to name.
 */
export type Sets = Readonly<Record<string, string | number>> | readonly SetText[];

/** What to change in a plan before it is used. */
export interface PlanOptions {
  readonly variant?: string;
  /** Comes after the variant. */
  readonly set?: Sets;
}

/** Lists what is set; without a place of its own, an issue of it is of the file `set`. */
export function setTexts(sets: Sets = []): readonly SetText[] {
  if (isList(sets)) return sets;
  const place = { file: 'set', line: 1, column: 1 };
  return Object.entries(sets).map(([name, value]) => ({ name, text: String(value), place }));
}

function isList(sets: Sets): sets is readonly SetText[] {
  return Array.isArray(sets);
}

/** Which path to replay, and by which target: its story is told. */
export type ReplayOptions = ReplayedPath &
  PlanOptions & {
    /** As the forecast's. */
    readonly seed?: number;
    /** As the forecast's. */
    readonly sampler?: Sampler;
    /** A target's id; the plan's first unless given. */
    readonly target?: string;
    readonly signal?: AbortSignal;
  };

/** A path by its number, or by what it means for the target among the paths of a run. */
type ReplayedPath =
  | {
      /** A whole number from 0, below 2^32. */
      readonly path: number;
      readonly paths?: never;
    }
  | {
      readonly path: PathPick;
      /** As the forecast's; at most 2^26. */
      readonly paths?: number;
    };

export interface ForecastOptions extends PlanOptions {
  /** A whole number from 1 to 2^32, rounded up to whole blocks of 1,024, a power of two of them for `sobol`; the plan's, or 65,536, unless given. With a precision, the most that may be run. */
  readonly paths?: number;
  /** Takes the place of the 65,536: paths where neither `paths` nor the plan says. */
  readonly defaultPaths?: number;
  /**
   * Runs until every target's interval is within this fraction of its probability (0.001 for 0.1 percentage points) or decides its
   * requirement, in rounds that double. The plan's unless this or `paths` is given; null for none.
   */
  readonly precision?: number | null;
  /** A whole number from 0; the plan's, or 1, unless given. */
  readonly seed?: number;
  /** The plan's, or `sobol`, unless given. */
  readonly sampler?: Sampler;
  /** Who runs the blocks: the calling thread unless given. It has no effect on the result. */
  readonly execute?: Execute;
  /** Called with blocks done and blocks in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called when it is known how much is to be run, before the first of it: who executes may begin threads meanwhile. */
  readonly onWorkload?: (work: Workload) => void;
  /** Called when a stage begins: read, model, program, simulate, summarise. */
  readonly onStage?: (stage: string) => void;
  /** Called with the plan's warnings, if there are any. */
  readonly onWarnings?: (warnings: readonly Issue[]) => void;
  /** Called when the platform cannot run the kernel's WebAssembly: the run is slower, its result the same. */
  readonly onFallback?: () => void;
  readonly signal?: AbortSignal;
}

export interface CompareOptions extends Omit<ForecastOptions, 'variant' | 'onStage'> {
  /** Of one plan: those to compare, all of them unless given. Of several plans: at most one, which all run under. */
  readonly variants?: readonly string[];
  /** Of one plan: for each case what it sets, beside what `set` does for all; each is a column behind the variants. */
  readonly cases?: readonly Sets[];
  /** The fall of a probability that is allowed, as a fraction: 0.01 is one percentage point. */
  readonly failOnDrop?: number;
}

/** Options of a forecast as they are typed, for a command that repeats it. */
export function optionsText({ variant, set, seed, sampler }: ForecastOptions): string {
  const words = [
    ...(variant === undefined ? [] : ['--variant', JSON.stringify(variant)]),
    ...setTexts(set).flatMap(({ name, text }) => ['--set', JSON.stringify(`${name}=${text}`)]),
    ...(seed === undefined ? [] : ['--seed', String(seed)]),
    ...(sampler === undefined ? [] : ['--sampler', sampler]),
  ];
  return words.map((word) => ` ${word}`).join('');
}
