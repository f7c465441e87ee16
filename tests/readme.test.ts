/** Truth: the README does what it says: its files, commands and snippets are run, and what it shows is what they print. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pages, readPage, runPage } from '../scripts/pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe.each(pages)('%s', (page) => {
  const text = readPage(page);

  it('runs its commands and snippets, which print what it shows and end as it says', async () => {
    const ran = await runPage(text);
    expect(ran.failures).toEqual([]);
    expect(ran.commands).toBeGreaterThan(0);
    expect(ran.text).toBe(text);
  });

  it('names no npm script that does not exist, and .ci/run runs those it names', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const ci = readFileSync(join(root, '.ci/run'), 'utf8');
    const named = [...text.matchAll(/npm (?:run )?(ci|start|test|[a-z]+(?::[a-z]+)*)(?=[`\s])/g)].map(
      (match) => match[1]!,
    );
    if (page.startsWith('README'))
      expect(named).toEqual(expect.arrayContaining(['ci', 'start', 'test', 'bench', 'test:system']));
    for (const name of named) {
      if (name !== 'ci') expect(Object.keys(scripts)).toContain(name);
      expect(ci).toContain(name);
    }
  });
});

describe('the package', () => {
  it('has the version that forecasts carry', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const { engineVersion } = await import('../src/index.ts');
    expect(engineVersion).toBe(version);
  });
});
