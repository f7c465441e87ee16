/** The pages of the documentation that are written by a program. */

import { mistakesPage } from './mistakes-page.ts';
import { referencePage } from './reference-page.ts';

/** A page by its path from the root of the repository. */
interface GeneratedPage {
  readonly path: string;
  readonly write: () => Promise<string>;
}

export const generatedPages: readonly GeneratedPage[] = [
  { path: 'docs/reference.md', write: async () => referencePage('en') },
  { path: 'docs/reference.zh-CN.md', write: async () => referencePage('zh') },
  { path: 'docs/mistakes.md', write: () => mistakesPage('en') },
  { path: 'docs/mistakes.zh-CN.md', write: () => mistakesPage('zh') },
];
