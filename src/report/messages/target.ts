/** Texts of targets: what is asked, how it came out, the outside view. Braces name parameters. */

import type { Message } from './message.ts';

export const targetMessages = {
  targets: { en: 'Targets', zh: '目标' },
  'no-targets': { en: 'The plan sets no targets.', zh: '规划未设目标。' },
  asked: { en: 'asked', zh: '目标要求' },
  interval: { en: '{coverage} interval', zh: '{coverage} 置信区间' },
  required: { en: 'required', zh: '概率要求' },
  status: { en: 'status', zh: '状态' },
  on_track: { en: 'on track: {onTrack} or more', zh: '进展正常：概率不低于 {onTrack}' },
  at_risk: { en: 'at risk: {atRisk} or more, below {onTrack}', zh: '存在风险：概率不低于 {atRisk}、低于 {onTrack}' },
  off_track: { en: 'off track: below {atRisk}', zh: '偏离目标：概率低于 {atRisk}' },
  shortfall: { en: 'shortfall', zh: '平均缺口' },
  excess: { en: 'excess', zh: '平均超出' },
  'first-hit': { en: 'first hit', zh: '首次达标' },
  'in-at_least': { en: '{measure} in {period} at least {threshold}', zh: '{period}{measure}不低于 {threshold}' },
  'in-at_most': { en: '{measure} in {period} at most {threshold}', zh: '{period}{measure}不高于 {threshold}' },
  'by-at_least': {
    en: '{measure} at least {threshold} in any period by {period}',
    zh: '到{period}（含）止，{measure}至少有一期不低于 {threshold}',
  },
  'by-at_most': {
    en: '{measure} at most {threshold} in any period by {period}',
    zh: '到{period}（含）止，{measure}至少有一期不高于 {threshold}',
  },
  'through-at_least': {
    en: '{measure} at least {threshold} in every period through {period}',
    zh: '到{period}（含）止，{measure}每期均不低于 {threshold}',
  },
  'through-at_most': {
    en: '{measure} at most {threshold} in every period through {period}',
    zh: '到{period}（含）止，{measure}每期均不高于 {threshold}',
  },
  all: { en: 'all of: {targets}', zh: '同时达到：{targets}' },
  any: { en: 'at least one of: {targets}', zh: '至少达到其一：{targets}' },
  count: { en: 'at least {count} of: {targets}', zh: '至少达到其中 {count} 项：{targets}' },
  'list-comma': { en: ', ', zh: '、' },
  met: { en: 'met: at least {level} is required', zh: '达标：要求不低于 {level}' },
  missed: { en: 'missed: at least {level} is required', zh: '未达标：要求不低于 {level}' },
  undecided: {
    en: 'undecided: at least {level} is required and the interval contains it; more paths narrow it',
    zh: '未定：要求不低于 {level}，恰在置信区间之内；增加路径数可缩小区间',
  },
  'shortfall-mean': { en: '{amount} on average over the paths that miss', zh: '未达标路径平均差 {amount}' },
  'excess-mean': { en: '{amount} on average over the paths that miss', zh: '未达标路径平均超出 {amount}' },
  'outside-view': { en: 'outside view', zh: '外部参照' },
  'outside-at_least': {
    en: 'growth of at least {growth} a year from {origin} (median {value}) to {to}; ',
    zh: '{origin}（中位数 {value}）至{to}，年均增速须不低于 {growth}；',
  },
  'outside-at_most': {
    en: 'growth of at most {growth} a year from {origin} (median {value}) to {to}; ',
    zh: '{origin}（中位数 {value}）至{to}，年均增速须不高于 {growth}；',
  },
  'outside-undefined': {
    en: 'no rate of growth leads from {value}, the median of {origin}, to {threshold}: both would have to be positive',
    zh: '{origin}中位数 {value} 与目标值 {threshold} 并非均为正数，无法计算增速',
  },
  'outside-windows-in': {
    en: '{years}-year windows that met this: {windows}',
    zh: '历史上 {years} 年窗口中做到的：{windows}',
  },
  'outside-windows-by': {
    en: '{years}-year windows that met this in any year: {windows}',
    zh: '历史上 {years} 年窗口中任一年做到的：{windows}',
  },
  'outside-windows-through': {
    en: '{years}-year windows that met this in every year: {windows}',
    zh: '历史上 {years} 年窗口中每年都做到的：{windows}',
  },
  'outside-counted': {
    en: '{reached} of {count} in {series} {from}–{to}',
    zh: '{series}（{from}–{to}年）{count} 个中 {reached} 个',
  },
  'outside-counted-known': {
    en: '{reached} of {count} in {series} {from}–{to} ({unknown} more not known)',
    zh: '{series}（{from}–{to}年）{count} 个中 {reached} 个（另有 {unknown} 个数据不详）',
  },
  'outside-none': { en: 'none so long in {series} {from}–{to}', zh: '{series}（{from}–{to}年）无此长度的窗口' },
  'outside-history': { en: 'its history', zh: '其历史' },
  exact: { en: '{value} exact', zh: '{value} 确定' },
  'exact-value': { en: 'exact', zh: '确定' },
  'none-hits': { en: 'no path hits', zh: '无一路径达标' },
  'all-hit': { en: 'every path hits', zh: '全部路径达标' },
} as const satisfies Record<string, Message>;
