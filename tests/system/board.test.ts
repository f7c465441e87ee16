/** Truth: the board opens from a disk in Debian's Chromium, shows what the ledger holds, and obeys keyboard, filters and language. */

import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerEntry, openLedger } from '../../src/batch/ledger/ledger.ts';
import type { Forecast, TargetForecast } from '../../src/index.ts';
import { doneEntry, failedEntry, smallForecast } from '../batch/ledger/recorded.ts';
import { startChromium } from './chromium.ts';
import { attain, installed } from './command.ts';

const folder = mkdtempSync(join(installed, 'board-'));
const ledgerFile = join(folder, 'nightly.duckdb');
const pageFile = (name: string): string => join(folder, name, 'index.html');
const hostile = '<img src=x onerror="alert(1)">\u2028</script><script>alert(2)</script>';
/** Regions of one plan: five targets each. */
const regions = 600;

let browser: Browser;

beforeAll(async () => {
  const small = await smallForecast();
  let now = new Date('2026-03-01T01:00:00Z');
  const ledger = await openLedger(ledgerFile, { mode: 'write', clock: () => now });
  await ledger.record(Array.from({ length: regions }, (_, i) => regionEntry(small, i, 0)));
  now = new Date('2026-03-08T01:00:00Z');
  await ledger.record(Array.from({ length: regions }, (_, i) => regionEntry(small, i, 1)));
  const named = { ...small, plan: { ...small.plan, name: hostile, title: hostile } };
  const path = 'javascript:alert(3)/plan.yaml';
  await ledger.record([
    doneEntry(90_001, named, { set: { growth: hostile }, plan_path: path }),
    { ...failedEntry(90_002, named), plan_path: path },
  ]);
  await ledger.close();
  mkdirSync(join(folder, 'plans'));
  writeFileSync(join(folder, 'plans/small.yaml'), 'plan: 1\n');
  for (const language of ['en', 'zh']) {
    const { code, stdout, stderr } = await attain([
      'ledger',
      'board',
      join(folder, language),
      '--ledger',
      ledgerFile,
      '--lang',
      language,
    ]);
    expect([code, stdout, stderr]).toEqual([0, '', '']);
  }
  browser = await startChromium();
});
afterAll(() => browser?.close());

/** An entry of a region: its first target's probability goes through 0 to 1, and moves by up to 30 points. */
function regionEntry(small: Forecast, region: number, week: number): LedgerEntry {
  const probability = ((region * 37) % 600) / 600;
  const moved = Math.min(1, probability + week * 0.3 * ((region % 7) / 6));
  const first = { ...small.targets[0]!, probability: moved, standard_error: 0.002 } as TargetForecast;
  const of = { ...small, plan: { ...small.plan, hash: `week ${week}` }, targets: [first, ...small.targets.slice(1)] };
  return doneEntry(1000 * (week + 1) + region, of, { row: { region: `县 ${region}` } });
}

/** Opens a board as one opens a file, and notes whatever it should not do. */
async function open(name: string, options: BrowserContextOptions = {}): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage({ ...options, viewport: { width: 1280, height: 900 } });
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => wrong.push(message.text()));
  page.on('dialog', (dialog) => {
    wrong.push(dialog.message());
    return dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(pageFile(name)).href) wrong.push(request.url());
  });
  await page.goto(pathToFileURL(pageFile(name)).href);
  return { page, wrong };
}

const rowsOf = (page: Page): Promise<number> => page.locator('tbody tr').count();
const cellsOf = (page: Page, column: number): Promise<string[]> =>
  page.locator(`tbody tr > :nth-child(${column})`).allTextContents();

