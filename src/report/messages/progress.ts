/** Texts of progress. Braces name parameters. */

import type { Message } from './message.ts';

export const progressMessages = {
  progress: { en: '{done} of {total} paths', zh: '{done} / {total} 条路径' },
  'progress-rate': { en: '{rate} paths/s', zh: '每秒 {rate} 条' },
  'progress-left': { en: '{time} left', zh: '剩余 {time}' },
  'run-done': { en: '{paths} paths in {time}', zh: '{paths} 条路径，用时 {time}' },
  seconds: { en: '{count} s', zh: '{count} 秒' },
  minutes: { en: '{minutes} min {count} s', zh: '{minutes} 分 {count} 秒' },
} as const satisfies Record<string, Message>;
