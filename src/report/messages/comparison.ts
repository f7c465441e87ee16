/** Texts of comparisons and of watched plans. Braces name parameters. */

import type { Message } from './message.ts';

export const comparisonMessages = {
  'as-written': { en: 'as written', zh: '原文' },
  compared: { en: 'compared with the first column', zh: '与首列对比' },
  'compared-with': { en: 'compared with {column}', zh: '与“{column}”对比' },
  'no-path-differs': { en: 'no path differs', zh: '各路径均相同' },
  'not-in-column': { en: 'not there', zh: '无此项' },
  'other-unit': { en: 'in {unit}', zh: '单位 {unit}' },
  'asks-in-column': { en: '{column}: {asked}', zh: '{column}：{asked}' },
  'means-at-end': { en: 'Means at the end', zh: '期末均值' },
  drops: { en: 'Drops of more than {limit}', zh: '下降超过 {limit}' },
  'no-drop': { en: 'none: no target falls by more', zh: '无：各目标降幅均未超过' },
  'drop-failed': { en: '{target} falls in {column}: {difference}', zh: '{target} 在“{column}”中下降：{difference}' },
  'drop-undecided': {
    en: '{target} may fall in {column}: {difference}; more paths decide it',
    zh: '{target} 在“{column}”中可能下降：{difference}；增加路径数可定',
  },
  'drop-absent': {
    en: '{target} is not there in {column}, so that its drop cannot be told',
    zh: '“{column}”中无 {target}，无从判断其降幅',
  },
  points: { en: '{value} pp', zh: '{value} 个百分点' },
  'target-new': { en: 'new', zh: '新增' },
  'target-gone': { en: 'gone', zh: '已删除' },
  watching: {
    en: 'Watching {file}: save it to see what changes (▲ ▼ beyond noise, ≈ within it); Ctrl-C ends.',
    zh: '正在监视 {file}：保存后即重新运行并显示变化（▲ ▼ 超出误差，≈ 在误差之内）；按 Ctrl-C 结束。',
  },
  'watching-files': {
    en: 'Watching {file} and {others} of its files: save one to see what changes (▲ ▼ beyond noise, ≈ within it); Ctrl-C ends.',
    zh: '正在监视 {file} 及其 {others} 个数据文件：保存后即重新运行并显示变化（▲ ▼ 超出误差，≈ 在误差之内）；按 Ctrl-C 结束。',
  },
  'watch-kept': {
    en: 'The last result stands; the next save is compared with it.',
    zh: '上次的结果仍然有效；下次保存后与之对比。',
  },
  'watch-nothing': { en: 'Waiting for the next save.', zh: '等待下次保存。' },
  'watch-unlike': {
    en: 'Seed or paths changed: there is no difference to be told this time.',
    zh: '种子或路径数已变：本次无从比较差值。',
  },
  'how-to-compare': {
    en: '± is one standard error of the simulation. Below each figure stands its difference from the first column (of probabilities in percentage points), known better than the figures themselves as all columns run on the same random numbers. ▲ ▼ its 95% interval excludes 0; ≈ it does not.',
    zh: '± 为模拟的一个标准误。各数值下方为与首列之差（概率以百分点计）；各列使用相同的随机数，故差值比数值本身更精确。▲ ▼ 差值的 95% 置信区间不含 0；≈ 含 0。',
  },
} as const satisfies Record<string, Message>;
