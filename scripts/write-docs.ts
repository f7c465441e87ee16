/** Writes the generated pages of the documentation (`npm run docs`); with --check, tells which of them are stale and ends with 1. */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedPages } from './docs/generated-pages.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const { path, write } of generatedPages) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const text = await write();
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) stale.push(path);
}
if (stale.length > 0) {
  console.error(`stale, write anew with "npm run docs": ${stale.join(', ')}`);
  process.exitCode = 1;
}
