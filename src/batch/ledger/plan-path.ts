/** Plans as a ledger names them. */

import { dirname, relative, sep } from 'node:path';

/** The path of a plan from its ledger's folder, with forward slashes: links hold when both are moved together. */
export function planPathFrom(ledger: string, plan: string): string {
  return relative(dirname(ledger), plan).split(sep).join('/');
}
