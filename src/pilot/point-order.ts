/** The order of a plan's random numbers by importance, and the directions that matter most, found from a pilot of 1,024 random paths. */

import type { Program } from '../kernel/program.ts';
import type { Model } from '../model/model.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { createEngine } from '../simulate/engine.ts';
import type { SummaryRequest } from '../summary/request.ts';
import { type Control, controlFactors } from './control-factors.ts';
import { decisiveScores } from './decisive-scores.ts';
import { findControls } from './find-controls.ts';
import { pilotBlock, pilotSeed } from './pilot-block.ts';
import { discreteScores, type Place, pilotScores, placesOf } from './places.ts';
import { type PrincipalDirections, principalDirections } from './principal-directions.ts';
import { reflectionsTo } from './reflections.ts';
import { meanProduct, regressionOn } from './regression.ts';

/** The order in which places are given dimensions; plain data, the same for all variants of a plan. */
export interface PointOrder {
  /** The most important first. */
  readonly places: readonly Place[];
  /** Normals that are turned together; the first places of all, one for each direction, are among them. */
  readonly turned: readonly Place[];
  /** Orthonormal, by turned place: the directions that the first dimensions are to move along. */
  readonly directions: readonly Float64Array[];
  /** What means are corrected by. */
  readonly controls: readonly Control[];
}

/** The most places that the pilot's 1,024 paths can tell apart. */
const mostRegressed = 128;
/**
 * Normals of each step are turned always, those once a path only where all targets turn on one straight line in them, which has
 * this part of the variance. Elsewhere a turn spreads over all dimensions what few have to do with each other (a project's success
 * and its size), and costs more than it gains.
 */
const leastExplained = 0.85;
/** What is left of the importance of a turned normal that no direction is named after: its part in what is not straight. */
const restOfTurned = 0.05;

/**
 * Orders the places of a program by what the pilot shows: the squared coefficients of the decisive values (normal scores) on
 * the places' scores, found by least squares for those that correlate most, by correlation for the rest. Where a value of the pilot is not
 * finite, the order is the program's own.
 */
export function findPointOrder(model: Model, program: Program, request: SummaryRequest): PointOrder {
  const places = placesOf(program);
  const pilot = pilotBlock({ program, request }, createEngine());
  const asked = pilot === null ? [] : decisiveScores(request, pilot);
  if (asked.length === 0) return { places, turned: [], directions: [], controls: [] };
  const discrete = discreteScores(model);
  const makeScores = (place: Place): Float64Array =>
    pilotScores(place, pilotSeed, discrete.get(place.name) ?? normalQuantile);
  const kept = places.length <= mostRegressed ? places.map(makeScores) : null; // those of many places are made twice, as they take memory
  const scoresOf = (place: number): Float64Array => kept?.[place] ?? makeScores(places[place]!);
  const importance = new Float64Array(places.length);
  places.forEach((_, i) => {
    const scores = scoresOf(i);
    for (const { scores: values, weight } of asked) importance[i]! += weight * meanProduct(scores, values) ** 2;
  });
  const leading = inOrder(importance).slice(0, mostRegressed);
  const leadingScores = leading.map(scoresOf);
  const regression = regressionOn(leadingScores);
  const coefficients = asked.map(({ scores }) => regression(scores).coefficients);
  const weighted = asked.map(({ weight }, value) => coefficients[value]!.map((x) => Math.sqrt(weight) * x));
  leading.forEach((place, i) => {
    importance[place] = weighted.reduce((sum, gradient) => sum + gradient[i]! ** 2, 0);
  });
  const smooth = leading.flatMap((place, i) => (discrete.has(places[place]!.name) ? [] : [{ place, i }]));
  const explained = smooth.reduce((sum, { place }) => sum + importance[place]!, 0);
  const asks = asked.reduce((sum, { weight }) => sum + weight, 0);
  const ofSteps = smooth.filter(({ place }) => places[place]!.step >= 0);
  const { turned, directions, shares } = chooseTurn(smooth, ofSteps, weighted, explained >= leastExplained * asks);
  const total = turned.reduce((sum, place) => sum + importance[place]!, 0);
  turned.forEach((place) => {
    importance[place]! *= restOfTurned;
  });
  reflectionsTo(directions).axes.forEach((axis, k) => {
    importance[turned[axis]!] = total * shares[k]!;
  });
  return {
    places: inOrder(importance).map((i) => places[i]!),
    turned: turned.map((place) => places[place]!),
    directions,
    controls: findControls(
      asked.map(({ values }) => values),
      { places: leading.map((place) => places[place]!), scores: leadingScores, regression },
      controlFactors(model),
    ),
  };
}

/** A place by its number, and where its coefficients stand. */
interface Regressed {
  readonly place: number;
  readonly i: number;
}

/** The places that are turned, and along what: all smooth ones where they explain the targets along one line, else those of steps. */
function chooseTurn(
  smooth: readonly Regressed[],
  ofSteps: readonly Regressed[],
  gradients: readonly Float64Array[],
  isExplained: boolean,
): PrincipalDirections & { readonly turned: readonly number[] } {
  const directionsAmong = (among: readonly Regressed[]): PrincipalDirections =>
    principalDirections(gradients.map((gradient) => Float64Array.from(among, ({ i }) => gradient[i]!)));
  const whole = isExplained ? directionsAmong(smooth) : null;
  const isLine = whole?.directions.length === 1;
  const found = isLine ? whole : directionsAmong(ofSteps);
  const among = isLine ? smooth : ofSteps;
  return { ...found, turned: found.directions.length === 0 ? [] : among.map(({ place }) => place) };
}

/** The numbers of the places, most important first, equals in the program's order. */
function inOrder(importance: Float64Array): readonly number[] {
  return Array.from(importance, (_, i) => i).sort((i, j) => importance[j]! - importance[i]! || i - j);
}
