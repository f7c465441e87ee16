/** The files of a new plan: a small plan that works as it is, with comments in the author's language. */

import type { Language } from '../../base/issue.ts';
import { chinesePlan } from './chinese-plan.ts';
import { englishPlan } from './english-plan.ts';

const templates = { en: englishPlan, zh: chinesePlan };

/** Gives the files of a new plan by name; the plan's name is put in quotes, where YAML reads any as text. */
export function planTemplate(name: string, language: Language): Readonly<Record<string, string>> {
  const files = Object.entries<string>(templates[language]);
  return Object.fromEntries(files.map(([path, text]) => [path, text.replace('NAME', () => name)]));
}
