/** Texts of the keys of targets, levers and variants. */

import type { KeyText } from './key-text.ts';

export const outcomeKeys = {
  'targets.*': {
    en: [
      'Target',
      'A measure with a threshold and a period (`in`, `by` or `through`), or other targets combined by `all`, `any` or `count`.',
    ],
    zh: ['目标', '一个指标加阈值和时期（in、by 或 through），或用 all、any、count 组合其他目标。'],
    examples: [{ measure: 'total', in: 2025, at_least: '2000 亿元/year' }, { all: ['thousand', 'on-the-way'] }],
  },
  'targets.*.measure': {
    en: ['Measure', 'The variable, or element of one, that is measured.'],
    zh: ['指标', '所度量的变量或其元素。'],
    examples: ['total', 'output[steel]'],
  },
  'targets.*.in': {
    en: ['In', 'Asks for the value in that reporting period.'],
    zh: ['当期', '要求该报告期的值达到。'],
    examples: [2025, '2025-Q4'],
  },
  'targets.*.by': {
    en: ['By', 'Asks whether any period up to that one reaches the threshold.'],
    zh: ['不迟于', '要求到该报告期（含）为止至少有一期达到。'],
    examples: [2025],
  },
  'targets.*.through': {
    en: ['Through', 'Asks whether every period through that one keeps the threshold.'],
    zh: ['始终', '要求到该报告期（含）为止每一期都达到。'],
    examples: [2034],
  },
  'targets.*.at_least': {
    en: ['At least', 'The threshold to reach or exceed; with `count`, how many of the targets must be met.'],
    zh: ['不低于', '须达到或超过的阈值；与 count 同用时，为至少达到的目标个数。'],
    examples: ['2000 亿元/year', 2],
  },
  'targets.*.at_most': {
    en: ['At most', 'The threshold not to exceed.'],
    zh: ['不高于', '不得超过的阈值。'],
    examples: ['90%'],
  },
  'targets.*.require': {
    en: [
      'Required probability',
      'Makes the target a gate: the exit code says whether its probability is at least this.',
    ],
    zh: ['概率要求', '把目标设为门槛：退出码表明其概率是否不低于此值。'],
    examples: ['50%'],
  },
  'targets.*.status': {
    en: ['Status levels', 'The probabilities from which on the target is reported as on track, and as at risk.'],
    zh: ['状态分级', '概率达到何值时报告为“进展正常”，达到何值时报告为“存在风险”。'],
    examples: [{ on_track: '70%', at_risk: '30%' }],
  },
  'targets.*.status.on_track': {
    en: ['On track', 'The probability from which on the target is on track.'],
    zh: ['进展正常', '概率不低于此值即为进展正常。'],
    examples: ['70%'],
  },
  'targets.*.status.at_risk': {
    en: ['At risk', 'The probability from which on the target is at risk; below it, it is off track.'],
    zh: ['存在风险', '概率不低于此值即为存在风险，更低则为偏离目标。'],
    examples: ['30%'],
  },
  'targets.*.all': {
    en: ['All', 'Met where all of these targets are, on the same path.'],
    zh: ['全部', '这些目标在同一路径上全部达到才算达到。'],
    examples: [['thousand', 'on-the-way']],
  },
  'targets.*.any': {
    en: ['Any', 'Met where at least one of these targets is.'],
    zh: ['任一', '这些目标中至少达到一个即算达到。'],
    examples: [['thousand', 'on-the-way']],
  },
  'targets.*.count': {
    en: ['Count', 'Met where `at_least` so many of these targets are.'],
    zh: ['计数', '这些目标中至少达到 at_least 个即算达到。'],
    examples: [['thousand', 'on-the-way', 'never-low']],
  },
  'levers.*': {
    en: ['Lever', 'A `default` with a `range` of numbers, or with `choices` that formulas compare with quoted text.'],
    zh: ['杠杆', 'default 加数值范围 range，或加选项 choices；公式中用带引号的文字与选项比较。'],
    examples: [
      { default: 0, range: [0, 1] },
      { default: 'stainless', choices: ['stainless', 'all'] },
    ],
  },
  'levers.*.default': {
    en: ['Default', 'The lever’s value unless a variant or `--set` changes it.'],
    zh: ['默认值', '未经方案或 --set 改动时的值。'],
    examples: [0, '5%', 'stainless'],
  },
  'levers.*.by': {
    en: ['Indexes', 'The table, or list of tables, over whose elements the lever runs.'],
    zh: ['索引', '杠杆按哪张表（或哪几张表）的元素取值。'],
    examples: ['chain', ['chain', 'place']],
  },
  'levers.*.unit': {
    en: ['Unit', 'The unit of the lever’s plain numbers.'],
    zh: ['单位', '杠杆中不带单位的数值的单位。'],
    examples: ['year', '亿元/year'],
  },
  'levers.*.range': {
    en: ['Range', 'The least and the greatest value that the lever may have.'],
    zh: ['范围', '杠杆可取的最小值和最大值。'],
    examples: [[0, 2]],
  },
  'levers.*.choices': {
    en: ['Choices', 'The names that the lever may have.'],
    zh: ['选项', '杠杆可取的各选项名称。'],
    examples: [['stainless', 'all']],
  },
  'levers.*.cost': {
    en: [
      'Cost',
      'What moving the lever costs: a number for each unit away from the default, an expression in the lever’s own name, or a mapping from choice to number.',
    ],
    zh: ['成本', '改动杠杆的代价：每偏离默认值一个单位的数值、以杠杆自身名称写的算式，或从选项到数值的映射。'],
    examples: [12, '12 * (0.5 - approval_delay)', { stainless: 0, all: 5 }],
  },
  'variants.*': {
    en: ['Variant', 'A named set of overrides, chosen with `--variant`.'],
    zh: ['方案', '一组有名称的改动，用 --variant 选用。'],
    examples: [{ title: 'full support', set: { support: 1 } }],
  },
  'variants.*.set': {
    en: [
      'Set',
      'Levers, variables and elements with what replaces their definition. Unit, `by` and titles stay as they are.',
    ],
    zh: ['设定', '要改动的杠杆、变量或元素及其新定义。单位、by 和标题不变。'],
    examples: [{ support: 1, 'growth[steel]': '-3%' }],
  },
  'variants.*.set.*': {
    en: ['New definition', 'What replaces the definition, in any of its forms.'],
    zh: ['新定义', '取代原定义的内容，可用任何一种形式。'],
    examples: [1, 'normal(3%, 1%)', { start: 100, next: 'stock * 1.05' }],
  },
} as const satisfies Record<string, KeyText>;
