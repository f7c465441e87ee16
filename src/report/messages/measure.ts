/** Texts of measures by period. Braces name parameters. */

import type { Message } from './message.ts';

export const measureMessages = {
  measures: { en: 'Measures', zh: '指标' },
  period: { en: 'period', zh: '时期' },
  mean: { en: 'mean ± SE', zh: '均值 ± 标准误' },
  median: { en: 'median', zh: '中位数' },
  band: { en: '{low}–{high}%', zh: '{low}–{high}% 分位' },
  'threshold-in-at_least': { en: 'at least {value} in {period}', zh: '{period}不低于 {value}' },
  'threshold-in-at_most': { en: 'at most {value} in {period}', zh: '{period}不高于 {value}' },
  'threshold-by-at_least': { en: 'at least {value} by {period}', zh: '到{period}不低于 {value}' },
  'threshold-by-at_most': { en: 'at most {value} by {period}', zh: '到{period}不高于 {value}' },
  'threshold-through-at_least': { en: 'at least {value} through {period}', zh: '到{period}每期不低于 {value}' },
  'threshold-through-at_most': { en: 'at most {value} through {period}', zh: '到{period}每期不高于 {value}' },
  'more-series': {
    en: '{count} more reported series: see them with --verbose, --json or --out.',
    zh: '另有 {count} 个指标未列出：可用 --verbose、--json 或 --out 查看。',
  },
  legend: {
    en: '░ {low}–{high}%  ▒ 25–75%  ┃ median  ◆ threshold  ◈ both',
    zh: '░ {low}–{high}% 分位  ▒ 25–75% 分位  ┃ 中位数  ◆ 目标值  ◈ 二者重合',
  },
} as const satisfies Record<string, Message>;
