/** The rows of a board from a ledger: every target with its last forecast and how it moved, and what failed. */

import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../base/issue.ts';
import { type LocalText, localText } from '../../base/local-text.ts';
import type { TargetForecast, Verdict } from '../../forecast/forecast.ts';
import { percentWithError, pointsWithError } from '../../report/number-text.ts';
import { askedText } from '../../report/target-text.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { BoardMovement, BoardPoint, BoardRow, BoardState, BothTexts } from './board.ts';
import { type LastForecast, readLastForecasts } from './read-last-forecasts.ts';
import { type RecordedFailure, type RecordedPoint, readFailures, readPoints } from './read-points.ts';

/** Points of a sparkline; older ones are left out. */
const mostPoints = 60;
/** Standard errors that a difference is beyond noise from: an interval of 95%. */
const errorsBeyondNoise = 1.96;

/** Reads the rows; `folder` is the one that the page will lie in. */
export async function readBoard(ledger: Ledger, folder: string): Promise<readonly BoardRow[]> {
  const histories = byTarget(await readPoints(ledger));
  const last = await readLastForecasts(ledger, new Set(histories.map((points) => points.at(-1)!.run)));
  const hrefOf = (planPath: string): string => linkTo(resolve(dirname(ledger.path), planPath), folder);
  return [
    ...(await readFailures(ledger)).map((failure) => failureRow(failure, hrefOf)),
    ...histories.map((points) => targetRow(points, last.get(points.at(-1)!.run)!, hrefOf)),
  ];
}

/** The points of each target, by day. Of two as of one date the later recorded one stands. */
function byTarget(points: readonly RecordedPoint[]): RecordedPoint[][] {
  const targets = new Map<string, Map<string, RecordedPoint>>();
  for (const [i, point] of points.entries()) {
    const { plan, plan_path, variant, settings, parameters, target, as_of } = point;
    const key = JSON.stringify([plan, plan_path, variant, settings, parameters, target, as_of === null]);
    const known = targets.get(key) ?? new Map();
    targets.set(key, known.set(as_of ?? `recorded ${i}`, point));
  }
  return [...targets.values()].map((known) =>
    [...known.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)),
  );
}

function dayOf({ as_of, recorded }: Pick<RecordedPoint, 'as_of' | 'recorded'>): string {
  return as_of ?? recorded;
}

function targetRow(
  points: readonly RecordedPoint[],
  forecast: LastForecast,
  hrefOf: (planPath: string) => string,
): BoardRow {
  const point = points.at(-1)!;
  const target = forecast.targets.find(({ id }) => id === point.target)!;
  return {
    plan: bothTexts(forecast.plan.title ?? point.plan),
    href: hrefOf(point.plan_path),
    given: inBoth((language) => givenTexts(point, forecast.plan.variant_title, language)),
    target: bothTexts(target.title ?? target.id),
    asked: inBoth((language) => askedText(target, forecast, language)),
    states: statesOf(target, point),
    require: target.require,
    figure: percentWithError(point.probability, point.standard_error),
    movement: movementOf(points),
    history: points.slice(-mostPoints).map(pointOf),
    seeds: point.seeds,
    day: dayOf(point),
  };
}

function failureRow(failure: RecordedFailure, hrefOf: (planPath: string) => string): BoardRow {
  const { plan, plan_path, messages, seed } = failure;
  return {
    plan: bothTexts(plan),
    href: hrefOf(plan_path),
    given: inBoth((language) => [...givenTexts(failure, null, language), `seed=${seed}`]),
    target: bothTexts(''),
    asked: bothTexts(messages.join('\n')),
    ...{ states: ['failed'], require: null, figure: '', movement: null, history: [], seeds: 1, day: dayOf(failure) },
  };
}

/** Variant, settings and parameters as they are told. */
function givenTexts(
  { variant, settings, parameters }: Pick<RecordedPoint, 'variant' | 'settings' | 'parameters'>,
  title: LocalText | null,
  language: Language,
): readonly string[] {
  const pairs = [...settings, ...(parameters ?? [])].map(({ key, value }) => `${key}=${value}`);
  if (variant === null) return pairs;
  return [title === null ? variant : localText(title, language), ...pairs];
}

/** What the probability means by the plan's words; with several seeds by the mean of them. */
function statesOf({ require, verdict, status }: TargetForecast, point: RecordedPoint): readonly BoardState[] {
  const states: BoardState[] = [];
  if (require !== null && verdict !== null) states.push(point.seeds === 1 ? verdict : verdictOfMean(point, require));
  if (status !== undefined) {
    const { on_track, at_risk } = status;
    states.push(point.probability >= on_track ? 'on_track' : point.probability >= at_risk ? 'at_risk' : 'off_track');
  }
  return states.length === 0 ? ['open'] : states;
}

function verdictOfMean({ probability, standard_error }: RecordedPoint, require: number): Verdict {
  if (Math.abs(probability - require) < errorsBeyondNoise * standard_error) return 'undecided';
  return probability >= require ? 'met' : 'missed';
}

/** The last probability less the one before. Errors count as independent, which for equal seeds is more than they are. */
function movementOf(points: readonly RecordedPoint[]): BoardMovement | null {
  const [before, now] = points.slice(-2);
  if (before === undefined || now === undefined) return null;
  const value = now.probability - before.probability;
  const error = Math.hypot(now.standard_error, before.standard_error);
  const text = pointsWithError(value, error);
  return {
    text,
    value: rounded(value),
    beyond_noise: Math.abs(value) > errorsBeyondNoise * error,
    since: dayOf(before),
  };
}

function pointOf(point: RecordedPoint): BoardPoint {
  const { probability, standard_error } = point;
  return { day: dayOf(point), probability: rounded(probability), standard_error: rounded(standard_error) };
}

/** To nine places, beyond what any page shows. */
function rounded(value: number): number {
  return Number(value.toFixed(9));
}

function bothTexts(text: LocalText): BothTexts {
  return inBoth((language) => localText(text, language));
}

function inBoth<T>(text: (language: Language) => T): Readonly<Record<Language, T>> {
  return { en: text('en'), zh: text('zh') };
}

/** A link from a page in a folder to a file: relative, each part encoded, so that no name is read as a scheme. */
function linkTo(file: string, folder: string): string {
  const path = relative(resolve(folder), file);
  if (isAbsolute(path)) return pathToFileURL(path).href; // on another drive
  const parts = path.split(sep).map(encodeURIComponent);
  return parts.join('/');
}
