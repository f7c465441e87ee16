/** Debian's Chromium without a network of its own. */

import { type Browser, chromium } from 'playwright-core';

/** Starts the browser, which `npm run setup:system` installs; one that is missing fails here. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}
