/** Texts of the ledger of batches. Braces name parameters. */

import type { Message } from './message.ts';

export const ledgerMessages = {
  'ledger-plan': { en: 'plan', zh: '规划' },
  'ledger-variant': { en: 'variant', zh: '方案' },
  'ledger-batch': { en: 'batch', zh: '批次' },
  'ledger-done': { en: 'done', zh: '完成' },
  'ledger-failed': { en: 'failed', zh: '失败' },
  'ledger-last_recorded': { en: 'last recorded (UTC)', zh: '最近记录（UTC）' },
  'ledger-item': { en: 'item', zh: '记录' },
  'ledger-settings': { en: 'set', zh: '设定' },
  'ledger-parameters': { en: 'parameters', zh: '参数行' },
  'ledger-seed': { en: 'seed', zh: '种子' },
  'ledger-as_of': { en: 'as of', zh: '数据截至' },
  'ledger-paths': { en: 'paths', zh: '路径数' },
  'ledger-outcome': { en: 'outcome', zh: '结果' },
  'ledger-seconds': { en: 'seconds', zh: '用时（秒）' },
  'ledger-recorded': { en: 'recorded (UTC)', zh: '记录时间（UTC）' },
  'ledger-failed-run': { en: 'This run failed:', zh: '此次运行失败：' },
} as const satisfies Record<string, Message>;
