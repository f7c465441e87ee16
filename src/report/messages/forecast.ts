/** Texts of the head and the foot of a forecast. Braces name parameters. */

import type { Message } from './message.ts';

export const forecastMessages = {
  variant: { en: 'variant {name}', zh: '方案 {name}' },
  'as-of': { en: 'as of {date}', zh: '数据截至 {date}' },
  'base-plan': { en: 'the plan as written', zh: '按规划原文，未作调整' },
  warnings: { en: 'Warnings', zh: '警告' },
  run: {
    en: '{paths} paths · {replicates} replicates · sampler {sampler} · seed {seed}',
    zh: '{paths} 条路径 · {replicates} 组重复 · 抽样法 {sampler} · 种子 {seed}',
  },
  'run-settled': {
    en: 'Stopped at look {look} of at most {looks}: every target is within {width} of its estimate, or its requirement decided; each look is taken at {coverage}% confidence, so that all together are at 95%.',
    zh: '第 {look} 次检查（至多 {looks} 次）时停止：每个目标的估计误差均在 {width}以内，或其要求已可判定；每次检查的置信水平为 {coverage}%，合计为 95%。',
  },
  'run-not-settled': {
    en: 'Stopped at the most paths allowed: not every target is within {width} of its estimate or its requirement decided, at {coverage}% confidence for each of {looks} looks.',
    zh: '已达路径数上限而停止：仍有目标的误差未在 {width}以内，其要求也未能判定（共检查 {looks} 次，每次置信水平 {coverage}%）。',
  },
  'how-to-read': {
    en: '± is one standard error of the simulation (for a probability, in percentage points); it says how exact the computation is, not how right the plan. Figures without ± are rounded so that their standard error is at most one unit of the last digit shown.',
    zh: '± 为模拟的一个标准误（概率以百分点计），只表示计算的精度，不表示规划假设是否正确。未带 ± 的数值已按误差取位：其标准误不超过所示末位的一个单位。',
  },
} as const satisfies Record<string, Message>;
