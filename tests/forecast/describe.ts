/** A summary's request and a forecast's description for tests. */

import type { ForecastDescription, TargetDescription } from '../../src/forecast/description.ts';
import type { Forecast } from '../../src/forecast/forecast.ts';
import { makeForecast } from '../../src/forecast/make-forecast.ts';
import type { BlockValues, SummaryRequest, TargetRequest, ThresholdRequest } from '../../src/summary/request.ts';
import { summarise } from '../summary/block-values.ts';

/** A target's request and description in one. */
export interface TestTarget {
  readonly request: TargetRequest;
  readonly require?: number;
  readonly status?: TargetDescription['status'];
  readonly random?: boolean;
}

/** One measure, reported, in the origin and periods 2021, 2022, …. */
export function requestOf(periods: number, targets: readonly TestTarget[]): SummaryRequest {
  return { measures: 1, periods, series: [0], targets: targets.map((target) => target.request) };
}

export function threshold(
  when: ThresholdRequest['when'],
  period: number,
  direction: ThresholdRequest['direction'],
  value: number,
): ThresholdRequest {
  return { kind: 'threshold', measure: 0, when, period, direction, threshold: value };
}

/** The forecast of blocks, by way of their summary; perhaps of a run that looked at them. */
export function forecastOf(
  periods: number,
  targets: readonly TestTarget[],
  blocks: readonly BlockValues[],
  precision: ForecastDescription['run']['precision'] = null,
): Forecast {
  return makeForecast(summarise(requestOf(periods, targets), blocks), {
    plan: {
      name: 'test',
      title: null,
      description: null,
      hash: 'h',
      data_hash: 'd',
      variant: null,
      variant_title: null,
      set: {},
      as_of: null,
    },
    run: { seed: 1, sampler: 'random', engine: '0.1.0', precision },
    periods: Array.from({ length: periods + 1 }, (_, period) => String(2020 + period)),
    targets: targets.map(describeTarget),
    series: [{ id: 'total', title: null, element: {}, unit: '亿元/year' }],
    warnings: [],
  });
}

function describeTarget({ request, require, status, random }: TestTarget, index: number): TargetDescription {
  const head = {
    number: index,
    id: `t${index}`,
    title: null,
    require: require ?? null,
    status: status ?? null,
    random: random ?? true,
  };
  if (request.kind === 'count')
    return { ...head, kind: 'count', of: request.of.map((other) => `t${other}`), atLeast: request.atLeast };
  const { when, direction } = request;
  const period = String(2020 + request.period);
  return {
    ...head,
    kind: 'threshold',
    measure: 'total',
    when,
    period,
    direction,
    threshold: request.threshold,
    unit: '',
    outside: null,
  };
}
