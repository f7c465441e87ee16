/** Truth: the packed library, bundled for a browser, gives in Debian's Chromium what it gives in Node, byte for byte. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlanFiles, readAllPlans } from './all-plans.ts';
import { startChromium } from './chromium.ts';
import { installed } from './command.ts';
import { forecastAll } from './forecast-all.ts';

const paths = 4096;
const library = join(installed, 'node_modules/attain');

/** What the bundle adds to the page. */
declare const forecastPlans: (plans: readonly PlanFiles[], paths: number) => Promise<Record<string, string>>;

/** Bundles the installed library for browsers: esbuild refuses whatever needs a module of Node. */
async function bundleForBrowser(): Promise<string> {
  const shared = fileURLToPath(new URL('./forecast-all.ts', import.meta.url));
  const contents = `import * as library from 'attain';
import { forecastAll } from ${JSON.stringify(shared)};
globalThis.forecastPlans = (plans, paths) => forecastAll(library, plans, paths);`;
  const stdin = { contents, resolveDir: installed };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', platform: 'browser', write: false });
  return outputFiles[0]!.text;
}

/** Serves a page that loads a script, on loopback. */
function servePage(script: string): Promise<Server> {
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === '/bundle.js'
        ? ['text/javascript', script]
        : ['text/html', '<!doctype html><meta charset="utf-8"><script type="module" src="/bundle.js"></script>'];
    response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('the library in Chromium', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = await servePage(await bundleForBrowser());
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('forecasts every contract plan and the Taixin plan to the same bytes as Node', async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const plans = readAllPlans(join(installed, 'contract'), join(library, 'scenarios/taixin-2025'));
    const there = await page.evaluate(([each, count]) => forecastPlans(each, count), [plans, paths] as const);
    const here = await forecastAll(await import(join(library, 'build/index.js')), plans, paths);
    expect(problems).toEqual([]);
    expect(Object.keys(there)).toEqual(plans.map(({ name }) => name));
    expect(plans.length).toBeGreaterThan(14);
    for (const [name, made] of Object.entries(here)) {
      expect(there[name], name).toBe(made);
      if (!made.startsWith('{"schema":"attain/forecast@')) expect(made).toContain('not built yet in this version');
    }
    const forecasts = Object.values(here).filter((made) => made.startsWith('{"schema":"attain/forecast@'));
    expect(forecasts.length).toBeGreaterThanOrEqual(13);
  });
});
