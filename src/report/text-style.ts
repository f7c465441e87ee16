/** How a text is written. */

import type { Language } from '../base/issue.ts';
import type { Ink } from './ink.ts';

/** Language, ink and display width of a text. */
export interface TextStyle {
  readonly language: Language;
  readonly ink: Ink;
  readonly width: number;
}
