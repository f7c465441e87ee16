/** What ends a run: values that are not finite, and runs too large for memory. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const runningMistakes = {
  'run-too-large': {
    en: 'the plan is too large: each thread would need {size} of memory (limit {limit}); report fewer variables or shorten the horizon',
    zh: '规划过大：每个线程需内存 {size}（上限 {limit}）；请减少报告的变量或缩短预测期',
  },
  'not-finite': {
    en: '{cell} is {value} in {period} on path {path}; see it with: attain replay {file} --path {path}{options}',
    zh: '{cell} 在 {period} 的第 {path} 条路径上为 {value}；查看：attain replay {file} --path {path}{options}',
  },
  'parameter-out-of-range-on-path': {
    en: '{cell}: parameter {parameter} {rule}, and is {value} in {period} on path {path}; see it with: attain replay {file} --path {path}{options}',
    zh: '{cell}：参数 {parameter} {ruleZh}，而在 {period} 的第 {path} 条路径上为 {value}；查看：attain replay {file} --path {path}{options}',
  },
} as const satisfies Record<string, Mistake>;
