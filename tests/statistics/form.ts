/** What the form of a run decides, and how a test tells its part of the results. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Gives the size of a check: small in the short form, large in the full one. */
export function size(short: number, full: number): number {
  return inject('form') === 'short' ? short : full;
}

/** Tells a part of the results as a table; the first row holds the column names. */
export function tell(part: string, title: string, rows: readonly (readonly (string | number)[])[]): void {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const [names, ...body] = rows;
  const text = [`## ${title}`, '', line(names!), line(names!.map(() => '---')), ...body.map(line), ''].join('\n');
  writeFileSync(join(inject('results'), `${part}.md`), text);
}
