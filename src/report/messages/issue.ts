/** Texts around issues; the issues themselves are in the catalogue of mistakes. Braces name parameters. */

import type { Message } from './message.ts';

export const issueMessages = {
  warning: { en: 'warning: ', zh: '警告：' },
  'one-error': { en: '1 error', zh: '1 个错误' },
  'many-errors': { en: '{count} errors', zh: '{count} 个错误' },
  'one-warning': { en: '1 warning', zh: '1 个警告' },
  'many-warnings': { en: '{count} warnings', zh: '{count} 个警告' },
} as const satisfies Record<string, Message>;
