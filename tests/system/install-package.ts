/** Packs the repository and installs the tarball in an empty project, once for all tests of this tier. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a project in which the packed package is installed and the contract plans lie. */
    installed: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs, tells the tests where, and removes all of it when they are done. */
export default function installPackage(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'attain-system-'));
  const installed = join(folder, 'project');
  mkdirSync(installed);
  npm(['pack', '--pack-destination', folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  npm(['install', '--no-audit', '--no-fund', join(folder, tarball)], installed);
  cpSync(join(root, 'tests/contract'), join(installed, 'contract'), { recursive: true });
  project.provide('installed', installed);
  return () => rmSync(folder, { recursive: true, force: true });
}

function npm(args: readonly string[], cwd: string): void {
  execFileSync('npm', ['--silent', ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
