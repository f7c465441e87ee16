/** Texts of the page that shows a batch; braces are filled by the page. */

import type { Message } from './message.ts';

export const boardMessages = {
  'board-title': { en: 'Targets', zh: '目标总览' },
  'board-made': { en: 'As recorded by {time} UTC', zh: '截至 {time}（UTC）的记录' },
  'board-caption': {
    en: 'Every target with its status, probability, movement and history',
    zh: '各目标的状态、概率、变动与历次结果',
  },
  'board-noscript': { en: 'This page needs JavaScript.', zh: '本页需要启用 JavaScript。' },
  'board-states': { en: 'Status', zh: '状态' },
  'board-only': { en: 'Show one status only', zh: '只看某一状态' },
  'board-find': { en: 'Find', zh: '查找' },
  'board-search': { en: 'target, plan, variant …', zh: '目标、规划、方案……' },
  'board-all-plans': { en: 'all', zh: '全部' },
  'board-count': { en: '{shown} of {total} rows', zh: '共 {total} 行，显示 {shown} 行' },
  'board-none': { en: 'No row fits.', zh: '没有符合条件的行。' },
  'board-target': { en: 'Target', zh: '目标' },
  'board-plan': { en: 'Plan', zh: '规划' },
  'board-probability': { en: 'Probability', zh: '概率' },
  'board-movement': { en: 'Movement', zh: '变动' },
  'board-history': { en: 'History', zh: '历次' },
  'board-day': { en: 'Date', zh: '日期' },
  'board-failed': { en: 'failed', zh: '运行失败' },
  'board-missed': { en: 'missed', zh: '未达标' },
  'board-off_track': { en: 'off track', zh: '偏离目标' },
  'board-undecided': { en: 'undecided', zh: '未定' },
  'board-at_risk': { en: 'at risk', zh: '存在风险' },
  'board-met': { en: 'met', zh: '达标' },
  'board-on_track': { en: 'on track', zh: '进展正常' },
  'board-open': { en: 'no requirement', zh: '未设要求' },
  'board-failed-item': { en: 'A run that failed', zh: '失败的运行' },
  'board-required': { en: '{level} required', zh: '要求 {level}' },
  'board-seeds': { en: 'mean of {count} seeds', zh: '{count} 个种子的均值' },
  'board-first': { en: 'first run', zh: '首次' },
  'board-since': { en: 'since {day}', zh: '自 {day}' },
  'board-how-to-read': {
    en: '± is one standard error of the simulation, of a movement in percentage points. ▲ ▼ the movement is beyond the noise of the simulation (95%); ≈ it is within it. A line across a history is the required probability. Days are those as of which a forecast was made, or on which it was recorded.',
    zh: '± 为模拟的一个标准误，变动以百分点计。▲ ▼ 变动超出模拟误差（95%）；≈ 在误差之内。历次图中的横线为要求的概率。日期为预测所依据数据的截止日，或记录当日。',
  },
} as const satisfies Record<string, Message>;
