/** What ends a run: values that are not finite, and runs too large for memory. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const runningMistakes = {
  'run-too-large': {
    en: 'the plan is too large: each thread would need {size} of memory (limit {limit}); report fewer variables or shorten the horizon',
    zh: '规划过大：每个线程需内存 {size}（上限 {limit}）；请减少报告的变量或缩短预测期',
  },
  'compare-too-large': {
    en: 'the comparison is too large: to know which paths hit, it would need {size} of memory (limit {limit}); simulate fewer paths',
    zh: '对比规模过大：为记录各路径是否达标，需内存 {size}（上限 {limit}）；请减少路径数',
    remedy: {
      en: 'A comparison keeps a bit for each path and target of two columns. Lower --paths, or compare with fewer targets.',
      zh: '对比时，两列的每条路径、每项目标各占一位内存。请调低 --paths，或减少目标。',
    },
  },
  'not-finite': {
    en: '{cell} is {value} in {period} on path {path}; see it with: attain replay {file} --path {path}{options}',
    zh: '{cell} 在 {period} 的第 {path} 条路径上为 {value}；查看：attain replay {file} --path {path}{options}',
  },
  'list-out-of-range-on-path': {
    en: '{cell}: {parameter} {rule}, which is broken in {period} on path {path}; see it with: attain replay {file} --path {path}{options}',
    zh: '{cell}：{parameter} {ruleZh}，而在 {period} 的第 {path} 条路径上并非如此；查看：attain replay {file} --path {path}{options}',
    remedy: {
      en: 'The numbers in the list are formulas, and on that path they do not fit together. Bound them, with clamp or max, or draw them so that they always fit.',
      zh: '列表中的数是公式，在该路径上彼此不合。请用 clamp 或 max 加以限制，或使其抽取值总能相合。',
    },
    example: {
      plan: 'variables:\n  low: normal(80, 40)\n  cost: quantiles([10%, 50%, 90%], [low, 100, 140])\n',
      command: ['run', 'plan.yaml'],
    },
  },
  'parameter-out-of-range-on-path': {
    en: '{cell}: parameter {parameter} {rule}, and is {value} in {period} on path {path}; see it with: attain replay {file} --path {path}{options}',
    zh: '{cell}：参数 {parameter} {ruleZh}，而在 {period} 的第 {path} 条路径上为 {value}；查看：attain replay {file} --path {path}{options}',
  },
} as const satisfies Record<string, Mistake>;
