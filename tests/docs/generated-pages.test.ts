/** Truth: the pages that a program writes are what it writes now (npm run docs). */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedPages } from '../../scripts/docs/generated-pages.ts';

describe('a generated page', () => {
  it.each(generatedPages)('$path is not stale', async ({ path, write }) => {
    const committed = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
    const stale = (await write()) === committed ? null : 'stale: write it anew with "npm run docs"';
    expect(stale).toBeNull();
  });

  it('links to headings that it has', () => {
    for (const { path } of generatedPages) {
      const text = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
      const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
        heading!
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      );
      const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor!);
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
    }
  });
});
