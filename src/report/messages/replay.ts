/** Texts of the replay of a path. Braces name parameters. */

import type { Message } from './message.ts';

export const replayMessages = {
  'replay-title': { en: '{plan}: path {path}', zh: '{plan}：第 {path} 号路径' },
  'pick-median': {
    en: 'the median of {paths} paths for {target}',
    zh: '在 {paths} 条路径中，就{target}而言居中的一条',
  },
  'pick-nearest-miss': {
    en: 'of {paths} paths the one that misses {target} by least',
    zh: '在 {paths} 条路径中，离{target}只差一点的一条',
  },
  'pick-tail': {
    en: 'of {paths} paths the one that 5% do worse than, for {target}',
    zh: '在 {paths} 条路径中，就{target}而言处于不利尾部的一条（5% 的路径更差）',
  },
  'pick-worst': {
    en: 'the worst of {paths} paths for {target}',
    zh: '在 {paths} 条路径中，就{target}而言最差的一条',
  },
  'replay-targets': { en: 'Targets on this path', zh: '此路径上的目标' },
  'outcome-in': { en: '{value} in {period}', zh: '{period}为 {value}' },
  'outcome-by': { en: 'at best {value} by {period}', zh: '到{period}最好为 {value}' },
  'outcome-through': { en: 'at worst {value} through {period}', zh: '到{period}最差为 {value}' },
  'outcome-above': { en: '{amount} above {threshold}', zh: '比 {threshold} 高 {amount}' },
  'outcome-below': { en: '{amount} below {threshold}', zh: '比 {threshold} 低 {amount}' },
  'outcome-equal': { en: 'exactly {threshold}', zh: '恰为 {threshold}' },
  'outcome-first-by': { en: 'first hit in {period}', zh: '{period}首次达标' },
  'outcome-first-through': { en: 'first missed in {period}', zh: '{period}首次未达标' },
  'outcome-hit-parts': { en: 'hit: {targets}', zh: '达标：{targets}' },
  'outcome-missed-parts': { en: 'missed: {targets}', zh: '未达标：{targets}' },
  'list-semicolon': { en: '; ', zh: '；' },
  'story-once': { en: 'Drawn once, furthest out first', zh: '一次抽取的随机量（按偏离程度排列）' },
  'story-more': { en: '{count} more in --json', zh: '另有 {count} 项见 --json' },
  'story-title': { en: '{measure}, period by period', zh: '{measure}：逐期说明' },
  'story-begins': { en: '{part} (begins)', zh: '{part}（开始）' },
  'story-others': { en: '{count} others {change}', zh: '其余 {count} 项 {change}' },
  'story-input': { en: '{variable} {from} → {to}', zh: '{variable} {from} → {to}' },
  'story-drawn': { en: 'drawn', zh: '抽取' },
  level: { en: '{level} level', zh: '{level} 分位' },
  'level-chance': { en: 'a {level} chance', zh: '概率 {level}' },
  'replay-levels': {
    en: 'The level of a draw is the probability of a value at most as high; a value that has a probability of its own shows that. Of many draws some lie far out on any path. Changes are of the period before; parts add up to the change.',
    zh: '随机量的分位即取值不高于此值的概率；取值本身有概率的，列出该概率。随机量多时，任一路径上都会有少数偏离较远。变动为与上期相比，各项之和即为总变动。',
  },
  'replay-constants': { en: 'The same at every step', zh: '各步不变' },
  'replay-steps': { en: 'Step by step (the origin first)', zh: '逐步取值（首列为基期）' },
  'replay-digits': {
    en: 'Values are rounded to six significant digits; --json has all of them.',
    zh: '数值取六位有效数字；--json 给出全部数位。',
  },
  'not-finite': { en: '! marks a value that is not finite', zh: '! 表示非有限值' },
} as const satisfies Record<string, Message>;
