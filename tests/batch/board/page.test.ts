/** Frozen: the page's script and style are what their sources make (npm run build:board). */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBoard } from '../../../scripts/compile-board.ts';
import { boardPage } from '../../../src/batch/board/board-page.ts';

describe('the page of the board', () => {
  it('is compiled from its sources', async () => {
    const file = fileURLToPath(new URL('../../../src/batch/board/page.generated.ts', import.meta.url));
    const stale = readFileSync(file, 'utf8') === (await compileBoard()) ? null : 'stale: npm run build:board';
    expect(stale).toBeNull();
  });

  it('has every text that its script asks for, with the same parameters in both languages', () => {
    const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(boardPage([], 'en', new Date(0)))![1]!);
    const folder = new URL('../../../src/batch/board/page/', import.meta.url);
    const sources = ['main.ts', 'row.ts'].map((name) => readFileSync(new URL(name, folder), 'utf8')).join('');
    const asked = [...sources.matchAll(/['`](board-[a-z_-]+)['`]/g)].map((match) => match[1]!);
    expect(asked.length).toBeGreaterThan(15);
    for (const language of ['en', 'zh']) expect(asked.filter((key) => !data.texts[language][key])).toEqual([]);
    const parameters = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, text] of Object.entries<string>(data.texts.en)) {
      expect(parameters(data.texts.zh[key]), key).toEqual(parameters(text));
    }
  });

  it('is the same for the same rows and time, and refers to nothing outside', () => {
    const page = boardPage([], 'zh', new Date('2026-03-01T02:03:04Z'));
    expect(page).toBe(boardPage([], 'zh', new Date('2026-03-01T02:03:04Z')));
    expect(page).toContain('2026-03-01 02:03');
    expect(page).not.toMatch(/(?:src|href)=["']|url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });
});
