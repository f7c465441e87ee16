/** The files of a batch from memory, opened and run as from disk. */

import { createIssueLog } from '../../src/base/issue.ts';
import { type Batch, type BatchFiles, openBatch } from '../../src/batch/open-batch.ts';
import { readManifest } from '../../src/batch/read-manifest.ts';
import { planOf } from '../contract-files.ts';

const growth = `plan: 1
name: growth
time: { origin: 2020, end: 2023, step: year }
variables:
  rate: { draw: "normal(5%, 2%)" }
  extra: 0%
  output: { start: 100, next: output * (1 + rate + extra) }
targets:
  goal: { measure: output, in: 2023, at_least: 118, require: 60% }
variants:
  slump: { set: { rate: "normal(2%, 2%)" } }
  boom: { set: { rate: "normal(8%, 2%)" } }
`;

/** A plan whose paths grow, with two variants. */
export const growthText = growth;

/** Files that are given by path; a pattern's * stands for anything but a slash. */
function memoryFiles(texts: Readonly<Record<string, string>>): BatchFiles {
  const names = Object.keys(texts).sort();
  return {
    find: (pattern) => {
      const fits = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
      return names.filter((name) => fits.test(name));
    },
    beside: () => names,
    openPlan: (path) => ({ ...planOf(texts[path]!, texts), file: path }),
    read: (path) => {
      const text = texts[path];
      if (text === undefined) throw new Error('there is no such file');
      return new TextEncoder().encode(text);
    },
    shown: (path) => path,
  };
}

/** Opens a batch of files in memory; the plan `growth.yaml` is always there. */
export function openMemoryBatch(manifest: string, texts: Readonly<Record<string, string>> = {}): Promise<Batch> {
  const files = memoryFiles({ 'growth.yaml': growth, ...texts });
  return openBatch('batch.yaml', new TextEncoder().encode(`batch: 1\n${manifest}`), files);
}

/** The kinds and places of the mistakes of a manifest. */
export function manifestMistakes(text: string): readonly string[] {
  const log = createIssueLog();
  readManifest('batch.yaml', text, log);
  return log.issues.map(({ kind, place, nearest }) => {
    return `${kind} ${place.line}:${place.column}${nearest === null ? '' : ` ${nearest}`}`;
  });
}
