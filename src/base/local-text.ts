/** Text in one or both languages. */

import type { Language } from './issue.ts';

/** Text that may be given in both languages; a plain string serves both. */
export type LocalText = string | { readonly en?: string | undefined; readonly zh?: string | undefined };

/** The text in a language, or in the other one where it is given only there. */
export function localText(text: LocalText, language: Language): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text.en ?? text.zh ?? '';
}