describe('the board in Chromium', () => {
  it('opens from a disk with all its rows, loads nothing, and shows hostile names as text', async () => {
    const { page, wrong } = await open('en');
    expect(await rowsOf(page)).toBe(5 * regions + 5 + 1);
    expect(await page.locator('#count').textContent()).toBe('3,006 of 3,006 rows');
    await page.fill('#text', 'onerror');
    expect(await rowsOf(page)).toBe(6);
    expect(await page.locator('tbody a').first().textContent()).toBe(hostile);
    expect(await cellsOf(page, 2)).toContain(`${hostile}growth=${hostile}`);
    expect(await page.locator('main :is(img, script, iframe, [onerror])').count()).toBe(0);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('links to the plans on the disk', async () => {
    const { page } = await open('en');
    await page.fill('#text', '县 517');
    const href = await page
      .locator('tbody a')
      .first()
      .evaluate((link) => (link as unknown as { href: string }).href);
    expect(href).toBe(pathToFileURL(join(folder, 'plans/small.yaml')).href);
    await page.fill('#text', 'onerror');
    const evil = await page
      .locator('tbody a')
      .first()
      .evaluate((link) => (link as unknown as { href: string }).href);
    expect(fileURLToPath(evil)).toBe(join(folder, 'javascript:alert(3)/plan.yaml'));
    await page.close();
  });

  it('begins with what is worst, and sorts by each column in both directions', async () => {
    const { page } = await open('en');
    expect(await page.locator('tbody tr').first().textContent()).toContain('A run that failed');
    const numbers = async (column: number): Promise<number[]> =>
      (await cellsOf(page, column))
        .map((text) => Number.parseFloat(/^(?:[▲▼≈] )?([-+]?[\d.]+)(?:%| ±)/.exec(text)?.[1] ?? ''))
        .filter(Number.isFinite);
    for (const [column, name] of [
      [4, 'Probability'],
      [5, 'Movement'],
    ] as const) {
      const button = page.getByRole('button', { name });
      await button.click();
      const falling = await numbers(column);
      expect(falling.length).toBeGreaterThan(regions);
      expect(falling).toEqual([...falling].sort((a, b) => b - a));
      expect(await page.locator('th[aria-sort="descending"]').textContent()).toContain(name);
      await button.press('Enter');
      expect(await numbers(column)).toEqual([...falling].sort((a, b) => a - b));
      expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain(name);
    }
    await page.close();
  });

  it('shows one state alone when its tile is pressed, and all when it is pressed again', async () => {
    const { page } = await open('en');
    const tile = page.locator('.tile.off_track');
    const count = Number(await tile.locator('b').textContent());
    expect(count).toBeGreaterThan(10);
    await tile.click();
    expect(await rowsOf(page)).toBe(count);
    expect(await tile.getAttribute('aria-pressed')).toBe('true');
    for (const text of await cellsOf(page, 3)) expect(text).toContain('off track');
    await page.fill('#text', '县 511');
    expect(await rowsOf(page)).toBeLessThan(count);
    await tile.click();
    await page.fill('#text', '');
    expect(await rowsOf(page)).toBe(3006);
    await page.selectOption('#plan', { index: 2 });
    expect(await rowsOf(page)).toBe(5 * regions);
    await page.close();
  });

  it('changes its language at a press, and begins in that of --lang', async () => {
    const { page, wrong } = await open('zh');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.title()).toBe('目标总览');
    await page.fill('#text', '县 542');
    const rows = await rowsOf(page);
    const text = await page.locator('tbody').textContent();
    expect(text).toContain('2025年二季度 output 不低于 110');
    await page.getByRole('button', { name: 'English' }).press('Enter');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('tbody').textContent()).toContain('output in 2025-Q2 at least 110');
    expect(await rowsOf(page)).toBe(rows);
    expect(await page.locator('main').textContent()).not.toMatch(/[\u4e00-\u9fff]{2}(?<!中文)/);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s colours', async (colorScheme) => {
    const small = join(folder, `axe-${colorScheme}`);
    cpSync(join(folder, 'en'), small, { recursive: true });
    // axe is brought in from outside, which the page's own policy would not allow
    const { page } = await open(`axe-${colorScheme}`, { colorScheme, bypassCSP: true });
    await page.fill('#text', '县 599');
    await page.addScriptTag({ content: axe.source });
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    await page.close();
  });
});
