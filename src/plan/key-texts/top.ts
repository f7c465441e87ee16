/** Texts of the top-level keys, and of time and run. The first examples of the top-level keys make one plan together. */

import type { KeyText } from './key-text.ts';

export const topKeys = {
  plan: {
    en: ['Language version', 'The version of the plan language. Required, and first.'],
    zh: ['语言版本', '规划语言的版本。必填，写在最前。'],
    examples: [1],
  },
  name: {
    en: ['Name', 'The plan’s name; the file’s name unless given.'],
    zh: ['名称', '规划的名称；不写则取文件名。'],
    examples: ['steel-2025'],
  },
  description: {
    en: ['Description', 'What the plan is about: a text, or one for each language.'],
    zh: ['简介', '规划的内容：一段文字，或每种语言各一段。'],
    examples: ['Output of two chains to 2025', { en: 'Output to 2025', zh: '2025年产值' }],
  },
  time: {
    en: ['Time', 'From the last observed period to the last projected one, and the steps between.'],
    zh: ['时间', '从最后一个已观测时期到最后一个预测时期，以及步长。'],
    examples: [
      { origin: 2021, end: 2025, step: 'year' },
      { origin: '2021-Q4', end: '2025-Q4', step: 'quarter', report: 'year' },
    ],
  },
  'time.origin': {
    en: ['Origin', 'The last observed period: step 0. Written in the length of `step`.'],
    zh: ['基期', '最后一个已观测的时期，即第 0 步。按 step 的长度书写。'],
    examples: [2021, '2021-Q4', '2021-12'],
  },
  'time.end': {
    en: ['End', 'The last projected period. Written in the length of `step`.'],
    zh: ['末期', '最后一个预测的时期。按 step 的长度书写。'],
    examples: [2025, '2025-Q4', '2025-12'],
  },
  'time.step': {
    en: ['Step', 'The length of a step of the simulation.'],
    zh: ['步长', '模拟每一步的长度。'],
    examples: ['year', 'quarter', 'month'],
  },
  'time.report': {
    en: ['Reporting period', 'The length of the periods that results and targets name; `year` unless given.'],
    zh: ['报告期', '结果和目标所用时期的长度；不写为 year。'],
    examples: ['year', 'quarter'],
  },
  units: {
    en: ['Units', 'Units beside the built-in ones: a multiple of a known unit, or `base` for one of its own.'],
    zh: ['单位', '内置单位之外的单位：已知单位的倍数，或用 base 表示独立单位。'],
    examples: [{ 亿元: '1e8 CNY', 家: 'base' }],
  },
  'units.*': {
    en: ['Unit', 'How much one of this unit is, or `base` for a unit of its own.'],
    zh: ['单位定义', '一个单位是多少，或用 base 表示独立单位。'],
    examples: ['1e8 CNY', 'base'],
  },
  tables: {
    en: ['Tables', 'Data, and the indexes that variables run over: each table is an index of its own name.'],
    zh: ['数据表', '数据，以及变量所用的索引：每张表就是一个同名的索引。'],
    examples: [
      {
        chain: {
          key: 'id',
          columns: { base: { unit: '亿元/year' } },
          rows: [
            { id: 'steel', base: 780 },
            { id: 'semiconductor', base: 52 },
          ],
        },
      },
    ],
  },
  variables: {
    en: ['Variables', 'The model: constants, formulas, draws and states, in any order.'],
    zh: ['变量', '模型本身：常数、公式、随机量和状态，次序不限。'],
    examples: [
      {
        growth: { by: 'chain', draw: 'normal(6%, 2%)' },
        output: {
          by: 'chain',
          unit: '亿元/year',
          start: 'chain.base',
          next: 'output * (1 + growth + 2% * support)',
        },
        total: { unit: '亿元/year', value: 'sum(output)' },
      },
    ],
  },
  correlations: {
    en: [
      'Correlations',
      'Dependence between draws: pairs, or a matrix over an index. Pairs not named are independent.',
    ],
    zh: ['相关', '随机量之间的相关：成对给出，或按索引给出矩阵。未写的各对相互独立。'],
    examples: [[{ between: ['growth[steel]', 'growth[semiconductor]'], rho: 0.4 }]],
  },
  targets: {
    en: ['Targets', 'What must be reached, and by when; targets can be combined and made gates.'],
    zh: ['目标', '要在何时达到什么；目标可以组合，也可以设概率要求。'],
    examples: [{ thousand: { measure: 'total', in: 2025, at_least: '1000 亿元/year', require: '50%' } }],
  },
  levers: {
    en: ['Levers', 'Knobs that a decision maker holds; formulas use them like variables.'],
    zh: ['杠杆', '决策者能调节的量；公式中的用法与变量相同。'],
    examples: [{ support: { default: 0, range: [0, 1] } }],
  },
  variants: {
    en: ['Variants', 'Named sets of overrides, chosen with `--variant`.'],
    zh: ['方案', '成组的改动，各有名称，用 --variant 选用。'],
    examples: [{ supported: { set: { support: 1 } } }],
  },
  run: {
    en: ['Run', 'What a run uses unless the command line says otherwise.'],
    zh: ['运行', '运行时的默认设置，命令行可改。'],
    examples: [{ paths: 16384, seed: 1 }],
  },
  'run.paths': {
    en: ['Paths', 'How many paths to simulate, rounded up to blocks of 1,024.'],
    zh: ['路径数', '模拟的路径数，向上取整为 1,024 的倍数。'],
    examples: [65536],
  },
  'run.precision': {
    en: [
      'Precision',
      'Doubles the paths until every target is known this exactly, in percentage points, or its requirement is decided.',
    ],
    zh: ['精度', '成倍增加路径数，直到每个目标的概率精确到该百分点数，或其要求已可判定。'],
    examples: ['0.1pp'],
  },
  'run.seed': {
    en: ['Seed', 'The seed of the random numbers.'],
    zh: ['种子', '随机数种子。'],
    examples: [1],
  },
  'run.sampler': {
    en: ['Sampler', 'How the paths are sampled: sobol (scrambled Sobol points), lhs (Latin hypercubes) or random.'],
    zh: ['抽样法', '路径的抽样方法：sobol（扰动 Sobol 点列）、lhs（拉丁超立方）或 random（独立随机）。'],
    examples: ['sobol', 'lhs', 'random'],
  },
  report: {
    en: ['Report', 'Variables to report; unless given, every measure that a target uses.'],
    zh: ['报告', '要报告的变量；不写则报告目标用到的全部指标。'],
    examples: [['total', 'output']],
  },
} as const satisfies Record<string, KeyText>;
