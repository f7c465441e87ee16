/** The pages of the documentation that are written by a program. */

import { mistakesPage } from './mistakes-page.ts';

/** A page by its path from the root of the repository. */
interface GeneratedPage {
  readonly path: string;
  readonly write: () => Promise<string>;
}

export const generatedPages: readonly GeneratedPage[] = [
  { path: 'docs/mistakes.md', write: () => mistakesPage('en') },
  { path: 'docs/mistakes.zh-CN.md', write: () => mistakesPage('zh') },
];
