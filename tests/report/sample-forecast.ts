/** A forecast as a planner would get it, made by hand: the input of the report's tests. */

import type { Forecast, SeriesForecast } from '../../src/forecast/forecast.ts';

const periods = ['2020', '2021', '2022', '2023', '2024', '2025'];

function fan(
  series: Pick<SeriesForecast, 'id' | 'title' | 'element' | 'unit'>,
  mean: number[],
  spread: number,
): SeriesForecast {
  const sd = mean.map((x, i) => x * spread * Math.sqrt(i));
  return {
    ...series,
    periods,
    mean,
    standard_error: sd.map((s) => s / 250),
    quantiles: [
      [0.05, -1.645],
      [0.25, -0.674],
      [0.5, 0],
      [0.75, 0.674],
      [0.95, 1.645],
    ].map(([level, z]) => ({
      level: level!,
      values: mean.map((x, i) => x + z! * sd[i]!),
      standard_errors: sd.map((s) => s / 130),
    })),
  };
}

export const sampleForecast: Forecast = {
  schema: 'attain/forecast@1',
  plan: {
    name: 'taixin-2025',
    title: { en: 'Taixin economic zone: the 2025 targets', zh: '太忻一体化经济区 2025 年目标' },
    description: {
      en: 'New materials, steel and semiconductors against what the plan of 2022 asks for in 2025.',
      zh: '对照 2022 年规划，推演新材料、钢铁与半导体产业 2025 年目标的达成概率。',
    },
    hash: '3f2a9c1e77d0b6a4',
    data_hash: '77aa0be1c2d3e4f5',
    variant: 'slump',
    variant_title: { en: 'Demand slump', zh: '需求低迷' },
    set: { growth_support: '1', 'trend[steel]': '-3%' },
    as_of: null,
  },
  run: { seed: 1, paths: 65536, replicates: 16, sampler: 'random', engine: '0.1.0' },
  targets: [
    {
      id: 'new-materials',
      kind: 'threshold',
      title: { en: 'New materials reach 2,000 亿元', zh: '新材料产值突破 2000 亿元' },
      measure: 'total',
      in: '2025',
      at_least: 2000,
      unit: '亿元/year',
      probability: 0.34171,
      standard_error: 0.0018,
      interval: { lower: 0.33787, upper: 0.34555, coverage: 0.95 },
      require: 0.5,
      verdict: 'missed',
      shortfall: { mean: 212.4312, standard_error: 0.61 },
    },
    {
      id: 'steel-cluster',
      kind: 'threshold',
      title: null,
      measure: 'output["steel"]',
      by: '2025',
      at_least: 1000,
      unit: '亿元/year',
      probability: 0.8031,
      standard_error: 0.0015,
      interval: { lower: 0.7999, upper: 0.8063, coverage: 0.95 },
      require: 0.8,
      verdict: 'undecided',
      shortfall: { mean: 61.2, standard_error: 0.4 },
      first_hit: [
        { period: '2021', probability: 0, standard_error: 0 },
        { period: '2022', probability: 0.01, standard_error: 0.0004 },
        { period: '2023', probability: 0.2012, standard_error: 0.0014 },
        { period: '2024', probability: 0.3719, standard_error: 0.0019 },
        { period: '2025', probability: 0.22, standard_error: 0.0017 },
      ],
    },
    {
      id: 'debt',
      kind: 'threshold',
      title: { en: 'Debt stays below 90% of revenue', zh: '债务率不超过 90%' },
      measure: 'debt_ratio',
      through: '2025',
      at_most: 0.9,
      unit: '',
      probability: 1,
      standard_error: 0.00002,
      interval: { lower: 0.99994, upper: 1, coverage: 0.95 },
      require: 0.9,
      verdict: 'met',
      shortfall: null,
    },
    {
      id: 'both',
      kind: 'all',
      title: { en: 'Both at once', zh: '两项同时达成' },
      of: ['new-materials', 'steel-cluster'],
      probability: 0.3102,
      standard_error: 0.0017,
      interval: { lower: 0.3066, upper: 0.3138, coverage: 0.95 },
      require: null,
      verdict: null,
      shortfall: null,
    },
  ],
  series: [
    fan(
      { id: 'total', title: { en: 'Output of new materials', zh: '新材料产值' }, element: {}, unit: '亿元/year' },
      [870, 1012.4, 1190.2, 1401.7, 1650.9, 1893.6],
      0.07,
    ),
    fan(
      { id: 'output', title: null, element: { chain: 'steel' }, unit: '亿元/year' },
      [780, 861, 920.5, 968.1, 1011.2, 1052.4],
      0.025,
    ),
    fan({ id: 'debt_ratio', title: null, element: {}, unit: '' }, [0.61, 0.62, 0.62, 0.63, 0.64, 0.64], 0.01),
  ],
  warnings: [
    {
      kind: 'steps-outside',
      en: 'the steps 2020-Q2 to 2020-Q4 fall in no complete reporting period',
      zh: '2020年二季度至四季度不属于任何完整报告期',
    },
  ],
};
