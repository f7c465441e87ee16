/** The table of what the full form found: collected from the test files, written when all of them have told. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    form: 'short' | 'full';
    /** Where tests leave their parts of the table. */
    results: string;
  }
}

const table = fileURLToPath(new URL('./results.md', import.meta.url));
const parts = ['coverage.md', 'damaged-tables.md', 'fuzz.md', 'planted.md', 'streams.md'];

/** Gives the tests a folder for their parts; in full form the table is written if every part is there. */
export default function collectResults(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'attain-statistics-'));
  project.provide('results', folder);
  return () => {
    const full = project.config.provide.form === 'full';
    const told = readdirSync(folder);
    if (full && parts.every((part) => told.includes(part))) {
      const texts = parts.map((part) => readFileSync(join(folder, part), 'utf8'));
      writeFileSync(table, [heading(), ...texts].join('\n'));
    }
    rmSync(folder, { recursive: true, force: true });
  };
}

function heading(): string {
  const date = new Date().toISOString().slice(0, 10);
  const processors = cpus();
  return `# Results of the statistical tests

Written by \`npm run test:statistics\` (full form) on ${date}: Node ${process.version}, ${process.platform} ${process.arch}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}.
Every limit is computed for a false-alarm rate of 1e-6 a row.
`;
}
