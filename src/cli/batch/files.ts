/** The files of a batch from disk, by paths from the manifest's folder. */

import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { BatchFiles } from '../../batch/open-batch.ts';
import { openPlan, readBytes } from '../plan-files.ts';
import { statsOf } from '../stats-of.ts';
import type { Terminal } from '../terminal.ts';

/** Files of a batch with the texts that were read for it, by the names that places give them. */
export interface DiskBatchFiles extends BatchFiles {
  readonly sources: Map<string, string>;
}

/** Gives the files of a manifest. */
export function batchFiles(manifest: string, { argv, language }: Terminal): DiskBatchFiles {
  const folder = dirname(manifest);
  const sources = new Map<string, string>();
  return {
    sources,
    find: (pattern) => {
      if (!pattern.includes('*')) return statsOf(join(folder, pattern))?.isFile() ? [pattern] : [];
      return globSync(pattern, { cwd: folder, expandDirectories: false }).sort();
    },
    beside: (path) => {
      const below = dirname(path);
      try {
        return readdirSync(join(folder, below)).map((name) => (below === '.' ? name : join(below, basename(name))));
      } catch {
        return [];
      }
    },
    openPlan: (path) => {
      const plan = openPlan(join(folder, path), argv, language);
      const keep = (): void => {
        for (const [name, text] of plan.sources) sources.set(name, text);
      };
      keep();
      const read = (data: string): Uint8Array => {
        const bytes = plan.read(data) as Uint8Array;
        keep();
        return bytes;
      };
      return { ...plan, read };
    },
    read: (path) => {
      const file = join(folder, path);
      const bytes = readBytes(file, path, language);
      sources.set(file, new TextDecoder().decode(bytes));
      return bytes;
    },
    shown: (path) => join(folder, path),
  };
}
