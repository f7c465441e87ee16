/** Runs the pages of documentation and writes what their commands print into what they show; the program is built before. */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pages, readPage, runPage } from './pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const only = process.argv.slice(2);
for (const page of pages.filter((each) => only.length === 0 || only.includes(each))) {
  const committed = readPage(page);
  const { text, failures } = await runPage(committed);
  for (const failure of failures) console.error(`${page}: ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
  else if (text !== committed) writeFileSync(`${root}${page}`, text);
  console.log(`${page}: ${failures.length > 0 ? 'fails' : text === committed ? 'as it was' : 'refreshed'}`);
}
